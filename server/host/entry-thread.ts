import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { IndexEntry } from '../../core/search/entry.ts';
import { type EntryMaker, type EntryTask, entriesInTurn } from '../../core/search/entry-maker.ts';
import type { EntryMakers } from '../../db/library/activate.ts';

/** What the thread is given: where tasks come from, and a count of the entries it has made, to be waited on. */
export type EntryChannel = { readonly port: MessagePort; readonly made: Int32Array };

/** Milliseconds without an entry after which the thread is taken for dead: the largest text takes a tenth of it. */
const patienceMs = 60_000;

/**
 * Makes index entries on a thread of its own. Its caller may be in the middle of a transaction, where it can only wait and not listen: so it reads
 * the port itself, and a thread that has died is known by its silence. What that one owed is made in turn, and so is all that follows.
 */
export const entryThread = (entry: URL, patience = patienceMs): EntryMaker => {
  const { port1: port, port2 } = new MessageChannel();
  const made = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const channel: EntryChannel = { port: port2, made };
  const worker = new Worker(entry, { workerData: channel, transferList: [port2] });
  worker.on('error', (error: Error) => void process.stderr.write(`index entries: ${error.message}\n`));
  worker.unref();

  const owed: EntryTask[] = [];
  const inTurn = entriesInTurn();
  let taken = 0;
  let isDead = false;

  const bury = (): void => {
    isDead = true;
    for (const task of owed.splice(0)) inTurn.give(task);
  };
  return {
    give: task => {
      if (isDead) return inTurn.give(task);
      owed.push(task);
      port.postMessage(task);
    },
    take: wait => {
      // in a loop: a notice may come late, of an entry that was taken before it
      while (wait && !isDead && Atomics.load(made, 0) === taken)
        if (Atomics.wait(made, 0, taken, patience) === 'timed-out') bury();
      if (isDead) return inTurn.take(wait);
      const received = receiveMessageOnPort(port) as { readonly message: IndexEntry } | undefined;
      if (!received) return null;
      taken++;
      owed.shift();
      return received.message;
    },
    close: () => port.close(),
  };
};

/** Documents from which a thread saves more than its start costs. */
const worthAThread = 200;

/** A thread for many documents, none for few. */
export const entryMakers =
  (entry: URL): EntryMakers =>
  documents =>
    documents < worthAThread ? entriesInTurn() : entryThread(entry);
