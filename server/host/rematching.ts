import { rematch } from '../../core/custody/matching.ts';
import { generationOf } from '../../db/library/documents.ts';
import { matchingLibrary } from '../../db/library/matching.ts';
import { openDesk } from './books.ts';
import type { HostContext } from './handlers.ts';
import type { LazyRoom } from './room.ts';

/** Matches papers with documents once for every state of the library, whoever changed it: an import here, the command line, a sync at night. */
export const rematching = (room: LazyRoom, context: HostContext): (() => void) => {
  let done: string | null = null;
  return () => {
    const library = context.library();
    if (!library.ok) return;
    const generation = generationOf(library.value);
    if (generation === done) return;
    const desk = openDesk(room, context, { role: 'visitor', shell: 'browser' });
    if (!desk.ok) return;
    rematch({ ...desk.value, actor: 'system' }, matchingLibrary(library.value));
    done = generation;
  };
};
