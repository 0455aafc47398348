import type { Database } from 'better-sqlite3';
import type { CallEvent, CallRefusal } from '../../../contract/custody/call.ts';
import type { CopyPhase } from '../../../contract/custody/copy.ts';
import type { Call, CopyAtHand } from '../../../core/custody/calling.ts';
import { eventOf } from '../../../core/custody/record.ts';
import type { Projection } from '../events.ts';

/** Calls of visitors, event by event. */
export const callProjection: Projection = {
  name: 'call',
  tables: ['paper_call'],
  prepare: db => {
    const make = db.prepare(
      `INSERT INTO paper_call (id, number, document, terminal, made_at, day, state)
       VALUES (@id, @number, @document, @terminal, @at, @day, 'open')`,
    );
    const step = db.prepare('UPDATE paper_call SET state = ?, why = ?, text = ? WHERE id = ?');
    return record => {
      if (!record.type.startsWith('call.')) return;
      const { stream: id, at } = record;
      const event = eventOf(record) as CallEvent;
      if (event.type === 'call.made') make.run({ ...event, id, at, day: at.slice(0, 10) });
      else if (event.type === 'call.refused') step.run('refused', event.why, event.text, id);
      else step.run(event.type.slice('call.'.length), null, null, id);
    };
  },
};

type KnownCall = Call & { readonly id: string; readonly madeAt: string };
type Row = Omit<KnownCall, 'refusal'> & { readonly why: CallRefusal | null; readonly text: string | null };
const known = ({ why, text, ...row }: Row): KnownCall => ({
  ...row,
  refusal: why === null ? null : { why, text: text ?? '' },
});
const fields = 'id, number, document, terminal, made_at AS madeAt, day, state, why, text';
/** A list longer than this is worked off first. */
const mostWaiting = 200;

/** Reads calls, and the copies of a document they could be answered with. */
export const callReader = (db: Database) => {
  const get = db.prepare<[string], Row>(`SELECT ${fields} FROM paper_call WHERE id = ?`);
  const open = db
    .prepare<{ document: string; terminal: string; day: string }, string>(
      `SELECT id FROM paper_call
       WHERE state IN ('open', 'answered') AND day = @day AND document = @document AND terminal = @terminal`,
    )
    .pluck();
  const waiting = db.prepare<[string], Row>(
    `SELECT ${fields} FROM paper_call WHERE state IN ('open', 'answered') AND day = ? ORDER BY made_at, id LIMIT ${mostWaiting}`,
  );
  const copies = db.prepare<
    [string],
    { id: string; phase: CopyPhase; dueOn: string | null; withdrawn: 0 | 1 }
  >(
    `SELECT copy.id, copy.phase, copy.due_on AS dueOn, paper.withdrawn FROM paper JOIN copy ON copy.paper = paper.id
     LEFT JOIN place ON place.id = copy.home WHERE paper.document = ? ORDER BY copy.phase = 'shelved' DESC, place.path, copy.barcode`,
  );
  const paper = db
    .prepare<[string], string>(
      'SELECT id FROM paper WHERE document = ? AND rejected IS NULL ORDER BY withdrawn, row',
    )
    .pluck();
  return {
    call: (id: string): KnownCall | null => {
      const row = get.get(id);
      return row ? known(row) : null;
    },
    openCall: (document: string, terminal: string, day: string) =>
      open.get({ document, terminal, day }) ?? null,
    waitingCalls: (day: string): KnownCall[] => waiting.all(day).map(known),
    copiesOfDocument: (document: string): CopyAtHand[] =>
      copies.all(document).map(row => ({ ...row, withdrawn: row.withdrawn === 1 })),
    /** the paper a call for a document means first */
    paperOfDocument: (document: string) => paper.get(document) ?? null,
  };
};
