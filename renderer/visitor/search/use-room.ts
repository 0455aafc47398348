import { type RefObject, useLayoutEffect } from 'react';

/** Part of the screen a list would like; where there is less below its box, the page moves up. */
const wanted = 0.45;
/** Between the list and what lies below it, and between the box and the bar above. Pixels. */
const gap = 12;

const heightOf = (name: '--top-height' | '--dock-height' | '--keyboard-height'): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue(name)) || 0;

/** Tells the list below a box how far it may reach, down to the keys or the bar at the lower edge, as `--room`. */
export const useRoom = (box: RefObject<HTMLElement | null>, isOpen: boolean): void => {
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || !isOpen) return;
    const below = () =>
      innerHeight -
      Math.max(heightOf('--keyboard-height'), heightOf('--dock-height')) -
      element.getBoundingClientRect().bottom -
      gap;
    const missing = innerHeight * wanted - below();
    const above = element.getBoundingClientRect().top - heightOf('--top-height') - gap;
    if (missing > 0 && above > 0) scrollBy({ top: Math.min(missing, above) });
    element.style.setProperty('--room', `${Math.max(0, below())}px`);
  }, [box, isOpen]);
};
