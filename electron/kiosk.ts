import { type BrowserWindow, powerSaveBlocker, screen } from 'electron';
import type { ShellLog } from '../server/log.ts';
import { sameRectangle } from './rectangle.ts';

const settleMs = 400;
const tries = 3;

/**
 * Makes sure that a kiosk window covers the screen: `kiosk: true` needs a window manager that heeds it. Where there is
 * none the bounds are set by hand; where even that fails it is written down, because a visitor could reach the desktop.
 */
export const fillScreen = async (window: BrowserWindow, log: ShellLog): Promise<void> => {
  for (let n = 0; n < tries; n++) {
    await new Promise(resolve => setTimeout(resolve, settleMs));
    if (window.isDestroyed()) return;
    const { bounds } = screen.getPrimaryDisplay();
    if (sameRectangle(window.getBounds(), bounds)) return;
    window.setKiosk(true);
    window.setBounds(bounds);
  }
  if (!window.isDestroyed()) log.event('kiosk.notFullScreen', { ...window.getBounds() });
};

/** A terminal that sleeps looks broken. */
export const stayAwake = (): void => {
  powerSaveBlocker.start('prevent-display-sleep');
};
