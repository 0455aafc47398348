import type { BrowserWindow } from 'electron';
import { lookEvery, type Pulse, pulse, type Verdict } from './pulse.ts';

/** Why a window has to be replaced. */
export type Trouble = Exclude<Verdict, 'well' | 'starting'> | 'crashed' | 'closed';

/** A watch over one window: tell it of beats, ask it to look away while printing holds the page up. */
export type Watch = {
  beat(blank: boolean): void;
  /** resolves when something stands on the page, or has had its time */
  readonly shown: Promise<void>;
  pause(): void;
  resume(): void;
  stop(): void;
};

/** How long a fresh window may stay behind the old one before it is shown as it is. */
const showLimit = 3_000;

/** Watches a window until it is in trouble, once, or stopped. */
export const watch = (
  window: BrowserWindow,
  patience: number,
  onTrouble: (trouble: Trouble) => void,
): Watch => {
  let heart: Pulse | null = pulse(performance.now(), patience);
  let resolveShown = (): void => {};
  const shown = new Promise<void>(resolve => {
    resolveShown = resolve;
  });
  const late = setTimeout(resolveShown, showLimit);
  let stopped = false;
  const stop = (): void => {
    stopped = true;
    clearInterval(looking);
    clearTimeout(late);
    resolveShown();
  };
  const trouble = (kind: Trouble): void => {
    if (stopped) return;
    stop();
    onTrouble(kind);
  };
  const looking = setInterval(() => {
    const verdict = heart?.look(performance.now()) ?? 'well';
    if (verdict !== 'well' && verdict !== 'starting') trouble(verdict);
  }, lookEvery);
  const contents = window.webContents;
  contents.once('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') trouble('crashed');
  });
  // A page that closes itself leaves the window's `close` unasked.
  contents.once('destroyed', () => trouble('closed'));
  contents.once('unresponsive', () => {
    if (heart) trouble('hung');
  });
  return {
    beat: blank => {
      heart?.beat({ blank }, performance.now());
      if (!blank) resolveShown();
    },
    shown,
    pause: () => {
      heart = null;
    },
    resume: () => {
      heart = pulse(performance.now(), patience);
    },
    stop,
  };
};
