import { open } from 'node:fs/promises';
import type { PaperSheet } from '../../contract/custody/sheet.ts';
import { fail, type Result } from '../../contract/errors.ts';
import { readCsv, readWorkbook } from '../sync/sheet.ts';
import { readPaperSheet } from './sheet.ts';

const headOf = async (path: string): Promise<Buffer> => {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
};

/** As old Excel writes its .xls, and new Excel a workbook behind a password. */
const isOle = (head: Buffer) => head.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]));
const isZip = (head: Buffer) => head.subarray(0, 2).equals(Buffer.from('PK'));
/** Text has no zero bytes, unless it is UTF-16, which begins with its mark. */
const isText = (head: Buffer) =>
  !head.includes(0) || [0xfeff, 0xfffe].includes(head.length > 1 ? head.readUInt16BE(0) : 0);

/** Reads a 目录表 by what the file is, whatever it is called. Only where a stranger's file may do harm to nothing. */
export const openPaperSheet = async (
  path: string,
): Promise<
  Result<
    PaperSheet,
    | 'custody.sheetOldFormat'
    | 'custody.sheetUnreadable'
    | 'custody.sheetNoHead'
    | 'custody.sheetEmpty'
    | 'custody.sheetTooLong'
  >
> => {
  const head = await headOf(path);
  if (isOle(head)) return fail('custody.sheetOldFormat');
  try {
    if (isZip(head)) return readPaperSheet(await readWorkbook(path));
    if (isText(head)) return readPaperSheet([{ name: '', cells: await readCsv(path) }]);
  } catch {
    // whatever its reader stumbled over: the file is broken
  }
  return fail('custody.sheetUnreadable');
};
