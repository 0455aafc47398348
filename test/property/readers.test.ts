import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { draftSchema } from '../../contract/document.ts';
import { draftOf } from '../../core/library/draft.ts';
import { judge } from '../../core/library/gates.ts';
import { parsedSchema } from '../../core/library/parsed.ts';
import { describePlain } from '../../core/library/plain.ts';
import { readDocumentFile } from '../../core/library/read.ts';
import { rowsOf } from '../../core/sync/sheet.ts';
import { pdfOf } from '../fixtures/pdf.ts';

const folder = mkdtempSync(join(tmpdir(), 'readers-'));
afterAll(() => rmSync(folder, { recursive: true }));
const pdfData = {
  cMaps: 'node_modules/pdfjs-dist/cmaps/',
  fonts: 'node_modules/pdfjs-dist/standard_fonts/',
  decoders: 'node_modules/pdfjs-dist/wasm/',
};

/** Read as an import would: an answer by the schema, or a refusal; the draft made of it is one by the contract. */
const readAndDraft = async (name: string, bytes: Uint8Array): Promise<void> => {
  const path = join(folder, 'x');
  writeFileSync(path, bytes);
  const outcome = await readDocumentFile(path, name, pdfData);
  if (!outcome.ok) return;
  parsedSchema.parse(outcome.parsed);
  const file = {
    sha256: 'a'.repeat(64),
    name,
    mediaType: outcome.parsed.mediaType,
    size: bytes.length,
    pages: outcome.parsed.pageStarts?.length || null,
    hasText: outcome.parsed.hasText,
    role: 'main' as const,
  };
  const draft = draftOf({}, [{ file, parsed: outcome.parsed, reference: null }], 'x');
  draftSchema.parse(draft);
  judge(draft);
};

const words = fc
  .array(
    fc.constantFrom(
      '关于',
      '通知',
      '各镇：',
      '\n',
      '《',
      '》',
      '（',
      '）',
      '2026年4月13日',
      '索引号：',
      '发布日期: ',
      '来源: ',
      '一、',
      '云政发〔2026〕1号',
      ' ',
      '政府',
      '\t',
      '，',
      '<td>',
      '<table>',
      '<tr>',
      '</table>',
      '<p>',
      '&nbsp;',
      '<img src="a.png">',
      '<h1>',
      '问：',
      '答：',
      '\u0000',
      '\ud800',
      'x',
    ),
    { maxLength: 60 },
  )
  .map(parts => parts.join(''));

describe('no content ends an import', () => {
  test('any bytes under any name', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 1, maxLength: 2000 }),
        fc.constantFrom('a.txt', 'a.md', 'a.html', 'a.pdf', 'a.docx', 'a.ofd'),
        (bytes, name) => readAndDraft(name, bytes),
      ),
      { numRuns: 150 },
    );
  });

  test('any mixture of the words that readers look for', async () => {
    await fc.assert(
      fc.asyncProperty(words, fc.constantFrom('a.txt', 'a.md', 'a.html'), (text, name) =>
        readAndDraft(name, new TextEncoder().encode(`文${text}`)),
      ),
      { numRuns: 400 },
    );
  });

  test('damaged PDFs', async () => {
    const whole = pdfOf(['First page (a)', 'Second page', 'Third']);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }),
        fc.nat(whole.length),
        fc.boolean(),
        (changes, end, cut) => {
          const bytes = whole.slice(0, cut ? Math.max(20, end) : whole.length);
          for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
          return readAndDraft('a.pdf', bytes);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('any cells are a sheet or none', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.array(fc.oneof(fc.string(), fc.constantFrom('标题', '文件', '索引号')), { maxLength: 5 }),
          { maxLength: 14 },
        ),
        cells => {
          for (const row of rowsOf(cells) ?? []) expect(Object.keys(row.fields).length).toBeGreaterThan(0);
        },
      ),
    );
  });

  test('a description takes time in proportion to the text', () => {
    for (const unit of ['(', '各：', ' ', '来源：', '一', '2026年', '（此件', '<', '\n', '索引号:']) {
      const started = performance.now();
      describePlain(unit.repeat(300_000));
      expect(performance.now() - started, unit).toBeLessThan(1500);
    }
  });
});
