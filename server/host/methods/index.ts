import { storedFile } from '../../../db/library/stored-files.ts';
import type { FileEntry, Handlers, HostContext } from '../handlers.ts';
import { systemMethods } from './system.ts';

type Composed = { handlers: Partial<Handlers>; file: (sha256: string) => FileEntry | null };

/** Every method of the contract, from one file a subject. */
export const composeMethods = (context: HostContext): Composed => ({
  handlers: { ...systemMethods(context) },
  file: sha256 => {
    const library = context.library();
    return library.ok ? storedFile(library.value, sha256) : null;
  },
});
