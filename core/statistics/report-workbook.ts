import type ExcelJS from 'exceljs';
import { table3Heads, table3LabelColumns, table3Layout } from '../../contract/statistics/layout.ts';
import { type ReportFigures, reportParts } from '../../contract/statistics/report.ts';
import { issuedColumns, issuedGenres, table2Labels } from '../../contract/statistics/table2.ts';
import { table3ColumnLabels, table3Columns, table3Header } from '../../contract/statistics/table3.ts';
import {
  table4BlockLabels,
  table4Blocks,
  table4CellLabels,
  table4Cells,
} from '../../contract/statistics/table4.ts';
import { bytesOf, fillCell } from '../records/list-workbook.ts';
import type { SheetValue } from '../records/sheet-cell.ts';

const thin = { style: 'thin' } as const;
const frame = { top: thin, left: thin, bottom: thin, right: thin };

/** A sheet that is written like a form: values into cells that may span several, all framed. */
class Form {
  readonly sheet: ExcelJS.Worksheet;

  constructor(workbook: ExcelJS.Workbook, name: string, widths: readonly number[], portrait = true) {
    this.sheet = workbook.addWorksheet(name, {
      pageSetup: {
        paperSize: 9,
        orientation: portrait ? 'portrait' : 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        horizontalCentered: true,
      },
    });
    for (const [at, width] of widths.entries()) this.sheet.getColumn(at + 1).width = width;
  }

  /** Rows and columns count from 1. */
  put(row: number, column: number, value: SheetValue, { rows = 1, columns = 1, label = true } = {}): void {
    for (let r = row; r < row + rows; r += 1)
      for (let c = column; c < column + columns; c += 1) this.sheet.getCell(r, c).border = frame;
    const cell = this.sheet.getCell(row, column);
    fillCell(cell, value);
    cell.alignment = { wrapText: true, vertical: 'middle', horizontal: label ? 'left' : 'right' };
    if (rows > 1 || columns > 1) this.sheet.mergeCells(row, column, row + rows - 1, column + columns - 1);
  }

  head(row: number, column: number, value: string, span: { rows?: number; columns?: number } = {}): void {
    this.put(row, column, value, span);
    const cell = this.sheet.getCell(row, column);
    cell.font = { bold: true };
    cell.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' };
  }

  title(value: string, columns: number): void {
    const cell = this.sheet.getCell(1, 1);
    fillCell(cell, value);
    cell.font = { bold: true, size: 14 };
    cell.alignment = { horizontal: 'center' };
    this.sheet.mergeCells(1, 1, 1, columns);
  }
}

const addTable2 = (workbook: ExcelJS.Workbook, { table2 }: ReportFigures): void => {
  const form = new Form(workbook, '表二', [26, 20, 20, 20]);
  form.title(reportParts.table2, 4);
  const { content, issued, blocks } = table2Labels;
  form.head(2, 1, issued.head, { columns: 4 });
  form.head(3, 1, content);
  for (const [at, column] of issuedColumns.entries()) form.head(3, at + 2, issued.columns[column]);
  for (const [at, genre] of issuedGenres.entries()) {
    form.put(4 + at, 1, issued.rows[genre]);
    for (const [c, column] of issuedColumns.entries())
      form.put(4 + at, c + 2, table2[`${genre}.${column}`], { label: false });
  }
  let row = 6;
  for (const block of blocks) {
    form.head(row, 1, block.head, { columns: 4 });
    form.head(row + 1, 1, content);
    form.head(row + 1, 2, block.column, { columns: 3 });
    row += 2;
    for (const { cell, label } of block.rows) {
      form.put(row, 1, label);
      form.put(row, 2, table2[cell], { columns: 3, label: false });
      row += 1;
    }
  }
};

const addTable3 = (workbook: ExcelJS.Workbook, { table3 }: ReportFigures): void => {
  const form = new Form(workbook, '表三', [12, 14, 44, 10, 10, 10, 12, 12, 10, 10], false);
  const first = table3LabelColumns + 1;
  form.title(reportParts.table3, table3LabelColumns + table3Columns.length);
  form.head(2, 1, table3Header, { rows: 3, columns: table3LabelColumns });
  form.head(2, first, table3Heads.applicant, { columns: table3Columns.length });
  form.head(3, first, table3ColumnLabels.natural, { rows: 2 });
  form.head(3, first + 1, table3Heads.bodies, { columns: 5 });
  for (const [at, column] of table3Columns.slice(1, -1).entries())
    form.head(4, first + 1 + at, table3ColumnLabels[column]);
  form.head(3, first + 6, table3ColumnLabels.total, { rows: 2 });
  for (const [at, { row, labels }] of table3Layout.entries()) {
    for (const { text, column, colSpan, rowSpan } of labels)
      form.put(5 + at, column + 1, text, { rows: rowSpan, columns: colSpan });
    for (const [c, column] of table3Columns.entries())
      form.put(5 + at, first + c, table3[row][column], { label: false });
  }
};

const addTable4 = (workbook: ExcelJS.Workbook, { table4 }: ReportFigures): void => {
  const form = new Form(workbook, '表四', Array(15).fill(9), false);
  form.title(reportParts.table4, 15);
  for (const [at, block] of table4Blocks.entries()) {
    const first = at * table4Cells.length + 1;
    const { group, label } = table4BlockLabels[block];
    if (label === null) form.head(2, first, group, { rows: 2, columns: 5 });
    else form.head(3, first, label, { columns: 5 });
    for (const [c, cell] of table4Cells.entries()) {
      form.head(4, first + c, table4CellLabels[cell]);
      form.put(5, first + c, table4[block][cell], { label: false });
    }
  }
  form.head(2, table4Cells.length + 1, table4BlockLabels.directSuit.group, { columns: 10 });
};

const addTexts = (workbook: ExcelJS.Workbook, { texts }: ReportFigures): void => {
  const form = new Form(workbook, '文字部分', [26, 90]);
  for (const [at, part] of (['overview', 'problems', 'other'] as const).entries()) {
    form.head(at + 1, 1, reportParts[part]);
    form.put(at + 1, 2, texts[part]);
  }
};

/** The report as a workbook: tables 二, 三, 四 as the official form draws them, a sheet each, and the texts. */
export const reportWorkbook = async (figures: ReportFigures): Promise<Uint8Array> => {
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  addTable2(workbook, figures);
  addTable3(workbook, figures);
  addTable4(workbook, figures);
  addTexts(workbook, figures);
  return bytesOf(workbook);
};
