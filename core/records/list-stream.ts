import { type EventEmitter, once } from 'node:events';
import { PassThrough, type Writable } from 'node:stream';
import { setImmediate as breathe } from 'node:timers/promises';
import type ExcelJS from 'exceljs';
import type { Takeaway } from '../../contract/takeaway.ts';
import { mediaTypes } from '../../contract/takeaway.ts';
import { fillCell, type ListSheet } from './list-workbook.ts';
import { csvOf, type SheetValue } from './sheet-cell.ts';

/** Lines in pieces as they are read: whoever writes them lets others work in between. */
type Pieces =
  | Iterable<readonly (readonly SheetValue[])[]>
  | AsyncIterable<readonly (readonly SheetValue[])[]>;

export type LongList = Pick<ListSheet, 'name' | 'columns'> & { readonly pieces: Pieces };
export type ListFormat = 'xlsx' | 'csv';

/** No more is read while what was written waits to be taken. */
const room = async (out: Writable): Promise<void> => {
  if (out.writableNeedDrain) await once(out, 'drain');
  else await breathe();
};

const writeCsv = async ({ columns, pieces }: LongList, out: Writable): Promise<void> => {
  out.write(csvOf([columns.map(({ title }) => title)]));
  for await (const lines of pieces) {
    out.write(csvOf(lines).slice(1)); // the byte order mark stands once
    await room(out);
  }
  out.end();
  await once(out, 'finish');
};

/**
 * The same of the way into the zip. ExcelJS itself writes on without looking: all of a sheet, unpacked, would wait there. Its streams are of a kind
 * that tells what waits by this state only.
 */
const zipped = async (sheet: ExcelJS.Worksheet): Promise<void> => {
  type Pipe = EventEmitter & { readonly _writableState: { readonly needDrain: boolean } };
  const { pipes } = (sheet as unknown as { readonly stream: { readonly pipes: readonly Pipe[] } }).stream;
  for (const pipe of pipes) if (pipe._writableState.needDrain) await once(pipe, 'drain');
  await breathe();
};

const writeXlsx = async ({ name, columns, pieces }: LongList, out: Writable): Promise<void> => {
  const { default: excel } = await import('exceljs');
  const workbook = new excel.stream.xlsx.WorkbookWriter({ stream: out });
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
    await zipped(sheet);
  }
  sheet.commit();
  await workbook.commit();
};

/**
 * Writes a long list into a stream, piece by piece, so that the host goes on answering and never holds all of it; ends the stream.
 * @throws what the stream does: a disk that is full
 */
export const writeList = async (list: LongList, format: ListFormat, out: Writable): Promise<void> => {
  const broken = once(out, 'error').then(([error]) => {
    throw error;
  });
  await Promise.race([(format === 'xlsx' ? writeXlsx : writeCsv)(list, out), broken]);
};

/** A long list as a file to take away in one answer. `fileName` names no person and has no ending. */
export const takeList = async (list: LongList, fileName: string, format: ListFormat): Promise<Takeaway> => {
  const out = new PassThrough();
  const chunks: Buffer[] = [];
  out.on('data', (chunk: Buffer) => chunks.push(chunk));
  await writeList(list, format, out);
  return {
    name: `${fileName}.${format}`,
    mediaType: mediaTypes[format],
    base64: Buffer.concat(chunks).toString('base64'),
  };
};
