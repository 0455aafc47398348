import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type KeyPress, keyAllowed } from './key-policy.ts';

/** 'Ctrl+Shift+I' as the press Electron would report. */
const press = (combination: string): KeyPress => {
  const parts = combination.split('+');
  const key = parts.pop() || '+';
  const held = new Set(parts);
  return {
    type: 'keyDown',
    key,
    control: held.has('Ctrl'),
    alt: held.has('Alt'),
    shift: held.has('Shift'),
    meta: held.has('Super'),
  };
};

describe('keys at the visitor’s window', () => {
  it.each([
    ...[
      'Alt+F4',
      'F1',
      'F5',
      'F11',
      'F12',
      'Ctrl+F4',
      'Ctrl+R',
      'Ctrl+Shift+R',
      'Ctrl+Shift+I',
      'Ctrl+Shift+J',
    ],
    ...['Ctrl+Shift+C', 'Ctrl+Shift+P', 'Ctrl+W', 'Ctrl+Q', 'Ctrl+N', 'Ctrl+T', 'Ctrl+O', 'Ctrl+S', 'Ctrl+U'],
    ...['Ctrl+H', 'Ctrl+J', 'Ctrl+Tab', 'Alt+ArrowLeft', 'Alt+ArrowRight', 'Alt+ ', 'Super+d', 'Super+r'],
    ...['Ctrl+Alt+Delete', 'Ctrl+Escape', 'BrowserBack', 'BrowserHome', 'LaunchMail', 'PrintScreen'],
  ])('refuses %s', combination => expect(keyAllowed(press(combination))).toBe(false));

  it.each([
    ...[
      'a',
      '居',
      'A',
      'Enter',
      'Tab',
      'Shift+Tab',
      'Escape',
      'Backspace',
      'PageDown',
      'ArrowLeft',
      'F3',
      'Shift+F3',
    ],
    ...[
      'Ctrl+a',
      'Ctrl+C',
      'Ctrl+v',
      'Ctrl+f',
      'Ctrl+p',
      'Ctrl+=',
      'Ctrl++',
      'Ctrl+-',
      'Ctrl+0',
      'Ctrl+ ',
      'Ctrl+Home',
    ],
    ...['Control', 'Shift', 'Process', 'Dead', 'Unidentified'],
  ])('lets %s through', combination => expect(keyAllowed(press(combination))).toBe(true));

  it('lets every printable character be typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }), key =>
        keyAllowed(press(key === '+' ? '' : key)),
      ),
    );
  });

  it('refuses every combination with Alt or Super, whatever the key', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('a', 'F4', 'Enter', ' ', 'c'),
        fc.boolean(),
        fc.boolean(),
        (key, control, alt) => !keyAllowed({ type: 'keyDown', key, control, alt, shift: false, meta: !alt }),
      ),
    );
  });
});
