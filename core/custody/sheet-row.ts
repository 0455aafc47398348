import type { PaperFacts } from '../../contract/custody/paper.ts';
import type { RowFault, SheetColumn, SheetFault, SheetRow } from '../../contract/custody/sheet.ts';
import { parseDate } from '../library/dates.ts';
import { opennessOf } from '../library/validity.ts';
import { isFailedFormula } from '../sync/sheet.ts';
import { foldCharacters } from '../text/fold.ts';

/** What the cells of a row say, by column, trimmed; blank ones are not there. */
export type Said = Partial<Record<SheetColumn, string>>;

const dayMs = 86_400_000;
/** Excel counts days from here. */
const dayZero = Date.UTC(1899, 11, 30);

/** A civil date; also the bare number a date is where nobody formatted the cell (46081: 2026-02-28). */
const dayOf = (text: string): string | null => {
  const number = /^[1-9]\d{4}$/.test(text) ? Number(text) : null;
  if (number !== null && number < 80_000)
    return new Date(dayZero + number * dayMs).toISOString().slice(0, 10);
  return parseDate(text);
};

/** 12, 12页, １２ 份, 12.0. */
const countOf = (text: string): number | null => {
  const match = /^(\d{1,6})(?:\.0+)?\s*[页份件个张]?$/.exec(text.normalize('NFKC').trim());
  return match ? Number(match[1]) : null;
};

const plain = (text: string) => foldCharacters(text.normalize('NFKC')).replace(/\s+/g, '');

const formOf = (text: string): PaperFacts['form'] | null => {
  const said = plain(text);
  if (/章/.test(said)) return 'sealedCopy';
  if (/^(?:非原件|否)$|复印|复制|副本/.test(said)) return 'plainCopy';
  return /原件|正本|正式|纸质|^是$/.test(said) ? 'original' : null;
};
const indexMarkOf = (text: string): PaperFacts['indexMark'] | null => {
  const said = plain(text);
  if (/^(?:否|无|未|没)/.test(said)) return 'none';
  if (/手/.test(said)) return 'handwritten';
  if (/贴|标签/.test(said)) return 'label';
  return /印|^是$|^有$|已/.test(said) ? 'printed' : null;
};
const conditionOf = (text: string): PaperFacts['condition'] | null => {
  const said = plain(text);
  if (/破|残|损坏|缺页/.test(said)) return 'damaged';
  if (/旧|磨/.test(said)) return 'worn';
  return /好|完|良|新/.test(said) ? 'good' : null;
};

const longest = { title: 500, docNo: 100, indexNo: 100, issuer: 200, note: 500 } as const;

/** A line broken in its cell is one line; 《》 around a whole title is the list's and not the paper's. */
const lineOf = (text: string): string =>
  text
    .replace(/\s*[\r\n]+\s*/g, '')
    .replace(/^《([^《》]+)》$/, '$1')
    .trim();

/** One row as a paper. What cannot be understood is a fault and left out; what is not said is as the register's form has it. */
export const readRow = (row: number, said: Said): SheetRow => {
  const faults: RowFault[] = [];
  const wrong = (column: SheetColumn, fault: SheetFault) => {
    faults.push({ column, fault, said: (said[column] ?? '').slice(0, 200) });
    return null;
  };
  /** what a reader makes of a cell; where it makes nothing of it, that is a fault */
  const read = <T>(column: SheetColumn, fault: SheetFault, reader: (text: string) => T | null): T | null => {
    const text = said[column];
    if (text === undefined) return null;
    if (isFailedFormula(text)) return wrong(column, 'formula');
    return reader(text) ?? wrong(column, fault);
  };
  const line = (column: keyof typeof longest) =>
    read(column, 'tooLong', text => (text.length > longest[column] ? null : lineOf(text)));
  const count = (column: SheetColumn, from: number, to: number) =>
    read(column, 'count', text => {
      const number = countOf(text);
      return number !== null && number >= from && number <= to ? number : null;
    });
  if (said.title === undefined) wrong('title', 'noTitle');
  const openness = read('openness', 'notPublic', text => {
    const meant = opennessOf(text);
    return meant === 'proactive' || meant === 'unstated' ? meant : null;
  });
  const facts: PaperFacts = {
    title: line('title') ?? '',
    docNo: line('docNo'),
    indexNo: line('indexNo'),
    issuer: line('issuer'),
    writtenOn: read('writtenOn', 'date', dayOf),
    openness: openness ?? 'proactive',
    pages: count('pages', 1, 100_000),
    form: read('form', 'word', formOf) ?? 'original',
    attachments: read('attachments', 'count', text => (/^[无-]$/.test(text) ? 0 : countOf(text))) ?? 0,
    indexMark: read('indexMark', 'word', indexMarkOf) ?? 'printed',
    condition: read('condition', 'word', conditionOf) ?? 'good',
    eFile: null,
    note: line('note'),
  };
  return { row, facts, copies: count('copies', 1, 100) ?? 1, faults };
};
