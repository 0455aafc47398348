import type { Database } from 'better-sqlite3';
import type { CaseRow, CaseSort, CaseView } from '../../contract/applications/methods.ts';
import type { Rules } from '../../core/applications/limits.ts';
import type { AskEventData } from '../../core/applications/record.ts';
import { type FoldedRow, rowOf } from '../../core/applications/row.ts';
import { prepareFacts } from './case-facts.ts';
import type { Projection } from './events.ts';

/** A number as it is looked up: full width, spaces and kinds of brackets make no difference. */
export const numberKey = (number: string): string =>
  number
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s〔〕[\]()【】第号]/g, '');

const filingOf = (filed: FoldedRow['filed']) => ({
  filedOn: filed?.on ?? null,
  retention: filed?.retention == null ? null : String(filed.retention),
  keepUntil: filed?.keepUntil ?? null,
  papers: filed?.papers ?? null,
  pages: filed?.pages ?? null,
});

/** The lists of cases. The rules are those in force when a stream grows; a change of settings asks for a rebuild. */
export const applicationProjection = (rules: Rules): Projection => ({
  name: 'application',
  tables: ['application', 'application_facts'],
  prefix: 'case.',
  prepareFold: db => {
    const putFacts = prepareFacts(db);
    const put = db.prepare(
      `INSERT OR REPLACE INTO application (id, number, number_key, enquiry, case_kind, channel, applicant, state, ended, waiting,
         received_on, due_on, provisional, next_on, outcome, served_on, handler, topic, proposed, updated_at,
         platform_number, platform_key, destroyed_on, filed_on, retention, keep_until, papers, pages,
         publication, document_id)
       VALUES (@id, @number, @numberKey, @enquiry, @caseKind, @channel, @applicant, @state, @ended, @waiting,
         @receivedOn, @dueOn, @provisional, @nextOn, @outcome, @servedOn, @handler, @topic, @proposed, @updatedAt,
         @platformNumber, @platformKey, @destroyedOn, @filedOn, @retention, @keepUntil, @papers, @pages,
         @publication, @documentId)`,
    );
    return stream => {
      const row = rowOf(stream, rules);
      if (!row) return;
      const { provisional, ended, waiting, facts, filed, ...rest } = row;
      const flags = { provisional: Number(provisional), ended: Number(ended), waiting: Number(waiting) };
      const keys = {
        numberKey: numberKey(row.number),
        platformKey: row.platformNumber === null ? null : numberKey(row.platformNumber),
      };
      put.run({ ...rest, ...flags, ...keys, ...filingOf(filed) });
      putFacts(row.id, facts);
    };
  },
});

/** What applicants asked for at a terminal. */
export const askProjection: Projection = {
  name: 'ask',
  tables: ['application_ask'],
  prepare: db => {
    const add = db.prepare('INSERT INTO application_ask (id, application, what, at) VALUES (?, ?, ?, ?)');
    return ({ type, stream, at, data }) => {
      if (type !== 'ask.received') return;
      const { caseId, what } = JSON.parse(data) as AskEventData['ask.received'];
      add.run(stream, caseId, what, at);
    };
  },
};

export type CaseQuery = {
  readonly view: CaseView;
  readonly states: readonly string[];
  readonly channels: readonly string[];
  readonly applicants: readonly string[];
  readonly topic: string | null;
  /** part of a number */
  readonly number: string | null;
  /** ids found by a keyed hash; null where nothing of the kind was asked */
  readonly among: readonly string[] | null;
  readonly sort: CaseSort;
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** last day of what is due soon */
  readonly soon: string;
  /** staff id of who asks */
  readonly me: string;
};

type Row = Omit<
  FoldedRow,
  'provisional' | 'ended' | 'waiting' | 'filed' | 'publication' | 'documentId' | 'facts'
> & { provisional: number };
const fields = `id, number, enquiry, case_kind AS caseKind, channel, applicant, state, received_on AS receivedOn, due_on AS dueOn,
  provisional, next_on AS nextOn, outcome, served_on AS servedOn, handler, topic, proposed, updated_at AS updatedAt,
  platform_number AS platformNumber, destroyed_on AS destroyedOn`;

const views: Readonly<Record<CaseView, string>> = {
  today: 'ended = 0 AND next_on = @today',
  overdue: 'ended = 0 AND next_on < @today',
  soon: 'ended = 0 AND next_on > @today AND next_on <= @soon',
  others: 'ended = 0 AND waiting = 1',
  asked:
    'id IN (SELECT ask.application FROM application_ask ask JOIN application asked ON asked.id = ask.application WHERE ask.at > asked.updated_at)',
  review: 'proposed IS NOT NULL',
  unassigned: 'ended = 0 AND handler IS NULL',
  mine: 'ended = 0 AND handler = @me',
  open: 'ended = 0',
  all: '1',
};
/** Each order has an index that ends in the id, and is read backwards as a whole where it descends. */
const orders = {
  next: ['next_on IS NULL', 'next_on', 'id'],
  received: ['received_on', 'id'],
  number: ['number'],
  updated: ['updated_at', 'id'],
} as const satisfies Record<CaseSort, readonly string[]>;

/** Orders of views whose pages are read off the end of an index. */
const walks: Readonly<Partial<Record<`${CaseView} ${CaseSort}`, string>>> = {
  'open next': 'application_open_by_next',
  'mine next': 'application_of_handler_by_next',
  'all next': 'application_by_limit',
  'all received': 'application_by_received',
  'all updated': 'application_by_update',
};

/**
 * The index a page is chosen by, named because SQLite knows nothing of how many cases are open. Where none is walked all that is asked stands in one,
 * and the cases themselves are read only once the page is known. Null: SQLite finds the way.
 */
const indexFor = (query: CaseQuery): { readonly name: string; readonly walked: boolean } | null => {
  const { view, sort, among, states, channels, applicants, topic, number } = query;
  if (among || view === 'asked') return null;
  if (view === 'review') return { name: 'application_proposed_by_next', walked: false };
  const filtered =
    states.length + channels.length + applicants.length > 0 || topic !== null || number !== null;
  if (filtered) return { name: 'application_lists', walked: false };
  if (view === 'all' && sort === 'number') return null;
  const walk = walks[`${view} ${sort}`];
  return { name: walk ?? 'application_lists', walked: walk !== undefined };
};

const plain = ({ provisional, ...row }: Row): CaseRow & { enquiry: string | null } => ({
  ...row,
  provisional: provisional === 1,
});

/** Reads the lists of cases, and keeps the keyed hashes by which staff find a person. */
export class CaseStore {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  row(id: string): (CaseRow & { enquiry: string | null }) | null {
    const row = this.#db.prepare<[string], Row>(`SELECT ${fields} FROM application WHERE id = ?`).get(id);
    return row ? plain(row) : null;
  }

  /** The case with exactly this number, however its brackets were typed. */
  byNumber(number: string): (CaseRow & { enquiry: string | null }) | null {
    const row = this.#db
      .prepare<[string], Row>(`SELECT ${fields} FROM application WHERE number_key = ?`)
      .get(numberKey(number));
    return row ? plain(row) : null;
  }

  list(query: CaseQuery): { total: number; rows: CaseRow[] } {
    const { states, channels, applicants, number, among, sort, descending, ...rest } = query;
    const oneOf = (column: string, values: readonly string[]) =>
      values.length ? [`${column} IN (SELECT value FROM json_each(@${column}))`] : [];
    const where = [
      views[query.view],
      ...oneOf('state', states),
      ...oneOf('channel', channels),
      ...oneOf('applicant', applicants),
      ...(query.topic === null ? [] : ['topic = @topic']),
      ...(number === null
        ? []
        : ["(number_key LIKE '%' || @number || '%' OR platform_key LIKE '%' || @number || '%')"]),
      ...(among === null ? [] : ['id IN (SELECT value FROM json_each(@among))']),
    ].join(' AND ');
    const bound = {
      ...rest,
      state: JSON.stringify(states),
      channel: JSON.stringify(channels),
      applicant: JSON.stringify(applicants),
      number: number === null ? null : numberKey(number).replace(/[%_]/g, ''),
      among: JSON.stringify(among),
    };
    const order = orders[sort].map(column => `${column} ${descending ? 'DESC' : 'ASC'}`).join(', ');
    const index = indexFor(query);
    const from = `FROM application ${index ? `INDEXED BY ${index.name}` : ''} WHERE ${where}`;
    const page = `${from} ORDER BY ${order} LIMIT @limit OFFSET @offset`;
    const chosen =
      index && !index.walked ? `FROM application WHERE id IN (SELECT id ${page}) ORDER BY ${order}` : page;
    const rows = this.#db.prepare<[typeof bound], Row>(`SELECT ${fields} ${chosen}`).all(bound);
    const total = this.#db
      .prepare<[typeof bound], { total: number }>(`SELECT count(*) AS total ${from}`)
      .get(bound);
    return { total: total?.total ?? 0, rows: rows.map(plain) };
  }

  /** How many cases each view holds; each is counted on the index of its view, none over the whole table. */
  counts(bound: Pick<CaseQuery, 'today' | 'soon' | 'me'>): Record<CaseView, number> {
    const counted = Object.entries(views).map(
      ([view, where]) => `(SELECT count(*) FROM application WHERE ${where}) AS "${view}"`,
    );
    const row = this.#db
      .prepare<[typeof bound], Record<CaseView, number>>(`SELECT ${counted.join(', ')}`)
      .get(bound);
    if (!row) throw new Error('counting gave no row');
    return row;
  }

  /** The topics in use, the most frequent first. */
  topics(): { topic: string; cases: number }[] {
    return this.#db
      .prepare<[], { topic: string; cases: number }>(
        `SELECT topic, count(*) AS cases FROM application WHERE topic IS NOT NULL
         GROUP BY topic ORDER BY cases DESC, topic`,
      )
      .all();
  }

  asks(application: string): { id: string; what: string; at: string }[] {
    return this.#db
      .prepare<[string], { id: string; what: string; at: string }>(
        'SELECT id, what, at FROM application_ask WHERE application = ? ORDER BY at',
      )
      .all(application);
  }

  addLookup(application: string, hashes: readonly { field: string; hash: string }[]): void {
    const add = this.#db.prepare(
      'INSERT OR IGNORE INTO application_lookup (field, hash, application) VALUES (?, ?, ?)',
    );
    for (const { field, hash } of hashes) add.run(field, hash, application);
  }

  lookup(field: string, hash: string): string[] {
    return this.#db
      .prepare<[string, string], { application: string }>(
        'SELECT application FROM application_lookup WHERE field = ? AND hash = ?',
      )
      .all(field, hash)
      .map(({ application }) => application);
  }

  /** Cases whose lookup hashes are still to be made: taken while nobody was logged in. */
  withoutLookup(): string[] {
    return this.#db
      .prepare<[], { id: string }>(
        `SELECT id FROM application
           WHERE destroyed_on IS NULL AND id NOT IN (SELECT application FROM application_lookup)`,
      )
      .all()
      .map(({ id }) => id);
  }
}
