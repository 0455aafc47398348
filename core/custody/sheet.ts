import { maxSheetRows, type PaperSheet, type SheetRow } from '../../contract/custody/sheet.ts';
import { fail, ok, type Result } from '../../contract/errors.ts';
import type { Table } from '../sync/sheet.ts';
import { type Head, headOf } from './sheet-columns.ts';
import { readRow, type Said } from './sheet-row.ts';

type Refusal = 'custody.sheetNoHead' | 'custody.sheetEmpty' | 'custody.sheetTooLong';

const saidIn = (cells: readonly string[], { columns }: Head): Said => {
  const said: Said = {};
  for (const [at, { column }] of columns.entries()) {
    const text = cells[at]?.trim();
    if (column && text) said[column] = text;
  }
  return said;
};

/**
 * A row that is no paper: the head again on the next page; a sum; the line the sender signs, which either goes over the whole width or
 * says nothing a paper has. Judged by what stands there, so that a paper without a name is still told of.
 */
const isNoPaper = (cells: readonly string[], said: Said, { columns }: Head): boolean => {
  const filled = cells.map(cell => cell.trim()).filter(Boolean);
  const first = filled[0] ?? '';
  if (/^(?:合计|总计|小计|共计)/.test(first.replace(/\s/g, ''))) return true;
  if (said.title !== undefined && said.title === columns.find(({ column }) => column === 'title')?.head)
    return true;
  if (filled.length > 1 && new Set(filled).size === 1) return true;
  const { seq, title, docNo, indexNo } = said;
  if (title !== undefined || docNo !== undefined || indexNo !== undefined) return false;
  return seq === undefined || !/^\d+$/.test(seq) || filled.length === 1;
};

const read = ({ name, cells }: Table, head: Head): Omit<PaperSheet, 'rows'> & { rows: SheetRow[] } => {
  const rows: SheetRow[] = [];
  const passedOver: { row: number; text: string }[] = [];
  for (const [index, row] of cells.slice(head.next).entries()) {
    const number = head.next + index + 1;
    if (row.every(cell => cell.trim() === '')) continue;
    const said = saidIn(row, head);
    if (isNoPaper(row, said, head))
      passedOver.push({ row: number, text: [...new Set(row)].join(' ').trim().slice(0, 200) });
    else rows.push(readRow(number, said));
  }
  const columns = head.columns
    .map(({ head: text, column }, at) => ({ at: at + 1, head: text.slice(0, 100), column }))
    .filter(column => column.head !== '');
  return { table: name, head: head.next, columns, rows, passedOver: passedOver.slice(0, 100) };
};

/** Reads the 目录表 a sender hands over with its papers: the first table of the file that names its columns. Pure. */
export const readPaperSheet = (tables: readonly Table[]): Result<PaperSheet, Refusal> => {
  for (const table of tables) {
    const head = headOf(table.cells);
    if (!head) continue;
    const sheet = read(table, head);
    if (sheet.rows.length === 0) return fail('custody.sheetEmpty');
    if (sheet.rows.length > maxSheetRows)
      return fail('custody.sheetTooLong', { rows: sheet.rows.length, most: maxSheetRows });
    return ok(sheet);
  }
  return fail(tables.every(({ cells }) => cells.length === 0) ? 'custody.sheetEmpty' : 'custody.sheetNoHead');
};
