import type { KeyboardEvent } from 'react';

/** Fields that can be gone through, in their order on the page. */
const fieldsOf = (form: HTMLFormElement): HTMLElement[] =>
  [...form.querySelectorAll<HTMLElement>('input, select, textarea')].filter(
    field =>
      !field.hasAttribute('disabled') && field.closest('details:not([open])') === null && field.tabIndex >= 0,
  );

/**
 * Enter goes to the next field as a form on paper is filled in; in the last one, or with Ctrl, it is done.
 * While an input method composes or a list is open, Enter is theirs.
 */
export const onEnter =
  (done: () => void) =>
  (event: KeyboardEvent<HTMLFormElement>): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.defaultPrevented) return;
    const field = event.target;
    if (!(field instanceof HTMLElement) || field instanceof HTMLButtonElement) return;
    if (field.getAttribute('aria-expanded') === 'true') return;
    event.preventDefault();
    const fields = fieldsOf(event.currentTarget);
    const next = event.ctrlKey || event.metaKey ? undefined : fields[fields.indexOf(field) + 1];
    if (!next) {
      done();
      return;
    }
    next.focus();
    if (next instanceof HTMLInputElement && next.type !== 'date') next.select();
  };
