import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { encryptedPdf, pdfOf } from '../../test/fixtures/pdf.ts';
import { readDocumentFile } from './read.ts';

const folder = mkdtempSync(join(tmpdir(), 'read-'));
afterAll(() => rmSync(folder, { recursive: true }));
const pdfData = {
  cMaps: 'node_modules/pdfjs-dist/cmaps/',
  fonts: 'node_modules/pdfjs-dist/standard_fonts/',
  decoders: 'node_modules/pdfjs-dist/wasm/',
};

const read = (name: string, content: string | Uint8Array) => {
  const path = join(folder, 'x');
  writeFileSync(path, content);
  return readDocumentFile(path, name, pdfData);
};
const parsed = async (name: string, content: string | Uint8Array) => {
  const outcome = await read(name, content);
  if (!outcome.ok) throw new Error(outcome.refusal.reason);
  return outcome.parsed;
};
const refusal = async (name: string, content: string | Uint8Array) => {
  const outcome = await read(name, content);
  return outcome.ok ? null : outcome.refusal.reason;
};

describe('what a file is', () => {
  test.each([
    ['空.txt', '', 'empty'],
    ['空.txt', ' \n\t ', 'empty'],
    ['假.pdf', 'MZ\u0090\u0000 this is no document', 'lyingType'],
    ['假.docx', '<html></html>', 'lyingType'],
    ['图.txt', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), 'lyingType'],
    ['二进制.html', Uint8Array.from([0, 1, 2, 3, 4]), 'lyingType'],
    ['加密.docx', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'encrypted'],
    ['坏.pdf', '%PDF-1.7\nnothing of the kind', 'broken'],
    ['坏.docx', 'PK\u0003\u0004 and no more', 'broken'],
    ['深.html', `${'<div>'.repeat(2_000)}文`, 'broken'],
  ] as const)('%s is refused: $2', async (name, content, reason) => {
    expect(await refusal(name, content)).toBe(reason);
  });

  test('an encrypted PDF says so', async () => {
    expect(await refusal('密.pdf', encryptedPdf)).toBe('encrypted');
  });

  test('an attachment is kept unread', async () => {
    expect(await parsed('表.ofd', 'PK')).toMatchObject({ mediaType: 'application/ofd', text: '' });
  });
});

describe('PDF', () => {
  test('text by page, each page’s beginning known', async () => {
    const pdf = await parsed('a.pdf', pdfOf(['First page', 'Second page']));
    expect(pdf.pageStarts?.map(start => pdf.text.slice(start, start + 6))).toEqual(['First ', 'Second']);
    expect(pdf.hasText).toBe(true);
  });

  test('pages without text are 无文本层', async () => {
    expect(await parsed('扫描.pdf', pdfOf(['', '']))).toMatchObject({ hasText: false, pageStarts: [0, 1] });
  });
});

test('line ends of other systems become plain ones', async () => {
  expect((await parsed('a.txt', '一\r\n二\r三')).text).toBe('一\n二\n三');
});
