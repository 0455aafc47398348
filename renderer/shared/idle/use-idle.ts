import { useCallback, useEffect, useRef, useState } from 'react';

type Idle = {
  /** seconds without a touch until the end; 0: never */
  readonly idleSeconds: number;
  /** seconds of warning before that */
  readonly warningSeconds: number;
  /** on the start page: where nobody has touched anything yet there is nobody to ask and nothing to clear */
  readonly home: boolean;
  readonly onEnd: () => void;
};

const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'scroll'] as const;

/** Seconds left, by a clock reading and not by counting ticks: a machine that slept wakes up on the start page. */
export const secondsLeft = (lastSign: number, now: number, idleSeconds: number): number =>
  Math.max(0, Math.ceil(idleSeconds - (now - lastSign) / 1000));

/** Staff read long files and watch imports without touching anything; a desk left alone is closed all the same. */
const staffSeconds = 15 * 60;

/** Seconds without a touch until the end; 0: never. A desk with somebody logged in closes even where visitors are never sent home. */
export const idleLimit = (seconds: number, who: 'visitor' | 'staff' | 'member'): number => {
  if (who === 'member') return Math.max(seconds, staffSeconds);
  return who === 'visitor' || seconds === 0 ? seconds : Math.max(seconds, staffSeconds);
};

/** Watches for signs of a visitor. `left` is null until the warning, then the seconds that remain. */
export const useIdle = ({ idleSeconds, warningSeconds, home, onEnd }: Idle) => {
  const lastSign = useRef(0);
  const [left, setLeft] = useState<number | null>(null);
  const warned = useRef(false);
  const touched = useRef(false);
  const atHome = useRef(home);
  atHome.current = home;
  const end = useRef(onEnd);
  end.current = onEnd;

  const stay = useCallback(() => {
    lastSign.current = performance.now();
    warned.current = false;
    setLeft(null);
  }, []);

  useEffect(() => {
    if (idleSeconds <= 0) return;
    lastSign.current = performance.now();
    // During the warning a mere move does not count: the question wants an answer.
    const onSign = ({ type }: Event) => {
      if (type !== 'scroll') touched.current = true; // the page scrolls by itself, too
      if (!warned.current) lastSign.current = performance.now();
    };
    for (const sign of signs) addEventListener(sign, onSign, { passive: true, capture: true });
    const tick = setInterval(() => {
      if (atHome.current && !touched.current) lastSign.current = performance.now();
      const remaining = secondsLeft(lastSign.current, performance.now(), idleSeconds);
      if (remaining > warningSeconds) return;
      warned.current = true;
      setLeft(remaining);
      if (remaining > 0) return;
      clearInterval(tick);
      end.current();
    }, 250);
    return () => {
      for (const sign of signs) removeEventListener(sign, onSign, { capture: true });
      clearInterval(tick);
    };
  }, [idleSeconds, warningSeconds]);

  return { left, stay };
};
