import { expect, test } from 'vitest';
import { draftOf } from '../../test/fixtures/draft.ts';
import { pagesOfDraft, withRecognised } from './recognised.ts';

const file = 'a'.repeat(64);
const pages = [
  { file, page: 1, text: '第一页' },
  { file: null, page: 2, text: '纸质文本' },
];

test('recognised pages come behind what the source gave, each marked with where it stands', () => {
  const draft = draftOf({ text: '正文', sections: [] });
  const joined = withRecognised(draft, pages);
  expect(joined.text).toBe('正文\n\n第一页\n\n纸质文本');
  expect(joined.sections).toEqual([
    { start: 0, file: null, page: null },
    { start: 4, file, page: 1, recognised: true },
    { start: 9, file: null, page: 2, recognised: true },
  ]);
  expect(draft.text).toBe('正文');
  expect(withRecognised(draft, [])).toBe(draft);
});

test('a document that says nothing itself begins with what was recognised', () => {
  const joined = withRecognised(draftOf({ text: '', sections: [] }), pages);
  expect(joined.sections[0]).toEqual({ start: 0, file, page: 1, recognised: true });
  expect(joined.text).toBe('第一页\n\n纸质文本');
});

test('a file that the document no longer has takes its words along', () => {
  expect(pagesOfDraft(pages, draftOf({ files: [] }))).toEqual([pages[1]]);
});
