import type { Database } from 'better-sqlite3';
import { type MistakeState, mistakeStates } from '../../contract/mistakes.ts';
import type { Mistake, MistakeEventData } from '../../core/mistakes/record.ts';
import type { Projection } from './events.ts';

/** What visitors reported, event by event. */
export const mistakeProjection: Projection = {
  name: 'mistake',
  tables: ['mistake'],
  prepare: db => {
    const report = db.prepare(
      `INSERT INTO mistake (id, number, document, kind, noted, received_at, state) VALUES (?, ?, ?, ?, ?, ?, 'waiting')`,
    );
    const answer = db.prepare('UPDATE mistake SET state = ?, answered_at = ?, answered_by = ? WHERE id = ?');
    const forget = db.prepare('UPDATE mistake SET noted = 0 WHERE id = ?');
    return ({ stream, type, at, actor, data }) => {
      if (type === 'mistake.reported') {
        const { number, document, kind, noted } = JSON.parse(data) as MistakeEventData['mistake.reported'];
        report.run(stream, number, document, kind, noted ? 1 : 0, at);
      } else if (type === 'mistake.answered') {
        const { verdict } = JSON.parse(data) as MistakeEventData['mistake.answered'];
        answer.run(verdict, at, actor, stream);
      } else if (type === 'mistake.forgotten') forget.run(stream);
    };
  },
};

type Row = Omit<Mistake, 'noted'> & { readonly noted: 0 | 1 };
const fields = `id, number, document, kind, noted, state, received_at AS receivedAt, answered_at AS answeredAt,
  answered_by AS answeredBy`;
const plain = ({ noted, ...row }: Row): Mistake => ({ ...row, noted: noted === 1 });

/** The reports whose notes were destroyed: nothing that opens them may come back. */
export const forgottenNotes = (db: Database): string[] =>
  db.prepare<[], string>("SELECT stream FROM event WHERE type = 'mistake.forgotten'").pluck().all();

/** Reads what visitors reported. */
export const mistakeReader = (db: Database) => ({
  row: (id: string): Mistake | null => {
    const row = db.prepare<[string], Row>(`SELECT ${fields} FROM mistake WHERE id = ?`).get(id);
    return row ? plain(row) : null;
  },
  /** What waits comes by its day, and the day follows from when it came; of what was answered the latest is first. */
  list: (state: MistakeState, limit: number, offset: number): Mistake[] =>
    db
      .prepare<[MistakeState, number, number], Row>(
        `SELECT ${fields} FROM mistake WHERE state = ?
         ORDER BY ${state === 'waiting' ? 'received_at, id' : 'answered_at DESC, id DESC'} LIMIT ? OFFSET ?`,
      )
      .all(state, limit, offset)
      .map(plain),
  counts: (): Record<MistakeState, number> => {
    const found = db
      .prepare<[], { state: MistakeState; count: number }>(
        'SELECT state, count(*) AS count FROM mistake GROUP BY state',
      )
      .all();
    const counts = new Map(found.map(({ state, count }) => [state, count]));
    return Object.fromEntries(mistakeStates.map(state => [state, counts.get(state) ?? 0])) as Record<
      MistakeState,
      number
    >;
  },
  /** Reports with a note, answered for good before a day. */
  answeredBefore: (day: string): string[] =>
    db
      .prepare<[string], string>(
        `SELECT id FROM mistake WHERE noted = 1 AND state IN ('corrected', 'unfounded') AND answered_at < ?`,
      )
      .pluck()
      .all(day),
  /** The days on which what still waits was reported, each with how many. */
  waitingDays: (): { day: string; count: number }[] =>
    db
      .prepare<[], { day: string; count: number }>(
        `SELECT substr(received_at, 1, 10) AS day, count(*) AS count FROM mistake WHERE state = 'waiting' GROUP BY day`,
      )
      .all(),
});
