import { BrowserWindow, screen, type WebContents } from 'electron';
import type { ShellLog } from '../server/log.ts';
import { chooseDisplay, type Display } from './display.ts';
import { startPage } from './origin.ts';
import { initialPatience, planRecovery } from './recovery.ts';
import { sameRectangle } from './rectangle.ts';
import { type Trouble, type Watch, watch } from './watch.ts';
import { windowOptions } from './window-options.ts';

/** The partition of the board's window; its mount binds a visitor in, who can log in nowhere. */
export const boardPartition = 'board';

type BoardPlace = {
  /** the program is a locked terminal: nobody closes the board, and it stays off the visitor's screen */
  readonly kiosk: boolean;
  /** which screen, counted from 1; null: the second */
  readonly display: number | null;
  readonly bundles: string;
  readonly devtools: boolean;
  readonly log: ShellLog;
  readonly mayClose: () => boolean;
};

/** The window on the wall: at most one, full screen, replaced when it fails, moved when screens come and go. */
export type BoardWindow = {
  open(): void;
  owns(contents: WebContents): boolean;
  beat(blank: boolean): void;
};

type Stage = { readonly window: BrowserWindow; readonly watch: Watch };

export const createBoard = (place: BoardPlace): BoardWindow => {
  let stage: Stage | null = null;
  let wanted = false;
  let patience = initialPatience;
  const troubles: number[] = [];

  const chosen = (): Display | null =>
    chooseDisplay({
      displays: screen.getAllDisplays(),
      primary: screen.getPrimaryDisplay().id,
      asked: place.display,
      primaryTaken: place.kiosk,
    });

  const build = ({ bounds }: Display): void => {
    const window = new BrowserWindow({
      ...windowOptions({ ...place, face: 'board', partition: boardPartition, screen: bounds }),
      ...bounds,
      frame: false,
      fullscreen: true,
      skipTaskbar: place.kiosk,
      focusable: !place.kiosk, // a touch on the wall takes no key away from the visitor
    });
    const watching = watch(window, patience, trouble => void recover(trouble));
    window.webContents.on('before-input-event', (event, { key }) => {
      event.preventDefault(); // nothing is typed at a wall
      if (key === 'Escape' && !place.kiosk) window.close();
    });
    window.on('close', event => {
      if (place.kiosk && !place.mayClose()) event.preventDefault();
    });
    window.once('closed', () => {
      if (stage?.window === window) stage = null;
    });
    window.loadURL(startPage('board')).catch(() => {}); // the watch sees that nothing stands there
    stage = { window, watch: watching };
    void watching.shown.then(() => {
      if (window.isDestroyed()) return;
      window.showInactive();
      cover();
    });
  };

  /** Puts the window where it belongs now: screens are plugged in and out, and turned. */
  const cover = (): void => {
    if (!wanted || place.mayClose()) return;
    const display = chosen();
    if (!display) {
      const old = stage;
      stage = null;
      old?.watch.stop();
      old?.window.destroy();
      return;
    }
    if (!stage) build(display);
    else if (!sameRectangle(stage.window.getBounds(), display.bounds)) {
      stage.window.setFullScreen(false);
      stage.window.setBounds(display.bounds);
      stage.window.setFullScreen(true);
    }
  };

  const recover = async (trouble: Trouble): Promise<void> => {
    if (place.mayClose()) return;
    if (trouble === 'closed' && !place.kiosk) {
      wanted = false; // its user closed it
      return;
    }
    const now = performance.now();
    const plan = planRecovery(troubles, now);
    troubles.splice(0, Math.max(0, troubles.length - 20));
    troubles.push(now);
    patience = plan.patience;
    place.log.event('board.lost', { trouble, delay: plan.delay });
    await new Promise(resolve => setTimeout(resolve, plan.delay));
    const old = stage;
    stage = null;
    cover();
    // the new one first: a program without any window ends
    old?.watch.stop();
    old?.window.destroy();
  };

  screen.on('display-added', cover);
  screen.on('display-removed', cover);
  screen.on('display-metrics-changed', cover);

  return {
    open: () => {
      wanted = true;
      if (stage) stage.window.showInactive();
      else cover();
    },
    owns: contents => stage?.window.webContents === contents,
    beat: blank => stage?.watch.beat(blank),
  };
};
