import { type RefObject, useLayoutEffect } from 'react';

/**
 * Tells the styles how much of the screen the top bar covers, as `--top-height`: it wraps to two rows on a small desktop or with large type,
 * and what sticks or is scrolled to must stand below it. 0 where the bar scrolls away with the page.
 */
export const useTopHeight = (top: RefObject<HTMLElement | null>): void => {
  useLayoutEffect(() => {
    const bar = top.current;
    if (!bar) return;
    const root = document.documentElement;
    const measure = () => {
      const sticks = getComputedStyle(bar).position === 'sticky';
      root.style.setProperty('--top-height', `${sticks ? bar.offsetHeight : 0}px`);
    };
    const watch = new ResizeObserver(measure);
    watch.observe(bar);
    window.addEventListener('resize', measure);
    measure();
    return () => {
      watch.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, [top]);
};
