/** A key press as Electron reports it before the page sees it (`before-input-event`). */
export type KeyPress = {
  readonly type: string;
  readonly key: string;
  readonly control: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly meta: boolean;
};

/** Editing, finding, zooming inside the reader, and printing through the page's own button. */
const withControl = new Set([
  ...['a', 'c', 'f', 'g', 'p', 'v', 'x', 'y', 'z', '0', '=', '+', '-', '_', ' '],
  ...['home', 'end', 'arrowleft', 'arrowright', 'arrowup', 'arrowdown', 'backspace', 'delete', 'enter'],
]);

const modifiers = new Set(['control', 'shift', 'alt', 'meta', 'altgraph']);

/**
 * Whether a visitor's key press may reach the page. Without an application menu Chromium binds few keys, but
 * "few" changes with every release, so what is allowed is listed and the rest is refused: function keys (F3 is 查找下一个
 * in the reader), Alt combinations (Alt+F4 closes, Alt+← leaves the page), developer and window shortcuts.
 * Super, Ctrl+Alt+Fn and Ctrl+Alt+Del never arrive here: they belong to the operating system (docs/manual/kiosk.md).
 */
export const keyAllowed = (press: KeyPress): boolean => {
  const key = press.key.toLowerCase();
  if (modifiers.has(key)) return true;
  if (press.alt || press.meta) return false;
  if (/^f\d+$/.test(key)) return key === 'f3' && !press.control;
  if (press.control) return withControl.has(key) && !(press.shift && (key === 'c' || key === 'p'));
  return !key.startsWith('browser') && !key.startsWith('launch') && key !== 'printscreen';
};
