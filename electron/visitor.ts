import { BrowserWindow, type Session, screen, type WebContents } from 'electron';
import type { ShellLog } from '../server/log.ts';
import { idleClock } from './idle.ts';
import { keyAllowed } from './key-policy.ts';
import { fillScreen } from './kiosk.ts';
import { startPage } from './origin.ts';
import { initialPatience, planRecovery } from './recovery.ts';
import { type Trouble, type Watch, watch } from './watch.ts';
import { windowOptions } from './window-options.ts';
import { wipe, wipeClipboard } from './wipe.ts';

export type VisitorPlace = {
  readonly kiosk: boolean;
  readonly devtools: boolean;
  readonly bundles: string;
  readonly idleSeconds: number;
  /** the two partitions, mounted: while one is on show the other is empty */
  readonly partitions: readonly [Partition, Partition];
  readonly log: ShellLog;
  /** whether a window may be closed now (the program is ending) */
  readonly mayClose: () => boolean;
};
export type Partition = { readonly name: string; readonly session: Session };

/** The visitor's window, whichever stands there now. */
export type Visitor = {
  /** throws the window away with all it knows; a fresh one opens on the start page */
  reset(): Promise<void>;
  /** brings it to the front; opens it where there is none yet, or its user closed it */
  show(): void;
  owns(contents: WebContents): boolean;
  beat(contents: WebContents, blank: boolean): void;
  /** holds the watch off while `work` keeps the page busy (printing) */
  undisturbed<T>(work: () => Promise<T>): Promise<T>;
};

type Stage = { readonly window: BrowserWindow; readonly watch: Watch; readonly partition: Partition };

const idleLookEvery = 1_000;

/**
 * Keeps a visitor's window there from the first `show()` on. Two partitions take turns: the fresh window is built in
 * the empty one and shown, then the old window is destroyed and its partition wiped. A new partition each time would
 * leak.
 */
export const createVisitor = (place: VisitorPlace): Visitor => {
  const [first, second] = place.partitions;
  const idle = idleClock(place.idleSeconds);
  const troubles: number[] = [];
  let patience = initialPatience;
  const stages = new Set<Stage>();
  let stage: Stage | null = null;
  let turning: Promise<void> | null = null;
  let recovering = false;
  let wiped: Promise<void> = Promise.resolve();

  const build = (partition: Partition): Stage => {
    const window = new BrowserWindow(
      windowOptions({
        ...place,
        face: 'visitor',
        partition: partition.name,
        screen: screen.getPrimaryDisplay().bounds,
      }),
    );
    const contents = window.webContents;
    const seen = (): void => idle.touch(performance.now());
    contents.on('input-event', seen);
    contents.on('before-input-event', (event, press) => {
      seen();
      if (!keyAllowed(press)) event.preventDefault();
    });
    window.on('close', event => {
      if (place.kiosk && !place.mayClose()) event.preventDefault();
    });
    const watching = watch(window, patience, trouble => {
      // A page in an endless loop would keep a processor from the window that replaces it.
      if (trouble === 'hung') contents.forcefullyCrashRenderer();
      void recover(trouble);
    });
    window.loadURL(startPage('visitor')).catch(() => {}); // the watch sees that nothing stands there
    const built = { window, watch: watching, partition };
    stages.add(built);
    window.once('closed', () => {
      stages.delete(built);
      if (stage === built) stage = null;
    });
    return built;
  };
  const stageOf = (contents: WebContents): Stage | undefined =>
    [...stages].find(({ window }) => window.webContents === contents);

  /** The partition must be empty before it is used again; one that will not be emptied is written down. */
  const clear = ({ name, session }: Partition): Promise<void> => {
    wiped = wipe(session).catch((error: unknown) => place.log.fault(name, 'wipe', error));
    return wiped;
  };

  /** The next window takes the place of the present one. */
  const turn = async (): Promise<void> => {
    await wiped;
    const old = stage;
    const next = build(old?.partition === first ? second : first);
    await next.watch.shown;
    if (next.window.isDestroyed()) return;
    stage = next;
    idle.fresh();
    next.window.show();
    if (place.kiosk) {
      void fillScreen(next.window, place.log);
      wipeClipboard();
    }
    if (!old) return;
    old.watch.stop();
    old.window.destroy();
    await clear(old.partition);
  };

  const reset = (): Promise<void> => {
    turning ??= turn().finally(() => {
      turning = null;
    });
    return turning;
  };

  const recover = async (trouble: Trouble): Promise<void> => {
    if (recovering || place.mayClose()) return;
    if (trouble === 'closed' && !place.kiosk) return; // on a PC its user may
    recovering = true;
    const now = performance.now();
    const plan = planRecovery(troubles, now);
    troubles.splice(0, Math.max(0, troubles.length - 20));
    troubles.push(now);
    patience = plan.patience;
    place.log.event('visitor.lost', { trouble, delay: plan.delay });
    await turning; // a window that fails while it is being built is replaced after its turn
    await new Promise(resolve => setTimeout(resolve, plan.delay));
    if (plan.clearCaches)
      await Promise.all(place.partitions.map(({ session }) => session.clearCodeCaches({})));
    recovering = false;
    await reset();
  };

  const refill = (): void => {
    if (stage && place.kiosk) void fillScreen(stage.window, place.log);
  };
  screen.on('display-metrics-changed', refill);
  screen.on('display-added', refill);
  screen.on('display-removed', refill);

  setInterval(() => {
    if (!idle.overdue(performance.now())) return;
    place.log.event('visitor.idleFallback');
    void reset();
  }, idleLookEvery);

  return {
    reset,
    show: () => (stage ? stage.window.show() : void reset()),
    owns: contents => stageOf(contents) !== undefined,
    beat: (contents, blank) => stageOf(contents)?.watch.beat(blank),
    undisturbed: async work => {
      const watching = stage?.watch;
      watching?.pause();
      try {
        return await work();
      } finally {
        watching?.resume();
      }
    },
  };
};
