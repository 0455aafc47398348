import { describe, expect, it } from 'vitest';
import { keyAction } from './keys.ts';

const press = (key: string, held: { ctrlKey?: boolean; altKey?: boolean; shiftKey?: boolean } = {}) =>
  keyAction({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

describe('keys of the reader', () => {
  it.each([
    ['PageDown', 'nextPage'],
    ['PageUp', 'previousPage'],
    ['ArrowRight', 'nextPage'],
    ['Home', 'firstPage'],
    ['End', 'lastPage'],
    ['+', 'zoomIn'],
    ['-', 'zoomOut'],
    ['Escape', 'leave'],
  ])('%s is %s', (key, action) => expect(press(key)).toBe(action));

  it('finds with Ctrl+F and walks the hits with F3 and Shift+F3', () => {
    expect(press('f', { ctrlKey: true })).toBe('find');
    expect(press('F3')).toBe('findNext');
    expect(press('F3', { shiftKey: true })).toBe('findPrevious');
  });

  it('leaves the arrows up and down, typed letters and the system’s own keys alone', () => {
    expect(press('ArrowDown')).toBeNull();
    expect(press('f')).toBeNull();
    expect(press('ArrowLeft', { altKey: true })).toBeNull();
  });
});
