import { deskKey } from './desk-key.ts';
import { spawnWorkerHost } from './host/worker.ts';
import { type Listening, listen, type Tls } from './http.ts';
import { readSettings } from './settings.ts';
import { openShell, type Shell } from './shell.ts';

export type ServedOptions = {
  readonly dataDir: string;
  readonly host: string;
  readonly port: number;
  readonly tls?: Tls;
};
export type Served = Listening & { readonly shell: Shell; readonly deskKey: string };

/** The served shell: host as worker thread, handler on HTTP. @throws EADDRINUSE and the like, with the host closed again; wrong settings */
export const serveShell = async (options: ServedOptions): Promise<Served> => {
  // Wrong settings are said here once, rather than by a host that ends again and again.
  readSettings(options.dataDir);
  const key = deskKey(options.dataDir);
  const shell = openShell(options.dataDir, spawnWorkerHost);
  try {
    const http = await listen({ ...options, handler: shell.handler, deskKey: key });
    const stop = async (): Promise<void> => {
      await http.stop();
      await shell.close();
    };
    return { ...http, stop, shell, deskKey: key };
  } catch (error) {
    await shell.close();
    throw error;
  }
};

/** Ends a served shell in order when the machine or a service manager asks for it. */
export const stopOnSignal = (served: Served): void => {
  const stop = (): void => {
    void served.stop().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
};
