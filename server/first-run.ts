import { randomUUID } from 'node:crypto';
import type { Output } from '../contract/index.ts';
import type { HostClient } from './host/client.ts';
import type { Session } from './host/handlers.ts';
import type { ShellLog } from './log.ts';
import { sampleDir } from './paths.ts';

const session: Session = { role: 'administrator', shell: 'browser' };

/**
 * Loads the sample library where the library has no source yet, in the background: the pages show it growing.
 * A failure is logged and leaves an empty library that works.
 */
export const loadSample = async (host: HostClient, log: ShellLog): Promise<void> => {
  try {
    const sources = await host.call('imports.sources', {}, session);
    if (!sources.ok || (sources.value as Output<'imports.sources'>).sources.length > 0) return;
    const started = await host.call('imports.start', { folder: sampleDir }, session);
    log.event('sampleLibrary', { started: started.ok });
  } catch (error) {
    log.fault(randomUUID(), 'sampleLibrary', error);
  }
};
