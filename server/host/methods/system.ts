import { statfsSync } from 'node:fs';
import { ok } from '../../../contract/errors.ts';
import { figures } from '../../../db/library/figures.ts';
import { readIncidents } from '../../incidents.ts';
import { version } from '../../version.ts';
import type { Handlers, HostContext } from '../handlers.ts';

const freeBytes = (folder: string): number => {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
};

export const systemMethods = (context: HostContext): Pick<Handlers, 'system.session' | 'system.status'> => ({
  'system.session': (_input, session) =>
    ok({
      role: session.role,
      shell: session.shell,
      terminalCamera: context.settings.terminalCamera,
      unit: context.settings.unit,
      idleSeconds: context.settings.idleSeconds,
      idleWarningSeconds: context.settings.idleWarningSeconds,
    }),

  'system.status': () => {
    const library = context.library();
    if (!library.ok) return library;
    return ok({
      version,
      ...figures(library.value),
      freeBytes: freeBytes(context.dataDir),
      incidents: readIncidents(context.dataDir),
    });
  },
});
