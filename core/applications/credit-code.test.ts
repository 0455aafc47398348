import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isCreditCode } from './credit-code.ts';

const real = ['91350100M000100Y43', '11341702486344515H', '11370812004339255B'];

it('takes the codes of domain 7.1 and 8, however they were typed', () => {
  for (const code of real) expect(isCreditCode(code), code).toBe(true);
  expect(isCreditCode(' 9135 0100 m000100y43 ')).toBe(true);
  expect(isCreditCode('９１３５０１００Ｍ０００１００Ｙ４３')).toBe(true);
});

it('notices any one wrong character', () => {
  const letters = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
  fc.assert(
    fc.property(fc.constantFrom(...real), fc.nat(17), fc.constantFrom(...letters), (code, at, letter) => {
      fc.pre(code[at] !== letter);
      expect(isCreditCode(code.slice(0, at) + letter + code.slice(at + 1))).toBe(false);
    }),
  );
});

it('refuses what has another length or a letter that is not used', () => {
  for (const code of ['', '91350100M000100Y4', '91350100M000100Y433', 'I1350100M000100Y43']) {
    expect(isCreditCode(code), code).toBe(false);
  }
});
