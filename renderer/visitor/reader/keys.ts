/** What a key asks of the reader. */
export type KeyAction =
  | 'previousPage'
  | 'nextPage'
  | 'firstPage'
  | 'lastPage'
  | 'zoomIn'
  | 'zoomOut'
  | 'fitWidth'
  | 'rotate'
  | 'find'
  | 'findNext'
  | 'findPrevious'
  | 'leave';

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const plain: Readonly<Record<string, KeyAction>> = {
  ArrowLeft: 'previousPage',
  ArrowRight: 'nextPage',
  PageUp: 'previousPage',
  PageDown: 'nextPage',
  Home: 'firstPage',
  End: 'lastPage',
  '+': 'zoomIn',
  '=': 'zoomIn',
  '-': 'zoomOut',
  '0': 'fitWidth',
  r: 'rotate',
  R: 'rotate',
  F3: 'findNext',
  Escape: 'leave',
};

const withControl: Readonly<Record<string, KeyAction>> = {
  f: 'find',
  F: 'find',
  g: 'findNext',
  G: 'findNext',
  '+': 'zoomIn',
  '=': 'zoomIn',
  '-': 'zoomOut',
  '0': 'fitWidth',
  Home: 'firstPage',
  End: 'lastPage',
};

/** The action of a key press, or null: the arrows up and down keep scrolling, as the browser does. */
export const keyAction = (press: Press): KeyAction | null => {
  if (press.altKey) return null;
  const action = (press.ctrlKey || press.metaKey ? withControl : plain)[press.key] ?? null;
  return action === 'findNext' && press.shiftKey ? 'findPrevious' : action;
};
