import type { Database } from 'better-sqlite3';
import type { ManyAlike } from '../../core/statistics/annual.ts';
import type { CaseFacts } from '../../core/statistics/facts.ts';
import type { FigureFacts } from '../../core/statistics/figures.ts';

const columns = [
  ['id', 'id'],
  ['case_kind', 'caseKind'],
  ['applicant', 'applicant'],
  ['channel', 'channel'],
  ['taken_at', 'takenAt'],
  ['arrived_on', 'arrivedOn'],
  ['received_on', 'receivedOn'],
  ['corrected_on', 'correctedOn'],
  ['decided_on', 'decidedOn'],
  ['served_on', 'servedOn'],
  ['closed_on', 'closedOn'],
  ['outcome', 'outcome'],
  ['refuses', 'refusesUnder14to16'],
  ['proceedings', 'proceedings'],
  ['working_days', 'workingDays'],
  ['late', 'late'],
  ['correction_on', 'correctionOn'],
  ['extended_on', 'extendedOn'],
  ['consulted_on', 'consultedOn'],
  ['fee_on', 'feeOn'],
  ['fee_yuan', 'feeYuan'],
  ['fee_paid_on', 'feePaidOn'],
  ['may_lapse', 'mayLapse'],
] as const satisfies readonly (readonly [string, 'id' | keyof CaseFacts])[];

/** Writes what is counted of a case; part of the projection of cases, because both come from one fold. */
export const prepareFacts = (db: Database): ((id: string, facts: CaseFacts) => void) => {
  const put = db.prepare(
    `INSERT OR REPLACE INTO application_facts (${columns.map(([column]) => column).join(', ')})
     VALUES (${columns.map(([, name]) => `@${name}`).join(', ')})`,
  );
  return (id, { refusesUnder14to16, late, mayLapse, proceedings, ...rest }) => {
    put.run({
      ...rest,
      id,
      refusesUnder14to16: Number(refusesUnder14to16),
      late: late === null ? null : Number(late),
      mayLapse: Number(mayLapse),
      proceedings: JSON.stringify(proceedings),
    });
  };
};

export type StoredFacts = CaseFacts & { readonly id: string };

/** As SQLite hands it over: truth as 0 and 1, lists as JSON. */
type Stored = { readonly late: number | null; readonly mayLapse: number };
type Row = Omit<StoredFacts, 'refusesUnder14to16' | 'proceedings' | keyof Stored> &
  Stored & { readonly refusesUnder14to16: number; readonly proceedings: string };
type FigureRow = Omit<FigureFacts, keyof Stored> & Stored & { readonly id: string };

// Rows are set right in themselves: of a year there may be a hundred thousand.
const figured = <R extends Stored>(row: R) =>
  Object.assign(row, { late: row.late === null ? null : row.late === 1, mayLapse: row.mayLapse === 1 });
const none: CaseFacts['proceedings'] = [];
const plain = <R extends Row>(row: R) =>
  Object.assign(figured(row), {
    refusesUnder14to16: row.refusesUnder14to16 === 1,
    proceedings: row.proceedings === '[]' ? none : (JSON.parse(row.proceedings) as CaseFacts['proceedings']),
  });

const select = (names: readonly (typeof columns)[number][]) =>
  `SELECT ${names.map(([column, name]) => `${column} AS ${name}`).join(', ')} FROM application_facts WHERE`;
const everything = select(columns);
const forTablesOnly: readonly string[] = ['correctedOn', 'decidedOn', 'refusesUnder14to16', 'proceedings'];
const forFigures = select(columns.filter(([, name]) => !forTablesOnly.includes(name)));
/** Received by the last day and not over before the first. The plus keeps SQLite from walking an index that nearly all cases stand in. */
const alive = `+received_on <= @last AND coalesce(closed_on, '9') >= @first AND coalesce(served_on, '9') >= @first`;

/** Cases that are counted one by one: contested, in no column, with a fee, or about to lapse. As in the index `application_facts_apart`. */
const apart = "(proceedings <> '[]' OR applicant IS NULL OR fee_on IS NOT NULL OR may_lapse = 1)";
const days: readonly string[] = ['received_on', 'corrected_on', 'decided_on', 'served_on', 'closed_on'];
const telling = ['case_kind', 'applicant', 'outcome', 'refuses'];
/** Cases alike in what the tables count, under the first id of theirs; a day is one of its year's, other columns those of any of them. */
const alike = `SELECT count(*) AS times, ${columns
  .map(
    ([column, name]) => `${column === 'id' || days.includes(column) ? `min(${column})` : column} AS ${name}`,
  )
  .join(', ')} FROM application_facts WHERE ${alive} AND NOT ${apart}
  GROUP BY ${[...telling, ...days.map(day => `substr(${day}, 1, 4)`)].join(', ')}`;

/** Reads what is counted of the cases. */
export class FactsStore {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /**
   * Cases that can stand in the annual tables of the years from `first` to `last`: received by the end, not over before the beginning,
   * or contested. More than are counted, never fewer.
   */
  *forYears(first: number, last: number): Generator<StoredFacts> {
    const bound = { first: `${first}-01-01`, last: `${last}-12-31` };
    const found = this.#db.prepare<[typeof bound], Row>(`${everything} (${alive}) OR proceedings <> '[]'`);
    for (const row of found.iterate(bound)) yield plain(row);
  }

  /** The same, those that are counted alike as one. */
  *forTables(first: number, last: number): Generator<ManyAlike> {
    const bound = { first: `${first}-01-01`, last: `${last}-12-31` };
    const groups = this.#db.prepare<[typeof bound], Row & { times: number }>(alike);
    for (const row of groups.iterate(bound)) yield plain(row);
    const single = this.#db.prepare<[], Row>(`${everything} ${apart}`);
    for (const row of single.iterate()) yield Object.assign(plain(row), { times: 1 });
  }

  /** Cases that came, ended or had a step of interest between two days, both included. */
  *forPeriod(
    from: string,
    to: string,
  ): Generator<FigureFacts & { readonly id: string; readonly topic: string | null }> {
    const topics = new Map(
      this.#db
        .prepare<[], [string, string]>('SELECT id, topic FROM application WHERE topic IS NOT NULL')
        .raw()
        .all(),
    );
    const within = ['received_on', 'served_on', 'closed_on', 'correction_on', 'extended_on', 'consulted_on'];
    const where = [...within, 'arrived_on', 'fee_on', 'fee_paid_on']
      .map(column => `${column} BETWEEN @from AND @to`)
      .join(' OR ');
    const found = this.#db.prepare<[{ from: string; to: string }], FigureRow>(`${forFigures} ${where}`);
    for (const row of found.iterate({ from, to }))
      yield Object.assign(figured(row), { topic: topics.get(row.id) ?? null });
  }

  /** How many cases were received by the end of a day and not over by then. */
  openAt(day: string): number {
    const row = this.#db
      .prepare<[{ day: string }], { open: number }>(
        `SELECT count(*) AS open FROM application_facts
         WHERE received_on <= @day AND coalesce(served_on, '9') > @day AND coalesce(closed_on, '9') > @day`,
      )
      .get({ day });
    return row?.open ?? 0;
  }

  /** The year of the first receipt; null where there is no case. */
  firstYear(): number | null {
    const row = this.#db
      .prepare<[], { first: string | null }>('SELECT min(received_on) AS first FROM application_facts')
      .get();
    return row?.first ? Number(row.first.slice(0, 4)) : null;
  }
}
