import { BrowserWindow, type Session, screen, type WebContents } from 'electron';
import { startPage } from './origin.ts';
import { mayRequest } from './url-policy.ts';
import { windowOptions } from './window-options.ts';

/** The partition of the staff's window; its mount binds the administrator in. */
export const deskPartition = 'desk';

type DeskPlace = { readonly session: Session; readonly bundles: string; readonly devtools: boolean };

/** The staff's window: opened on demand, at most one, reopened where it crashed. */
export type Desk = {
  open(): void;
  /** back to its start page, with nothing kept on the page */
  restart(): void;
  owns(contents: WebContents): boolean;
};

export const createDesk = (place: DeskPlace): Desk => {
  let current: BrowserWindow | null = null;
  const open = (): void => {
    if (current) current.show();
    else current = build();
  };
  // The new one first: a program without any window ends.
  const replace = (): void => {
    const old = current;
    current = build();
    old?.destroy();
  };
  const build = (): BrowserWindow => {
    const window = new BrowserWindow(
      windowOptions({
        ...place,
        face: 'desk',
        kiosk: false,
        partition: deskPartition,
        screen: screen.getPrimaryDisplay().bounds,
      }),
    );
    window.once('ready-to-show', () => window.show());
    window.once('closed', () => {
      if (current === window) current = null;
    });
    window.webContents.once('render-process-gone', (_event, { reason }) => {
      if (reason !== 'clean-exit' && current === window) replace();
    });
    window.loadURL(startPage('desk')).catch(() => window.show());
    return window;
  };
  // Staff may save a file; Chromium asks where. What the app did not send itself is refused.
  place.session.on('will-download', (event, item) => {
    if (!mayRequest(item.getURL())) event.preventDefault();
  });
  return {
    open,
    restart: replace,
    owns: contents => current?.webContents === contents,
  };
};
