import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { listWorkbook } from './list-workbook.ts';
import { cellText, csvOf, inertText, looksLikeFormula } from './sheet-cell.ts';

/** What a spreadsheet would run, or be talked into running. */
const armed = [
  '=1+1',
  '=cmd|" /C calc"!A0',
  '+86 0999 0000123',
  '-2+3',
  '@SUM(1)',
  '  =1+1',
  '\t=1',
  '\r=1',
  '\n=1',
  '\ufeff=1',
  '"=1',
  '＝1＋1',
  '＠SUM(1)',
  '|calc',
];
const harmless = ['公开申〔2026〕A1-0001号', '2026-03-02', '北京-上海', 'a=1', '', '（一）予以公开'];

describe('cells of a list that is taken away', () => {
  it('knows what a spreadsheet could run', () => {
    expect(armed.filter(text => !looksLikeFormula(text))).toEqual([]);
    expect(harmless.filter(looksLikeFormula)).toEqual([]);
  });

  it('disarms text in CSV and leaves numbers numbers', () => {
    for (const text of armed) expect(inertText(text).startsWith("'")).toBe(true);
    for (const text of harmless) expect(inertText(text)).toBe(text);
    expect(csvOf([[-1, 2.5, null, true]])).toBe('\ufeff-1,2.5,,true\r\n');
  });

  it('writes CSV that reads back, commas, quotes and line ends included', () => {
    const rows = [
      ['编号', '说明'],
      ['1', '甲,"乙"\n丙'],
    ];
    expect(parse(csvOf(rows), { bom: true })).toEqual(rows);
  });

  it('takes out what a workbook cannot hold and cuts what is too long', () => {
    expect(cellText('甲\u0000乙\u001f丙\ud800丁𠮷')).toBe('甲乙丙丁𠮷');
    expect(cellText('长'.repeat(40_000))).toHaveLength(32_767);
  });

  it('writes text into a workbook as text, never as a formula', async () => {
    const bytes = await listWorkbook([
      {
        name: '申请',
        columns: [
          { title: '内容', width: 30 },
          { title: '数', width: 10 },
        ],
        rows: armed.map((text, at) => [text, at]),
      },
    ]);
    const read = new ExcelJS.Workbook();
    await read.xlsx.load(bytes.buffer as ArrayBuffer);
    const sheet = read.getWorksheet('申请');
    expect(sheet?.getCell('A1').value).toBe('内容');
    for (const at of armed.keys()) {
      const cell = sheet?.getRow(at + 2).getCell(1);
      expect(cell?.type).toBe(ExcelJS.ValueType.String);
      expect(cell?.numFmt).toBe('@');
      expect(sheet?.getRow(at + 2).getCell(2).value).toBe(at);
    }
  });
});
