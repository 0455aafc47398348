import { describe, expect, it, vi } from 'vitest';

vi.mock('./draw-page.ts', () => ({ drawPage: vi.fn() }));
const { parsePageRange } = await import('./print-pages.ts');

describe('which pages to print', () => {
  it('reads single pages and stretches, in any width of digits', () => {
    expect(parsePageRange('3-5,1', 10)).toEqual([1, 3, 4, 5]);
    expect(parsePageRange('２、４－６', 10)).toEqual([2, 4, 5, 6]);
  });
  it('stays within the file', () => {
    expect(parsePageRange('8-99999999999', 10)).toEqual([8, 9, 10]);
    expect(parsePageRange('0-2', 10)).toEqual([1, 2]);
  });
  it('answers null to what names no page', () => {
    for (const text of ['', '  ', 'abc', '5-', '-', '12', '7-3']) expect(parsePageRange(text, 10)).toBeNull();
  });
});
