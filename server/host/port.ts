import { parentPort } from 'node:worker_threads';
import type { FromHost, ToHost } from './protocol.ts';

/** The host's end of the line, the same for a worker thread and for Electron's utility process. */
export type HostPort = {
  readonly send: (message: FromHost) => void;
  readonly onMessage: (listener: (message: ToHost) => void) => void;
  /** hears nothing more, so that a thread ends by itself once its work is done; a process ends now */
  readonly leave: () => void;
};

/** Electron gives a utility process `process.parentPort`, whose messages come wrapped in an event. */
type UtilityPort = {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
};

/** @throws where the file was started neither as worker nor as utility process. */
export const hostPort = (): HostPort => {
  const utility = (process as { parentPort?: UtilityPort }).parentPort;
  if (utility)
    return {
      send: message => utility.postMessage(message),
      onMessage: listener => utility.on('message', event => listener(event.data as ToHost)),
      leave: () => process.exit(0),
    };
  if (!parentPort) throw new Error('the host runs as a worker thread or as a utility process');
  const port = parentPort;
  return {
    send: message => port.postMessage(message),
    onMessage: listener => port.on('message', listener),
    leave: () => port.close(),
  };
};
