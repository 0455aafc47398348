import { Worker } from 'node:worker_threads';
import { leave } from './leave.ts';

export type ThreadLimits = {
  /** milliseconds a task may take before its thread is ended */
  readonly timeoutMs: number;
  /** megabytes of JavaScript heap */
  readonly heapMb: number;
};

/** Why a task has no reply: it took too long, or its thread died of it. */
export type Lost = { readonly kind: 'timeout' } | { readonly kind: 'died'; readonly message: string };

export type LimitedThread<Task, Reply> = {
  /** One task at a time. `timeoutMs`: for this one alone. */
  readonly ask: (task: Task, timeoutMs?: number) => Promise<Reply | Lost>;
  readonly close: () => Promise<void>;
};

/**
 * A thread for what strangers have made. A task that takes too long or too much memory ends that thread and nothing else, and the next
 * task finds a new one.
 */
export const limitedThread = <Task, Reply>(entry: URL, limits: ThreadLimits): LimitedThread<Task, Reply> => {
  let worker: Worker | null = null;

  const start = (): Worker => {
    const started = new Worker(entry, {
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMb },
      // What pdf.js and others say of a broken file is no news to whoever runs the program.
      stdout: true,
      stderr: true,
    });
    started.on('exit', () => {
      if (worker === started) worker = null;
    });
    started.unref();
    return started;
  };

  return {
    ask: (task, timeoutMs = limits.timeoutMs) =>
      new Promise(resolve => {
        worker ??= start();
        const asked = worker;
        const settle = (reply: Reply | Lost) => {
          clearTimeout(timer);
          asked.off('message', settle).off('error', died).off('exit', ended);
          resolve(reply);
        };
        const died = (error: Error) => settle({ kind: 'died', message: error.message });
        const ended = () => settle({ kind: 'died', message: 'ended' });
        const timer = setTimeout(() => {
          settle({ kind: 'timeout' });
          if (worker === asked) worker = null;
          void asked.terminate();
        }, timeoutMs);
        asked.on('message', settle).on('error', died).on('exit', ended);
        asked.postMessage(task);
      }),
    close: async () => {
      const left = worker;
      if (left) await leave(left, () => left.postMessage(null));
    },
  };
};
