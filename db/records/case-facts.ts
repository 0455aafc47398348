import type { Database } from 'better-sqlite3';
import type { CaseFacts } from '../../core/statistics/facts.ts';

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
] as const satisfies readonly (readonly [string, 'id' | keyof CaseFacts])[];

/** Writes what is counted of a case; part of the projection of cases, because both come from one fold. */
export const prepareFacts = (db: Database): ((id: string, facts: CaseFacts) => void) => {
  const put = db.prepare(
    `INSERT OR REPLACE INTO application_facts (${columns.map(([column]) => column).join(', ')})
     VALUES (${columns.map(([, name]) => `@${name}`).join(', ')})`,
  );
  return (id, { refusesUnder14to16, late, proceedings, ...rest }) => {
    put.run({
      ...rest,
      id,
      refusesUnder14to16: Number(refusesUnder14to16),
      late: late === null ? null : Number(late),
      proceedings: JSON.stringify(proceedings),
    });
  };
};

export type StoredFacts = CaseFacts & { readonly id: string; readonly topic: string | null };

type Row = Omit<StoredFacts, 'refusesUnder14to16' | 'late' | 'proceedings'> & {
  readonly refusesUnder14to16: number;
  readonly late: number | null;
  readonly proceedings: string;
};

const none: CaseFacts['proceedings'] = [];
const plain = ({ refusesUnder14to16, late, proceedings, ...rest }: Row): StoredFacts => ({
  ...rest,
  refusesUnder14to16: refusesUnder14to16 === 1,
  late: late === null ? null : late === 1,
  proceedings: proceedings === '[]' ? none : JSON.parse(proceedings),
});

const selected = columns.map(([column, name]) => `f.${column} AS ${name}`).join(', ');
/** Received by the last day and not over before the first. */
const alive = `f.received_on <= @last AND coalesce(f.closed_on, '9') >= @first AND coalesce(f.served_on, '9') >= @first`;

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
    yield* this.#read(`(${alive}) OR f.proceedings <> '[]'`, bound);
  }

  /** Cases that came, ended or had a step of interest between two days, both included. */
  *forPeriod(from: string, to: string): Generator<StoredFacts> {
    const within = ['received_on', 'served_on', 'closed_on', 'correction_on', 'extended_on', 'consulted_on'];
    const where = [...within, 'arrived_on', 'fee_on', 'fee_paid_on']
      .map(column => `f.${column} BETWEEN @from AND @to`)
      .join(' OR ');
    yield* this.#read(where, { from, to });
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

  *#read(where: string, bound: Record<string, string>): Generator<StoredFacts> {
    const rows = this.#db
      .prepare<[typeof bound], Row>(
        `SELECT ${selected}, a.topic AS topic FROM application_facts f JOIN application a ON a.id = f.id WHERE ${where}`,
      )
      .iterate(bound);
    for (const row of rows) yield plain(row);
  }
}
