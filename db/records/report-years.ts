import type { Database } from 'better-sqlite3';
import type { EnteredYear } from '../../contract/statistics/report.ts';
import {
  afterEntry,
  nothingEntered,
  type ReportEventData,
  type Signed,
} from '../../core/statistics/report-record.ts';
import type { Projection } from './events.ts';

type Row = { readonly entered: string; readonly signed: string | null };
const select = 'SELECT entered, signed FROM report_year WHERE year = ?';

/** What was typed in and signed for each year's report. */
export const reportProjection: Projection = {
  name: 'report',
  tables: ['report_year'],
  prepare: db => {
    const read = db.prepare<[number], Row>(select);
    const put = db.prepare('INSERT OR REPLACE INTO report_year (year, entered, signed) VALUES (?, ?, ?)');
    return ({ type, at, actor, data }) => {
      if (type === 'report.entered') {
        const entry = JSON.parse(data) as ReportEventData['report.entered'];
        const row = read.get(entry.year);
        const before = row ? (JSON.parse(row.entered) as EnteredYear) : nothingEntered;
        put.run(entry.year, JSON.stringify(afterEntry(before, entry, actor, at)), row?.signed ?? null);
      } else if (type === 'report.signed') {
        const { year, figures } = JSON.parse(data) as ReportEventData['report.signed'];
        const signed: Signed = { at, by: actor, figures };
        put.run(year, read.get(year)?.entered ?? JSON.stringify(nothingEntered), JSON.stringify(signed));
      }
    };
  },
};

/** Reads what was typed in and signed. */
export class ReportYears {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  entered(year: number): EnteredYear {
    const row = this.#row(year);
    return row ? (JSON.parse(row.entered) as EnteredYear) : nothingEntered;
  }

  /** as it was signed last; null where it never was */
  signed(year: number): Signed | null {
    const row = this.#row(year);
    return row?.signed ? (JSON.parse(row.signed) as Signed) : null;
  }

  /** the first year anything was typed in for */
  firstYear(): number | null {
    return (
      this.#db.prepare<[], { first: number | null }>('SELECT min(year) AS first FROM report_year').get()
        ?.first ?? null
    );
  }

  #row(year: number): Row | undefined {
    return this.#db.prepare<[number], Row>(select).get(year);
  }
}
