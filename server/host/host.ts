import '../runtime.ts';
import { type Dispatcher, openDispatcher } from './dispatch.ts';
import { hostPort } from './port.ts';
import type { ToHost } from './protocol.ts';

/** Owns the databases, off the shell's thread. Calls wait in a queue, so that a cancelled one is never begun. */
const port = hostPort();
const queue: Exclude<ToHost, { kind: 'open' | 'cancel' | 'ping' }>[] = [];
let dispatcher: Dispatcher | undefined;
let working = false;

const opened = (): Dispatcher => {
  if (!dispatcher) throw new Error('the host was asked before it was opened');
  return dispatcher;
};

const serve = async (message: (typeof queue)[number]): Promise<void> => {
  if (message.kind === 'close') {
    await dispatcher?.close();
    port.send({ kind: 'closed' });
    port.leave();
    return;
  }
  const { id } = message;
  try {
    if (message.kind === 'file') {
      port.send({ kind: 'fileEntry', id, entry: opened().file(message.sha256) });
      return;
    }
    if (message.kind === 'role') {
      port.send({ kind: 'roleOf', id, role: opened().role(message.session) });
      return;
    }
    const result = await opened().call(message.method, message.input, message.session);
    port.send({ kind: 'result', id, result });
  } catch (error) {
    port.send({ kind: 'fault', id, stack: error instanceof Error ? (error.stack ?? '') : String(error) });
  }
};

/** The last call of each subject: a subject's calls keep their order, and a slow login keeps no search waiting. */
const lanes = new Map<string, Promise<void>>();

const begin = (message: (typeof queue)[number]): void => {
  if (message.kind === 'close') {
    void Promise.all(lanes.values()).then(() => serve(message));
    return;
  }
  const lane = message.kind === 'call' ? message.method.split('.', 1).join() : message.kind;
  lanes.set(
    lane,
    (lanes.get(lane) ?? Promise.resolve()).then(() => serve(message)),
  );
};

/** One call a turn: what has arrived meanwhile, cancellations among it, is read before the next begins. */
const work = (): void => {
  if (working) return;
  working = true;
  setImmediate(() => {
    const next = queue.shift();
    if (next) begin(next);
    working = false;
    if (queue.length) work();
  });
};

port.onMessage(message => {
  if (message.kind === 'open') {
    dispatcher = openDispatcher(message.options);
    port.send({ kind: 'ready' });
    return;
  }
  if (message.kind === 'ping') {
    port.send({ kind: 'pong' });
    return;
  }
  if (message.kind === 'cancel') {
    const at = queue.findIndex(waiting => 'id' in waiting && waiting.id === message.id);
    if (at >= 0) queue.splice(at, 1);
    return;
  }
  queue.push(message);
  work();
});
