import type { Database } from 'better-sqlite3';
import type { FiledRow, FilingView, Retention } from '../../contract/filing.ts';
import type { DestructionEventData, DestructionRow } from '../../core/filing/record.ts';
import type { Projection } from './events.ts';

/** The lists of destruction. */
export const destructionProjection: Projection = {
  name: 'destruction',
  tables: ['destruction'],
  prepare: db => {
    const propose = db.prepare(
      `INSERT INTO destruction (id, cases, basis, proposed_at, proposed_by, state) VALUES (?, ?, ?, ?, ?, 'proposed')`,
    );
    const decide = db.prepare(
      'UPDATE destruction SET state = ?, decided_at = ?, decided_by = ? WHERE id = ?',
    );
    return ({ stream, type, at, actor, data }) => {
      if (type === 'destruction.proposed') {
        const { cases, basis } = JSON.parse(data) as DestructionEventData['destruction.proposed'];
        propose.run(stream, JSON.stringify(cases), basis, at, actor);
      } else if (type === 'destruction.approved') decide.run('destroyed', at, actor, stream);
      else if (type === 'destruction.refused') decide.run('refused', at, actor, stream);
    };
  },
};

type Row = Omit<FiledRow, 'retention'> & { retention: string | null };
const fields = `id, number, case_kind AS caseKind, state, outcome, received_on AS receivedOn, filed_on AS filedOn, retention,
  keep_until AS keepUntil, papers, pages, destroyed_on AS destroyedOn`;

const retentionOf = (text: string | null): Retention | null =>
  text === null ? null : text === 'permanent' ? text : Number(text);
const plain = ({ retention, ...row }: Row): FiledRow => ({ ...row, retention: retentionOf(retention) });

const views: Readonly<Record<FilingView, { readonly where: string; readonly order: string }>> = {
  toFile: { where: 'ended = 1 AND filed_on IS NULL', order: 'served_on, id' },
  kept: { where: 'filed_on IS NOT NULL AND destroyed_on IS NULL', order: 'keep_until, id' },
  ended: {
    where: 'filed_on IS NOT NULL AND destroyed_on IS NULL AND keep_until < @today',
    order: 'keep_until, id',
  },
  destroyed: { where: 'destroyed_on IS NOT NULL', order: 'destroyed_on DESC, id DESC' },
};

/** Reads how cases are filed and what was destroyed. */
export class FilingStore {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  row(id: string): FiledRow | null {
    const row = this.#db.prepare<[string], Row>(`SELECT ${fields} FROM application WHERE id = ?`).get(id);
    return row ? plain(row) : null;
  }

  list(view: FilingView, bound: { today: string; offset: number; limit: number }): FiledRow[] {
    const { where, order } = views[view];
    return this.#db
      .prepare<[typeof bound], Row>(
        `SELECT ${fields} FROM application WHERE ${where} ORDER BY ${order} LIMIT @limit OFFSET @offset`,
      )
      .all(bound)
      .map(plain);
  }

  counts(today: string): Record<FilingView, number> {
    const counted = Object.entries(views).map(
      ([view, { where }]) => `(SELECT count(*) FROM application WHERE ${where}) AS "${view}"`,
    );
    const row = this.#db
      .prepare<[{ today: string }], Record<FilingView, number>>(`SELECT ${counted.join(', ')}`)
      .get({ today });
    if (!row) throw new Error('counting gave no row');
    return row;
  }

  #destructions(where: string, ...bound: string[]): DestructionRow[] {
    return this.#db
      .prepare<string[], Omit<DestructionRow, 'cases'> & { cases: string }>(
        `SELECT id, cases, basis, proposed_at AS proposedAt, proposed_by AS proposedBy, state, decided_at AS decidedAt,
           decided_by AS decidedBy FROM destruction WHERE ${where} ORDER BY id DESC`,
      )
      .all(...bound)
      .map(row => ({ ...row, cases: JSON.parse(row.cases) as string[] }));
  }

  destructions(): DestructionRow[] {
    return this.#destructions('1');
  }

  destruction(id: string): DestructionRow | null {
    return this.#destructions('id = ?', id)[0] ?? null;
  }

  /** Cases that wait for a decision. */
  proposed(): ReadonlySet<string> {
    return new Set(this.#destructions("state = 'proposed'").flatMap(({ cases }) => cases));
  }

  /** The streams of destroyed cases, what their applicants asked at terminals included. */
  destroyedStreams(): string[] {
    return this.#db
      .prepare<[], { id: string }>(
        `SELECT id FROM application WHERE destroyed_on IS NOT NULL
         UNION ALL
         SELECT ask.id FROM application_ask ask JOIN application ON application.id = ask.application
           WHERE destroyed_on IS NOT NULL`,
      )
      .all()
      .map(({ id }) => id);
  }

  /** Takes away the keyed hashes by which destroyed cases could still be found under a name. */
  forgetDestroyed(): void {
    this.#db.exec(
      'DELETE FROM application_lookup WHERE application IN (SELECT id FROM application WHERE destroyed_on IS NOT NULL)',
    );
  }
}
