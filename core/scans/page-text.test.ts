import { expect, test } from 'vitest';
import { judgePage, tidyText } from './page-text.ts';

test('gaps between Han characters go, those beside Latin stay', () => {
  expect(tidyText('云溪县 民政局 ” 公告 \n\n\n\n第 2 号 by ABC  \n')).toBe(
    '云溪县民政局”公告\n\n第 2 号 by ABC',
  );
});

test('a page is kept where it is sure enough, and otherwise says why not', () => {
  expect(judgePage({ text: '云溪县民政局', confidence: 91 })).toEqual({
    text: '云溪县民政局',
    confidence: 91,
  });
  expect(judgePage({ text: '|. 一\n', confidence: 90 })).toEqual({ failure: 'blank' });
  expect(judgePage({ text: 'OOXO0O0O9X06', confidence: 17 })).toEqual({ failure: 'unclear' });
});
