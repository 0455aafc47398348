import { fileURLToPath } from 'node:url';
import { utilityProcess } from 'electron';
import type { HostProcess } from '../server/host/client.ts';
import { entryUrl } from '../server/paths.ts';

/** The host as a utility process: a native crash in SQLite takes the process with it, not the windows. */
export const spawnUtilityHost = (): HostProcess => {
  const child = utilityProcess.fork(fileURLToPath(entryUrl('host')), [], {
    serviceName: 'library-host',
    stdio: 'inherit',
  });
  let over = false;
  return {
    send: message => {
      if (!over) child.postMessage(message);
    },
    onMessage: listener => child.on('message', listener),
    onExit: listener =>
      child.once('exit', () => {
        over = true;
        listener();
      }),
    // A hung process hears no polite signal.
    kill: () => {
      if (!over && child.pid !== undefined) process.kill(child.pid, 'SIGKILL');
    },
  };
};
