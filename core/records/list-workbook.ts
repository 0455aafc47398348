import type ExcelJS from 'exceljs';
import { cellText, type SheetValue } from './sheet-cell.ts';

/** Puts a value into a cell so that it can never be run: text is text, and is marked as such, so that editing it does not wake it either. */
export const fillCell = (cell: ExcelJS.Cell, value: SheetValue): void => {
  if (typeof value === 'string') {
    cell.value = cellText(value);
    cell.numFmt = '@';
  } else cell.value = value;
};

/** The workbook's bytes, as a page or the command line takes them away. */
export const bytesOf = async (workbook: ExcelJS.Workbook): Promise<Uint8Array> =>
  new Uint8Array(await workbook.xlsx.writeBuffer());

export type ListSheet = {
  /** at most 31 characters, none of `[]:*?/\` */
  readonly name: string;
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly SheetValue[])[];
};

/** One sheet: the column titles in bold, kept in sight while scrolling and on every printed page, with a filter. */
export const addList = (workbook: ExcelJS.Workbook, { name, columns, rows }: ListSheet): void => {
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.pageSetup.printTitlesRow = '1:1';
  const write = (number: number, values: readonly SheetValue[]) => {
    const row = sheet.getRow(number);
    for (const [at, value] of values.entries()) fillCell(row.getCell(at + 1), value);
    return row;
  };
  write(
    1,
    columns.map(({ title }) => title),
  ).font = { bold: true };
  for (const [at, values] of rows.entries()) write(at + 2, values);
  for (const [at, { width }] of columns.entries()) sheet.getColumn(at + 1).width = width;
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
};

/** Lists as a workbook, a sheet each. */
export const listWorkbook = async (sheets: readonly ListSheet[]): Promise<Uint8Array> => {
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  for (const sheet of sheets) addList(workbook, sheet);
  return bytesOf(workbook);
};
