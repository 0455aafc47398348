import { core } from './pdf-core.ts';
import type { PdfSession } from './session.ts';
import { type Point, swipeOf } from './swipe.ts';

/** One wheel notch with Ctrl held is about 100 units: a tenth more or less. */
const wheelFactor = (delta: number): number => 1.1 ** (-Math.max(-300, Math.min(300, delta)) / 100);

/** Pinch, Ctrl and wheel, and swipe on the pages; all listeners go when `signal` aborts. */
export const listenToGestures = (container: HTMLElement, session: PdfSession, signal: AbortSignal): void => {
  new core.TouchManager({
    container,
    signal,
    onPinching: (origin: [number, number], before: number, now: number) =>
      session.zoomBy(now / before, origin),
  });

  container.addEventListener(
    'wheel',
    event => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      session.zoomBy(wheelFactor(event.deltaY), [event.clientX, event.clientY]);
    },
    { passive: false, signal },
  );

  let start: Point | null = null;
  const pointOf = (event: TouchEvent): Point | null => {
    const touch = event.changedTouches[0];
    return touch === undefined ? null : { x: touch.clientX, y: touch.clientY, time: event.timeStamp };
  };
  container.addEventListener(
    'touchstart',
    event => {
      start = event.touches.length === 1 ? pointOf(event) : null;
    },
    { passive: true, signal },
  );
  container.addEventListener(
    'touchend',
    event => {
      const end = pointOf(event);
      // A page wider than the screen is moved sideways by the finger: only a fitted page is turned.
      if (start === null || end === null || container.scrollWidth > container.clientWidth + 1) return;
      const swipe = swipeOf(start, end);
      if (swipe === 'next') session.nextPage();
      if (swipe === 'previous') session.previousPage();
      start = null;
    },
    { passive: true, signal },
  );
};
