import { Worker } from 'node:worker_threads';
import { entryUrl } from '../paths.ts';
import type { HostProcess } from './client.ts';

/** The host as a worker thread, for the served shell. */
export const spawnWorkerHost = (): HostProcess => {
  const worker = new Worker(entryUrl('host'));
  let over = false;
  // An error ends the worker; `exit` follows and is what the client acts on.
  worker.on('error', error => process.stderr.write(`${error.stack}\n`));
  return {
    send: message => {
      if (!over) worker.postMessage(message);
    },
    onMessage: listener => worker.on('message', listener),
    onExit: listener =>
      worker.once('exit', () => {
        over = true;
        listener();
      }),
    kill: () => void worker.terminate(),
  };
};
