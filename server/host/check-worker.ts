import '../runtime.ts';
import { setTimeout as delay } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { checkFolder } from '../check-library.ts';

/** Checks the library beside everything else: after each file it rests for twice the time that it took, so that a visitor notices nothing. */
const port = parentPort;
if (!port) throw new Error('a check runs as a worker thread');
const { dataDir, hurry } = workerData as { readonly dataDir: string; readonly hurry: boolean };

const longestRest = 1_000;
let last = performance.now();
const rest = async (): Promise<void> => {
  if (!hurry) await delay(Math.min(longestRest, 2 * (performance.now() - last)));
  last = performance.now();
};

const done = await checkFolder(dataDir, { repair: true, between: rest });
port.postMessage(done.ok ? { faults: done.value.faults.length } : { refused: done.error.code });
