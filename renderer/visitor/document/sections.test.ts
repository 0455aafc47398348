import { describe, expect, it } from 'vitest';
import type { DocumentFile } from '../../../contract/document.ts';
import { bodyStretches, fileTexts } from './sections.ts';

const file = (digit: string): DocumentFile => ({
  sha256: digit.repeat(64),
  name: `${digit}.pdf`,
  mediaType: 'application/pdf',
  size: 1,
  pages: 2,
  hasText: true,
  role: 'main',
});
const a = file('a');
const b = file('b');

describe('where a text comes from', () => {
  it('is the record itself where nothing else is said', () => {
    expect(bodyStretches({ text: '正文', sections: [], files: [a] })).toMatchObject([{ start: 0, end: 2 }]);
    expect(fileTexts({ text: '正文', sections: [], files: [a] })).toEqual([]);
  });

  it('keeps the pages of a file together and drops empty ones', () => {
    const source = {
      text: '正文甲乙\n\n丙',
      sections: [
        { start: 0, file: null, page: null },
        { start: 2, file: a.sha256, page: 1 },
        { start: 4, file: a.sha256, page: 2 },
        { start: 6, file: b.sha256, page: 1 },
      ],
      files: [b, a],
    };
    expect(bodyStretches(source)).toMatchObject([{ start: 0, end: 2 }]);
    const texts = fileTexts(source);
    expect(texts.map(text => text.file?.name)).toEqual(['b.pdf', 'a.pdf']);
    expect(texts[1]).toMatchObject({ stretches: [{ start: 2, end: 4, page: 1 }], length: 2 });
  });

  it('keeps apart what a machine read: of a file, and of a scan of the paper', () => {
    const source = {
      text: '正文甲乙',
      sections: [
        { start: 0, file: null, page: null },
        { start: 2, file: a.sha256, page: 1, recognised: true },
        { start: 3, file: null, page: 1, recognised: true },
      ],
      files: [a],
    };
    expect(bodyStretches(source)).toMatchObject([{ start: 0, end: 2 }]);
    expect(fileTexts(source)).toMatchObject([
      { file: a, recognised: true, length: 1 },
      { file: null, recognised: true, length: 1 },
    ]);
  });
});
