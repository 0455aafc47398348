import { expect, test } from 'vitest';
import { readCode128 } from '../../../test/fixtures/read-code128.ts';
import { type Bars, code128 } from './code128.ts';

/** Bars and the spaces between them, in turn, as a scanner's beam meets them. */
const widths = ({ bars }: Bars): number[] =>
  bars.flatMap((bar, at) => {
    const next = bars[at + 1];
    return next ? [bar.width, next.x - bar.x - bar.width] : [bar.width];
  });

test.each(['C2026A1-000001', 'P2026A1-0042', 'X', 'C2026ZZ99-999999', '12345678', 'a-B-1'])(
  'the barcode of %s is read back',
  text => {
    expect(readCode128(widths(code128(text)))).toBe(text);
  },
);

test('ten empty modules stand on both sides', () => {
  const { width, bars } = code128('C2026A1-000001');
  const last = bars.at(-1);
  expect(bars[0]?.x).toBe(10);
  expect(last && width - last.x - last.width).toBe(10);
});
