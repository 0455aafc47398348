import type { Result } from '../../contract/errors.ts';
import type { MethodName } from '../../contract/index.ts';
import type { Role } from '../../contract/method.ts';
import type { FileEntry, Session } from './handlers.ts';
import { type HangWatch, watchHang } from './hang.ts';
import type { FromHost, HostOptions, ToHost } from './protocol.ts';

/** A running host as its shell sees it: a worker thread, or a utility process in Electron. */
export type HostProcess = {
  readonly send: (message: ToHost) => void;
  readonly onMessage: (listener: (message: FromHost) => void) => void;
  readonly onExit: (listener: () => void) => void;
  readonly kill: () => void;
};

/** Something unexpected happened inside the host; the stack is for the log. */
export class HostFault extends Error {
  override readonly name = 'HostFault';
}
/** The host died, hung or is starting again: worth trying once more in a moment. */
export class HostBusy extends Error {
  override readonly name = 'HostBusy';
}

export type HostClient = {
  /**
   * @throws HostFault, HostBusy; the signal's reason where it was cancelled
   */
  readonly call: (
    method: MethodName,
    input: unknown,
    session: Session,
    signal?: AbortSignal,
  ) => Promise<Result<unknown>>;
  /**
   * What the session may do now: the role of whoever holds its token, else what its mount gave it.
   * @throws HostFault, HostBusy
   */
  readonly role: (session: Session) => Promise<Role>;
  /** @throws HostFault, HostBusy */
  readonly file: (sha256: string) => Promise<FileEntry | null>;
  readonly close: () => Promise<void>;
};

export type HostClientOptions = {
  readonly spawn: () => HostProcess;
  readonly host: HostOptions;
  /** milliseconds a call may wait before the host is asked whether it is there */
  readonly timeoutMs?: number;
  /** milliseconds it then has to say anything, before it is killed */
  readonly graceMs?: number;
  /** told of every death that was not asked for, with the milliseconds until the next start */
  readonly onDeath?: (restartInMs: number) => void;
};

type Pending = {
  readonly resolve: (message: FromHost) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
};

const firstRestartMs = 50;
const lastRestartMs = 10_000;
/** A host that has lived this long has started well: the next death begins from the shortest wait. */
const settledMs = 30_000;

/** How long a host may take to close what it has open, and then to leave by itself, before it is killed. ms */
const closeMs = 5_000;
const leaveMs = 1_000;

/** The shell's side of the host: one line, many calls, restart with back-off. */
export const createHostClient = (options: HostClientOptions): HostClient => {
  const { timeoutMs = 15_000, graceMs = 15_000 } = options;
  const pending = new Map<number, Pending>();
  let nextId = 1;
  let onClosed: (() => void) | undefined;
  let onLeft: (() => void) | undefined;
  let closed = false;
  let running: { readonly host: HostProcess; readonly watch: HangWatch } | undefined;
  let restartMs = firstRestartMs;

  const start = (): void => {
    const startedAt = Date.now();
    const host = options.spawn();
    const watch = watchHang({ ping: () => host.send({ kind: 'ping' }), kill: host.kill, graceMs });
    running = { host, watch };
    host.onMessage(message => {
      watch.heard();
      if (message.kind === 'closed') onClosed?.();
      if (!('id' in message)) return;
      const waiting = pending.get(message.id);
      pending.delete(message.id);
      if (!waiting) return;
      clearInterval(waiting.timer);
      waiting.resolve(message);
    });
    host.onExit(() => {
      watch.heard();
      if (running?.host === host) running = undefined;
      for (const waiting of pending.values()) {
        clearInterval(waiting.timer);
        waiting.reject(new HostBusy('the host has ended'));
      }
      pending.clear();
      if (closed) {
        onLeft?.();
        return;
      }
      if (Date.now() - startedAt > settledMs) restartMs = firstRestartMs;
      options.onDeath?.(restartMs);
      setTimeout(() => closed || start(), restartMs).unref();
      restartMs = Math.min(restartMs * 2, lastRestartMs);
    });
    host.send({ kind: 'open', options: options.host });
  };

  const ask = (message: (id: number) => ToHost, signal?: AbortSignal): Promise<FromHost> => {
    if (!running || closed) return Promise.reject(new HostBusy('the host is starting'));
    const { host, watch } = running;
    if (signal?.aborted) return Promise.reject(signal.reason);
    const id = nextId++;
    return new Promise((resolve, reject) => {
      const timer = setInterval(watch.doubt, timeoutMs);
      const cancel = (): void => {
        clearInterval(timer);
        pending.delete(id);
        host.send({ kind: 'cancel', id });
        reject(signal?.reason);
      };
      signal?.addEventListener('abort', cancel, { once: true });
      const settled = (): void => signal?.removeEventListener('abort', cancel);
      pending.set(id, {
        timer,
        resolve: answer => {
          settled();
          if (answer.kind === 'fault') reject(new HostFault(answer.stack));
          else resolve(answer);
        },
        reject: error => {
          settled();
          reject(error);
        },
      });
      host.send(message(id));
    });
  };

  start();
  return {
    call: async (method, input, session, signal) => {
      const answer = await ask(id => ({ kind: 'call', id, method, input, session }), signal);
      if (answer.kind !== 'result') throw new HostFault(`unexpected ${answer.kind}`);
      return answer.result;
    },
    role: async session => {
      const answer = await ask(id => ({ kind: 'role', id, session }));
      if (answer.kind !== 'roleOf') throw new HostFault(`unexpected ${answer.kind}`);
      return answer.role;
    },
    file: async sha256 => {
      const answer = await ask(id => ({ kind: 'file', id, sha256 }));
      if (answer.kind !== 'fileEntry') throw new HostFault(`unexpected ${answer.kind}`);
      return answer.entry;
    },
    close: async () => {
      closed = true;
      if (!running) return;
      const { host } = running;
      await new Promise<void>(resolve => {
        const force = (): void => {
          host.kill();
          resolve();
        };
        let timer = setTimeout(force, closeMs);
        onClosed = () => {
          clearTimeout(timer);
          timer = setTimeout(force, leaveMs);
        };
        onLeft = () => {
          clearTimeout(timer);
          resolve();
        };
        host.send({ kind: 'close' });
      });
    },
  };
};
