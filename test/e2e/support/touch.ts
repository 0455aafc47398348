import type { Page } from 'playwright-core';

/**
 * Controls of the page smaller than a finger, one line each. Main controls want 60 px, others 44; a link inside running
 * text is as high as its line and does not count.
 */
export const smallTargets = (page: Page, least = 44): Promise<string[]> =>
  page.evaluate(
    smallest =>
      [...document.querySelectorAll<HTMLElement>('main :is(button, a[href], input, select, [role="tab"])')]
        .filter(
          element =>
            element.checkVisibility({ visibilityProperty: true }) &&
            element.closest('p, td, [aria-hidden="true"]') === null,
        )
        .map(element => ({ element, box: (element.closest('label') ?? element).getBoundingClientRect() }))
        .filter(({ box }) => box.width > 1 && (box.width < smallest - 0.5 || box.height < smallest - 0.5))
        .map(
          ({ element, box }) =>
            `${element.textContent?.trim() || element.tagName} ${Math.round(box.width)}×${Math.round(box.height)}`,
        ),
    least,
  );
