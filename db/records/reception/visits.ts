import type { Database } from 'better-sqlite3';
import {
  type ReceptionEventData,
  type RecordedFacts,
  type VisitFigures,
  type VisitOutcome,
  type VisitPurpose,
  type VisitRow,
  visitPurposes,
} from '../../../contract/reception/visit.ts';
import type { Projection } from '../events.ts';

const columnsOf = ({ on, at, concern, ...facts }: RecordedFacts) => ({
  ...facts,
  cameAt: `${on}T${at}`,
  kind: concern?.kind ?? null,
  about: concern?.id ?? null,
  label: concern?.label ?? null,
});

/** 接待登记, event by event. */
export const visitProjection: Projection = {
  name: 'visit',
  tables: ['visit'],
  prepare: db => {
    const note = db.prepare(
      `INSERT INTO visit (id, came_at, purpose, outcome, people, minutes, note, concern_kind, concern_id, concern_label, served_by, noted_at)
       VALUES (@id, @cameAt, @purpose, @outcome, @people, @minutes, @note, @kind, @about, @label, @actor, @now)`,
    );
    const correct = db.prepare(
      `UPDATE visit SET came_at = @cameAt, purpose = @purpose, outcome = @outcome, people = @people, minutes = @minutes, note = @note,
         concern_kind = @kind, concern_id = @about, concern_label = @label, corrected_by = @actor, corrected_at = @now
       WHERE id = @id`,
    );
    const makeVoid = db.prepare('UPDATE visit SET voided = ? WHERE id = ?');
    return ({ type, stream: id, at: now, actor, data }) => {
      if (type === 'reception.voided')
        makeVoid.run((JSON.parse(data) as ReceptionEventData['reception.voided']).reason, id);
      else if (type === 'reception.noted' || type === 'reception.corrected')
        (type === 'reception.noted' ? note : correct).run({
          ...columnsOf(JSON.parse(data) as RecordedFacts),
          id,
          actor,
          now,
        });
    };
  },
};

export type VisitQuery = {
  readonly from: string;
  readonly to: string;
  readonly purpose: VisitPurpose | null;
  readonly outcome: VisitOutcome | null;
  /** staff id */
  readonly servedBy: string | null;
  readonly offset: number;
  readonly limit: number;
};

const nameOf = (id: string) => `coalesce((SELECT name FROM staff WHERE staff.id = ${id}), ${id})`;
const fields = `id, substr(came_at, 1, 10) AS "on", substr(came_at, 12) AS at, purpose, outcome, people, minutes, note, concern_kind AS kind,
  concern_id AS about, concern_label AS label, ${nameOf('served_by')} AS servedBy, noted_at AS notedAt,
  ${nameOf('corrected_by')} AS correctedBy, corrected_at AS correctedAt, voided`;
type Row = Omit<VisitRow, 'concern'> & {
  readonly kind: NonNullable<VisitRow['concern']>['kind'] | null;
  readonly about: string | null;
  readonly label: string | null;
};
const rowOf = ({ kind, about, label, ...row }: Row): VisitRow => ({
  ...row,
  concern: kind === null || about === null ? null : { kind, id: about, label: label ?? '' },
});

const nothing = () => ({ visits: 0, people: 0, outcomes: { settled: 0, referred: 0, unsettled: 0 } });

/** Reads the visits. `~` stands after every time of a day. */
export const visitReader = (db: Database) => ({
  row: (id: string): VisitRow | null => {
    const row = db.prepare<[string], Row>(`SELECT ${fields} FROM visit WHERE id = ?`).get(id);
    return row ? rowOf(row) : null;
  },
  list: ({ from, to, purpose, outcome, servedBy, offset, limit }: VisitQuery) => {
    const bound = { from, after: `${to}~`, purpose, outcome, servedBy };
    const where = `came_at >= @from AND came_at < @after AND (@purpose IS NULL OR purpose = @purpose)
      AND (@outcome IS NULL OR outcome = @outcome) AND (@servedBy IS NULL OR served_by = @servedBy)`;
    const total = db.prepare<object, number>(`SELECT count(*) FROM visit WHERE ${where}`).pluck().get(bound);
    const rows = db
      .prepare<object, Row>(
        `SELECT ${fields} FROM visit WHERE ${where} ORDER BY came_at DESC, id DESC LIMIT @limit OFFSET @offset`,
      )
      .all({ ...bound, offset, limit });
    return { total: total ?? 0, rows: rows.map(rowOf) };
  },
  figures: ({ from, to }: { readonly from: string; readonly to: string }): VisitFigures => {
    const bound = { from, after: `${to}~` };
    const where = 'came_at >= @from AND came_at < @after AND voided IS NULL';
    const sums = db
      .prepare<object, { purpose: VisitPurpose; outcome: VisitOutcome; visits: number; people: number }>(
        `SELECT purpose, outcome, count(*) AS visits, sum(people) AS people FROM visit WHERE ${where} GROUP BY 1, 2`,
      )
      .all(bound);
    const byPurpose = Object.fromEntries(visitPurposes.map(purpose => [purpose, nothing()])) as Record<
      VisitPurpose,
      ReturnType<typeof nothing>
    >;
    for (const { purpose, outcome, visits, people } of sums) {
      byPurpose[purpose].visits += visits;
      byPurpose[purpose].people += people;
      byPurpose[purpose].outcomes[outcome] += visits;
    }
    const total = (of: 'visits' | 'people') => sums.reduce((sum, each) => sum + each[of], 0);
    const months = db
      .prepare<object, { month: string; visits: number; people: number }>(
        `SELECT substr(came_at, 1, 7) AS month, count(*) AS visits, sum(people) AS people FROM visit WHERE ${where} GROUP BY 1 ORDER BY 1`,
      )
      .all(bound);
    return { visits: total('visits'), people: total('people'), byPurpose, months };
  },
});
