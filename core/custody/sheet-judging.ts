import type { CustodyRefusal } from '../../contract/custody/refusal.ts';
import type { JudgedRow, PaperSheet, SheetRow } from '../../contract/custody/sheet.ts';
import { fail, ok, type Result } from '../../contract/errors.ts';
import { docNoKey, indexNoKey, titleKey } from '../text/keys.ts';
import { noteDifference } from './deliveries.ts';
import { type Desk, orNothing } from './desk.ts';
import { type MatchingLibrary, matchOf } from './matching.ts';
import { register } from './register.ts';

/** What makes two rows one paper: the 文号, else the 索引号, else the name. */
const sameness = ({ facts: { title, docNo, indexNo } }: SheetRow): string =>
  docNo !== null
    ? `docNo ${docNoKey(docNo)}`
    : indexNo !== null
      ? `indexNo ${indexNoKey(indexNo)}`
      : `title ${titleKey(title)}`;

export type SheetBooks = {
  /** papers kept here that may be the one described */
  samePapers(paper: {
    readonly facts: SheetRow['facts'];
    readonly paper: null;
    readonly documents: readonly string[];
    readonly files: readonly string[];
  }): readonly { readonly number: string }[];
};

/** Holds the rows of a 目录表 against the books and the library. */
export const judgeSheet = (
  sheet: PaperSheet,
  books: SheetBooks,
  library: MatchingLibrary | null,
): JudgedRow[] => {
  const before = new Map<string, number[]>();
  return sheet.rows.map(row => {
    const match = library && matchOf(row.facts, library);
    const keys = [sameness(row), ...(match ? [`document ${match.document}`] : [])];
    const sameRows = row.facts.title === '' ? [] : keys.flatMap(key => before.get(key) ?? []);
    for (const key of keys) before.set(key, [...(before.get(key) ?? []), row.row]);
    const documents = match ? [match.document] : [];
    const same = books.samePapers({ facts: row.facts, paper: null, documents, files: [] });
    return {
      ...row,
      samePapers: same.slice(0, 3).map(({ number }) => number),
      sameRows: [...new Set(sameRows)].slice(0, 3),
      document: match && { id: match.document, how: match.how === 'chosen' ? 'title' : match.how },
    };
  });
};

export type SheetRegistration = {
  readonly batch: string | null;
  /** `YYYY-MM-DD` */
  readonly receivedOn: string;
  readonly without: readonly number[];
  readonly missing: readonly number[];
};
type Registered = {
  readonly papers: readonly string[];
  readonly copies: number;
  readonly missing: number;
};

const aboutOf = ({ facts: { title, docNo } }: JudgedRow): string =>
  (docNo === null ? title : `${title}（${docNo}）`).slice(0, 500);

/** Registers the papers of a 目录表 and notes what of it did not come: everything on the disk together, or nothing. */
export const registerSheet = (
  desk: Desk,
  rows: readonly JudgedRow[],
  { batch, receivedOn, without, missing }: SheetRegistration,
): Result<Registered, CustodyRefusal> => {
  const left = new Set(without);
  const absent = new Set(batch === null ? [] : missing);
  const notCome = rows.filter(({ row, facts }) => absent.has(row) && facts.title !== '');
  const come = rows.filter(({ row }) => !left.has(row) && !absent.has(row));
  const faulty = come.filter(({ faults }) => faults.length > 0);
  if (faulty.length > 0) return fail('custody.sheetFaulty', { count: faulty.length });
  if (come.length + notCome.length === 0) return fail('custody.sheetNothing');
  const registrations = come.map(({ facts, copies, document }) => ({
    facts,
    copies,
    batch,
    receivedOn,
    document: document?.id ?? null,
    ...(document ? { how: document.how } : {}),
    rejected: null,
  }));
  return orNothing(desk, () => {
    const registered = register(desk, registrations);
    if (!registered.ok) return registered;
    for (const row of notCome) {
      const noted = noteDifference(desk, batch ?? '', { kind: 'missing', about: aboutOf(row), text: '' });
      if (!noted.ok) return noted;
    }
    const copies = come.reduce((sum, each) => sum + each.copies, 0);
    return ok({ papers: registered.value, copies, missing: notCome.length });
  });
};
