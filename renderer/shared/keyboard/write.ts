export type TextField = HTMLInputElement | HTMLTextAreaElement;

const typed = new Set(['text', 'search', 'password', 'url', 'tel', 'email']);

/** A field the on-screen keyboard can write in. Date fields have their own digits and calendar. */
export const textField = (target: EventTarget | null): TextField | null => {
  if (target instanceof HTMLTextAreaElement) return target;
  return target instanceof HTMLInputElement && typed.has(target.type) ? target : null;
};

/** Puts a value into a field as if a person had typed it, so that React hears of it, and sets the caret. */
export const write = (field: TextField, value: string, caret: number | null) => {
  const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(prototype.prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new InputEvent('input', { bubbles: true, data: null, inputType: 'insertText' }));
  const at = caret ?? value.length;
  field.setSelectionRange(at, at);
};
