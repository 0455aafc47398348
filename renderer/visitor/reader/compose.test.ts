import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compose } from './compose.ts';

it('puts a letter and its mark together and knows where the next began', () => {
  const apart = '區(qū)域'.normalize('NFD');
  const { text, origin } = compose(apart);
  expect(text).toBe('區(qū)域');
  expect(apart.slice(origin[0], origin[text.length])).toBe(apart);
  expect(apart.slice(origin[5], origin[6])).toBe('域');
});

it('has a place for every unit, in order, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), whole => {
      const apart = whole.normalize('NFD');
      const { text, origin } = compose(apart);
      expect(origin).toHaveLength(text.length + 1);
      for (let i = 0; i < text.length; i += 1) expect(origin[i]).toBeLessThanOrEqual(origin[i + 1] ?? -1);
      expect(origin[text.length]).toBe(apart.length);
    }),
  );
});
