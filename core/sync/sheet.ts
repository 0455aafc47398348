import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type ExcelJS from 'exceljs';
import { decodeText } from '../library/encoding.ts';
import { type FieldName, type Fields, fieldOf } from '../library/fields.ts';

/** One row of an index sheet that states something. `number` is the sheet's own, counted from 1. */
export type SheetRow = { readonly number: number; readonly fields: Fields };

const two = (n: number) => String(n).padStart(2, '0');

/** exceljs gives dates in UTC; midnight means that only the day was written. */
const dateText = (date: Date): string => {
  const day = `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
  const time = `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
  return time === '00:00' ? day : `${day} ${time}`;
};

/** What a formula that failed shows instead of a value. */
export const isFailedFormula = (text: string): boolean =>
  /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!)$/.test(text);

const cellText = (value: ExcelJS.CellValue): string => {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dateText(value);
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map(run => run.text).join('');
  if ('hyperlink' in value) return cellText(value.text as ExcelJS.CellValue);
  if ('result' in value) return cellText(value.result as ExcelJS.CellValue);
  if ('error' in value) return value.error;
  return '';
};

/** A table of a file: a worksheet, or all of a CSV, which has no name. */
export type Table = { readonly name: string; readonly cells: readonly (readonly string[])[] };

const cellsOf = (sheet: ExcelJS.Worksheet): string[][] => {
  const rows: string[][] = [];
  sheet.eachRow((row, number) => {
    const cells: string[] = [];
    row.eachCell((cell, column) => {
      cells[column - 1] = cellText(cell.value);
    });
    rows[number - 1] = Array.from(cells, cell => cell ?? '');
  });
  return Array.from(rows, row => row ?? []);
};

/** Worksheets that are not hidden, in their order. @throws where the file is no workbook */
export const readWorkbook = async (path: string): Promise<Table[]> => {
  // a large library that most imports never need
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  await workbook.xlsx.readFile(path);
  return workbook.worksheets
    .filter(({ state }) => state === 'visible')
    .map(sheet => ({ name: sheet.name, cells: cellsOf(sheet) }));
};

/** Excel writes CSV with commas, semicolons or tabs: the one the first lines hold most of. */
const delimiterOf = (text: string): string => {
  const head = text.slice(0, 2000);
  const counted = [',', '\t', ';'].map(mark => [mark, head.split(mark).length] as const);
  return counted.sort((a, b) => b[1] - a[1])[0]?.[0] ?? ',';
};

/** @throws where the file is no table */
export const readCsv = async (path: string): Promise<string[][]> => {
  const { text } = decodeText(new Uint8Array(await readFile(path)));
  return parse(text, {
    bom: true,
    delimiter: delimiterOf(text),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
  });
};

/** Cells of an index sheet, first worksheet of a workbook. @throws where the file is none */
export const readCells = async (path: string): Promise<readonly (readonly string[])[]> =>
  path.toLowerCase().endsWith('.csv') ? readCsv(path) : ((await readWorkbook(path))[0]?.cells ?? []);

/** The row that names the columns: the first of the first ten with a title or file column and one more; a heading may stand above it. */
const headerOf = (
  rows: readonly (readonly string[])[],
): { at: number; columns: (FieldName | null)[] } | null => {
  for (const [at, row] of rows.slice(0, 10).entries()) {
    const columns = row.map(cell => fieldOf(cell));
    const known = columns.filter(column => column !== null);
    if (known.length >= 2 && (known.includes('title') || known.includes('files'))) return { at, columns };
  }
  return null;
};

/** Rows by the fields their columns stand for; null where no row names the columns. Of two columns for one field the first filled counts. */
export const rowsOf = (cells: readonly (readonly string[])[]): SheetRow[] | null => {
  const header = headerOf(cells);
  if (!header) return null;
  return cells.slice(header.at + 1).flatMap((row, i) => {
    const fields: Fields = {};
    for (const [at, column] of header.columns.entries()) {
      const value = row[at]?.trim();
      if (column && value && !isFailedFormula(value)) fields[column] ??= value;
    }
    return Object.keys(fields).length > 0 ? [{ number: header.at + 2 + i, fields }] : [];
  });
};
