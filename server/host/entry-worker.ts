import { workerData } from 'node:worker_threads';
import { indexEntry } from '../../core/search/entry.ts';
import type { EntryTask } from '../../core/search/entry-maker.ts';
import type { EntryChannel } from './entry-thread.ts';

/** Cuts documents into index entries while the thread that asked writes the ones before. Ends when its port is closed. */
const { port, made } = workerData as EntryChannel;

port.on('message', ({ document, unit }: EntryTask) => {
  const entry = indexEntry(document, unit);
  port.postMessage(entry, [entry.body.buffer]);
  Atomics.add(made, 0, 1);
  Atomics.notify(made, 0);
});
