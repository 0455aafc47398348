import { expect, test } from 'vitest';
import { type Burst, characterOf, codeOf, nextBurst, noBurst } from './scan-burst.ts';

const typed = (text: string, every: number): { burst: Burst; at: number } => {
  let burst = noBurst;
  let at = 1000;
  for (const character of text) {
    burst = nextBurst(burst, character, at);
    at += every;
  }
  return { burst, at };
};

test('a fast burst that ends in Enter is a code, in capitals', () => {
  const { burst, at } = typed('c2026a1-000001', 8);
  expect(codeOf(burst, at)).toBe('C2026A1-000001');
});

test('what a hand types is none, however it ends', () => {
  const { burst, at } = typed('C2026A1-000001', 90);
  expect(codeOf(burst, at)).toBeNull();
  const fast = typed('C2026A1-000001', 8);
  expect(codeOf(fast.burst, fast.at + 400)).toBeNull();
  const short = typed('ab', 8);
  expect(codeOf(short.burst, short.at)).toBeNull();
});

test('only the burst counts, not what was typed slowly before it', () => {
  let burst = noBurst;
  burst = nextBurst(burst, 'x', 0);
  burst = nextBurst(burst, 'y', 500);
  for (const [index, character] of [...'P2026A1-0007'].entries())
    burst = nextBurst(burst, character, 2000 + index * 6);
  expect(codeOf(burst, 2075)).toBe('P2026A1-0007');
});

test('under a Chinese input method the key says Process and its place still tells the character', () => {
  const process = (code: string, shiftKey = false) => characterOf({ key: 'Process', code, shiftKey });
  expect([
    process('KeyC', true),
    process('KeyC'),
    process('Digit2'),
    process('Numpad7'),
    process('Minus'),
  ]).toEqual(['C', 'c', '2', '7', '-']);
  expect(process('ShiftLeft', true)).toBeNull();
  expect(characterOf({ key: 'Shift', code: 'ShiftLeft', shiftKey: true })).toBeNull();
  expect(characterOf({ key: '／', code: 'Slash', shiftKey: false })).toBeNull();
  expect(characterOf({ key: '-', code: 'Minus', shiftKey: false })).toBe('-');
});
