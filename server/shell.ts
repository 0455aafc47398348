import { join } from 'node:path';
import { createHandler, type Handler } from './handler.ts';
import { createHostClient, type HostClient, type HostProcess } from './host/client.ts';
import { createIncidentReport, recordIncident } from './incidents.ts';
import { createLog, type ShellLog } from './log.ts';
import { logFile } from './log-file.ts';
import { createPages } from './pages.ts';
import { pagesDir } from './paths.ts';
import { createVerifiedFiles } from './verified-files.ts';

/** Everything a shell mounts, over one data folder: the host, the handler and the log. */
export type Shell = {
  readonly handler: Handler;
  readonly host: HostClient;
  readonly log: ShellLog;
  readonly close: () => Promise<void>;
};

/**
 * Opens a data folder for a shell.
 * @param spawn starts the host: a worker thread in the served shell, a utility process in Electron
 */
export const openShell = (dataDir: string, spawn: () => HostProcess): Shell => {
  const log = createLog(logFile(dataDir));
  const report = createIncidentReport(incident => {
    recordIncident(dataDir, incident);
    log.event('incident', { incident: incident.kind });
  });
  const host = createHostClient({
    spawn,
    host: { dataDir },
    onDeath: restartInMs => log.event('hostEnded', { restartInMs }),
  });
  const files = createVerifiedFiles(['files', 'scans'].map(name => join(dataDir, name)));
  const handler = createHandler({ host, files, pages: createPages(pagesDir), log, report });
  return { handler, host, log, close: () => host.close() };
};
