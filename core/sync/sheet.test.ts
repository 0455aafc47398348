import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, describe, expect, test } from 'vitest';
import { readCells, rowsOf } from './sheet.ts';

const folder = mkdtempSync(join(tmpdir(), 'sheet-'));
afterAll(() => rmSync(folder, { recursive: true }));
const csv = async (content: string | Uint8Array) => {
  const path = join(folder, '目录.csv');
  writeFileSync(path, content);
  return rowsOf(await readCells(path));
};

describe('an index sheet', () => {
  test('columns by any of their usual names, a heading above them, blank rows skipped', async () => {
    expect(
      await csv(
        '\ufeff云溪县政府文件目录,,\n名 称,文号,文件\n"甲,乙",云政发〔2026〕1号,a.txt\n,,\n丙,,b.txt\n',
      ),
    ).toEqual([
      { number: 3, fields: { title: '甲,乙', docNo: '云政发〔2026〕1号', files: 'a.txt' } },
      { number: 5, fields: { title: '丙', files: 'b.txt' } },
    ]);
  });

  test('GB18030, semicolons and tabs as Excel writes them', async () => {
    expect(
      await csv(
        Uint8Array.from([0xb1, 0xea, 0xcc, 0xe2, 0x3b, 0xce, 0xc4, 0xbc, 0xfe, 0x0a, 0xd4, 0xc6, 0x3b, 0x61]),
      ),
    ).toEqual([{ number: 2, fields: { title: '云', files: 'a' } }]);
    expect(await csv('标题\t文件\n云\ta')).toEqual([{ number: 2, fields: { title: '云', files: 'a' } }]);
  });

  test('a table whose columns nobody names is none', async () => {
    expect(await csv('a,b\n1,2\n')).toBeNull();
    expect(await csv('')).toBeNull();
  });

  test('a workbook: dates as dates, rich text, links and formulas as their words', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('目录');
    sheet.addRow(['标题', '成文日期', '发布日期', '网址', '文件']);
    sheet.addRow([
      { richText: [{ text: '关于' }, { text: '某事' }] },
      new Date(Date.UTC(2026, 3, 13)),
      new Date(Date.UTC(2026, 3, 15, 10, 48)),
      { text: 'https://www.yunxi.example/1', hyperlink: 'https://www.yunxi.example/1' },
      { formula: 'A1', result: 'a.txt' },
    ]);
    const path = join(folder, '目录.xlsx');
    await book.xlsx.writeFile(path);
    expect(rowsOf(await readCells(path))).toEqual([
      {
        number: 2,
        fields: {
          title: '关于某事',
          writtenOn: '2026-04-13',
          publishedAt: '2026-04-15 10:48',
          url: 'https://www.yunxi.example/1',
          files: 'a.txt',
        },
      },
    ]);
  });
});
