import type { Worker } from 'node:worker_threads';

/**
 * Ends a thread: it is asked to close what it has open and to leave by itself, and forced only where it has not within `patienceMs`.
 * A thread cut off in the middle of native code (SQLite, the drawing of pdf.js) may take the whole process with it.
 */
export const leave = async (worker: Worker, ask: () => void, patienceMs = 3_000): Promise<void> => {
  if (worker.threadId < 0) return; // gone already
  const ended = new Promise<void>(done => worker.once('exit', () => done()));
  ask();
  const timer = setTimeout(() => void worker.terminate(), patienceMs);
  await ended;
  clearTimeout(timer);
};
