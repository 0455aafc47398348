import type { Database } from 'better-sqlite3';
import type { CopyRow } from '../../../contract/custody/copy.ts';
import type { PaperRow, PaperView } from '../../../contract/custody/paper.ts';
import { callReader } from './calls.ts';
import { copyReader } from './copies.ts';
import { deliveryReader } from './deliveries.ts';
import { disposalReader } from './disposals.ts';
import { paperFinder } from './paper-finder.ts';
import { matchingReader, paperReader } from './papers.ts';
import { placeReader } from './places.ts';
import { registerReader } from './registers.ts';
import { sameReader } from './same.ts';
import { stocktakeReader } from './stocktakes.ts';
import { useReader } from './uses.ts';

export type PaperQuery = {
  readonly view: PaperView;
  /** part of title, 文号, 索引号, receipt number or of the text recognised on a scan; empty for all */
  readonly find: string;
  readonly batch: string | null;
  readonly offset: number;
  readonly limit: number;
};

const views: Readonly<Record<PaperView, string>> = {
  all: '1',
  unmatched: "state = 'unmatched'",
  toShelve: "id IN (SELECT paper FROM copy WHERE phase = 'desk' AND home IS NULL)",
  out: "id IN (SELECT paper FROM copy WHERE phase IN ('out', 'lent'))",
  changed: 'needs_label = 1',
  rejected: "state = 'rejected'",
  withdrawn: "state = 'withdrawn'",
};

const paperFields = `id, number, state, batch, sender, received_on AS receivedOn, facts, rejected, document, validity, label,
  replaced_by AS replacedBy, registered_at AS registeredAt,
  (SELECT count(*) FROM copy WHERE paper = paper.id) AS total,
  (SELECT count(*) FROM copy WHERE paper = paper.id AND phase IN ('desk', 'shelved')) AS here,
  (SELECT count(*) FROM copy WHERE paper = paper.id AND phase IN ('out', 'lent')) AS out`;
type PaperSql = Omit<PaperRow, 'facts' | 'copies'> & {
  facts: string;
  total: number;
  here: number;
  out: number;
};
const paperRow = ({ facts, total, here, out, ...row }: PaperSql): PaperRow => ({
  ...row,
  facts: JSON.parse(facts) as PaperRow['facts'],
  copies: { total, here, out },
});

const copyFields = `copy.id, copy.paper, copy.barcode, copy.number, copy.phase, copy.home, place.path AS homeCode, copy.damaged, copy.use,
  copy.due_on AS dueOn, copy.shelved_on AS shelvedOn, coalesce(staff.name, copy.keeper) AS keeper, copy.since`;
const copyFrom = 'copy LEFT JOIN place ON place.id = copy.home LEFT JOIN staff ON staff.id = copy.keeper';
type CopySql = Omit<CopyRow, 'damaged'> & { damaged: 0 | 1 };
const copyRow = ({ damaged, ...row }: CopySql): CopyRow => ({ ...row, damaged: damaged === 1 });

/** A count stops here: a list that long is not read to its end. */
const countedTo = 10_000;

/** Reads papers and copies for the screens. */
const listReader = (db: Database, seek = paperFinder(db)) => ({
  paperRow(id: string): PaperRow | null {
    const row = db.prepare<[string], PaperSql>(`SELECT ${paperFields} FROM paper WHERE id = ?`).get(id);
    return row ? paperRow(row) : null;
  },

  copyRows(paper: string): CopyRow[] {
    return db
      .prepare<[string], CopySql>(
        `SELECT ${copyFields} FROM ${copyFrom} WHERE copy.paper = ? ORDER BY copy.number`,
      )
      .all(paper)
      .map(copyRow);
  },

  copyRow(id: string): CopyRow | null {
    const row = db
      .prepare<[string], CopySql>(`SELECT ${copyFields} FROM ${copyFrom} WHERE copy.id = ?`)
      .get(id);
    return row ? copyRow(row) : null;
  },

  /** What the labels of a paper's or a batch's copies say, in the order they were registered. */
  labels(of: 'paper' | 'batch', id: string) {
    type Label = { code: string; title: string; docNo: string | null; place: string | null };
    return db
      .prepare<[string], Label>(
        `SELECT copy.barcode AS code, paper.facts ->> 'title' AS title, paper.facts ->> 'docNo' AS docNo, place.path AS place
         FROM paper JOIN copy ON copy.paper = paper.id LEFT JOIN place ON place.id = copy.home
         WHERE ${of === 'paper' ? 'paper.id' : 'paper.batch'} = ? AND copy.phase <> 'destroyed' ORDER BY paper.row, copy.number`,
      )
      .all(id);
  },

  copyByBarcode(barcode: string): CopyRow | null {
    const row = db
      .prepare<[string], CopySql>(`SELECT ${copyFields} FROM ${copyFrom} WHERE copy.barcode = ?`)
      .get(barcode);
    return row ? copyRow(row) : null;
  },

  /** Papers of a view, newest first. `total` stops counting at 10,000. */
  list({ view, find, batch, offset, limit }: PaperQuery): { total: number; rows: PaperRow[] } {
    const sought = seek(find);
    if (sought === null) return { total: 0, rows: [] };
    const narrow = [...(view === 'all' ? [] : [views[view]]), ...(batch === null ? [] : ['batch = @batch'])];
    const where = [...sought.where, ...narrow].join(' AND ') || '1';
    const all = { ...sought.bound, batch, limit, offset };
    const rows = db
      .prepare<[typeof all], PaperSql>(
        `SELECT ${paperFields} FROM ${sought.from} WHERE ${where} ORDER BY ${sought.order} LIMIT @limit OFFSET @offset`,
      )
      .all(all);
    const counted = { ...sought.bound, batch, most: countedTo };
    const total = db
      .prepare<[typeof counted], number>(
        `SELECT count(*) FROM (SELECT 1 FROM ${narrow.length === 0 ? sought.countFrom : sought.from} WHERE ${where} LIMIT @most)`,
      )
      .pluck()
      .get(counted);
    return { total: total ?? 0, rows: rows.map(paperRow) };
  },

  /** How many papers each view holds. */
  counts(): Record<PaperView, number> {
    const sums = Object.entries(views).map(
      ([view, where]) => `(SELECT count(*) FROM paper WHERE ${where}) AS "${view}"`,
    );
    const row = db.prepare<[], Record<PaperView, number>>(`SELECT ${sums.join(', ')}`).get();
    if (!row) throw new Error('a count came back empty');
    return row;
  },
});

/** The books of the papers, for the rules and for the screens. Statements are prepared once: keep it as long as the database. */
export const openBooks = (db: Database) => ({
  paper: paperReader(db),
  ...matchingReader(db),
  ...sameReader(db),
  ...copyReader(db),
  ...placeReader(db),
  ...deliveryReader(db),
  ...disposalReader(db),
  ...registerReader(db),
  ...useReader(db),
  ...callReader(db),
  ...stocktakeReader(db),
  ...listReader(db),
});
export type Books = ReturnType<typeof openBooks>;
