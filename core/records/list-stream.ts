import { PassThrough } from 'node:stream';
import { setImmediate as breathe } from 'node:timers/promises';
import ExcelJS from 'exceljs';
import type { Takeaway } from '../../contract/takeaway.ts';
import { mediaTypes } from '../../contract/takeaway.ts';
import { fillCell, type ListSheet } from './list-workbook.ts';
import { csvOf, type SheetValue } from './sheet-cell.ts';

/** Lines in pieces as they are read: whoever writes them lets others work in between. */
type Pieces =
  | Iterable<readonly (readonly SheetValue[])[]>
  | AsyncIterable<readonly (readonly SheetValue[])[]>;

type LongList = Pick<ListSheet, 'name' | 'columns'> & { readonly pieces: Pieces };

const csvBytes = async ({ columns, pieces }: LongList): Promise<Buffer> => {
  const parts = [csvOf([columns.map(({ title }) => title)])];
  for await (const lines of pieces) {
    parts.push(csvOf(lines).slice(1)); // the byte order mark stands once
    await breathe();
  }
  return Buffer.from(parts.join(''), 'utf8');
};

const xlsxBytes = async ({ name, columns, pieces }: LongList): Promise<Buffer> => {
  const stream = new PassThrough();
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream });
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ width }) => ({ width }));
  let number = 1;
  const write = (values: readonly SheetValue[], bold = false) => {
    const row = sheet.getRow(number++);
    for (const [at, value] of values.entries()) fillCell(row.getCell(at + 1), value);
    if (bold) row.font = { bold: true };
    row.commit();
  };
  write(
    columns.map(({ title }) => title),
    true,
  );
  for await (const lines of pieces) {
    for (const line of lines) write(line);
    await breathe();
  }
  sheet.commit();
  await workbook.commit();
  return Buffer.concat(chunks);
};

/** A long list as a file to take away, written piece by piece so that the host goes on answering. `fileName` names no person and has no ending. */
export const takeList = async (
  list: LongList,
  fileName: string,
  format: 'xlsx' | 'csv',
): Promise<Takeaway> => ({
  name: `${fileName}.${format}`,
  mediaType: mediaTypes[format],
  base64: (await (format === 'xlsx' ? xlsxBytes(list) : csvBytes(list))).toString('base64'),
});
