import { app } from 'electron';

/**
 * The end of the program, in order: windows, then the host with its databases. A kiosk refuses to close to whoever
 * stands before it, never to the operating system.
 * @returns whether windows may close now
 */
export const endInOrder = (kiosk: boolean, closeHost: () => Promise<void>): (() => boolean) => {
  let ending = false;
  let closed = false;
  app.on('before-quit', () => {
    ending = true;
  });
  app.on('will-quit', event => {
    if (closed) return;
    event.preventDefault();
    void closeHost().finally(() => {
      closed = true;
      app.quit();
    });
  });
  app.on('window-all-closed', () => {
    if (!kiosk) app.quit();
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => app.quit());
  return () => ending;
};
