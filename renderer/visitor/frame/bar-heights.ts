import { type RefObject, useLayoutEffect } from 'react';

/**
 * Tells the styles how much of the screen the bars cover. `--top-height`: it wraps to two rows on a small desktop or with large type, and what
 * sticks or is scrolled to must stand below it; 0 where the bar scrolls away with the page. `--dock-height`: what is held at the lower edge of a
 * kiosk or a phone, as high as its words make it in this language and size; 0 where nothing is.
 */
export const useBarHeights = (top: RefObject<HTMLElement | null>): void => {
  useLayoutEffect(() => {
    const bar = top.current;
    if (!bar) return;
    const root = document.documentElement;
    const parts = [...bar.querySelectorAll<HTMLElement>('.controls, .dock')];
    const measure = () => {
      const sticks = getComputedStyle(bar).position === 'sticky';
      root.style.setProperty('--top-height', `${sticks ? bar.offsetHeight : 0}px`);
      const dock = parts.find(part => getComputedStyle(part).position === 'fixed');
      root.style.setProperty('--dock-height', `${dock?.offsetHeight ?? 0}px`);
    };
    const watch = new ResizeObserver(measure);
    for (const part of [bar, ...parts]) watch.observe(part);
    window.addEventListener('resize', measure);
    measure();
    return () => {
      watch.disconnect();
      window.removeEventListener('resize', measure);
      root.style.removeProperty('--dock-height');
    };
  }, [top]);
};
