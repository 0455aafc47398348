import type { Database } from 'better-sqlite3';
import type {
  BatchEvent,
  BatchFacts,
  BatchRow,
  SenderEvent,
  SenderFacts,
  SenderRow,
} from '../../../contract/custody/delivery.ts';
import { eventOf } from '../../../core/custody/record.ts';
import type { Projection } from '../events.ts';

/** The units that hand papers over, event by event. */
export const senderProjection: Projection = {
  name: 'sender',
  tables: ['sender'],
  prepare: db => {
    const put = db.prepare(
      `INSERT INTO sender (id, name, facts, closed) VALUES (?, ?, ?, 0)
       ON CONFLICT (id) DO UPDATE SET name = excluded.name, facts = excluded.facts`,
    );
    const close = db.prepare('UPDATE sender SET closed = 1 WHERE id = ?');
    return record => {
      if (!record.type.startsWith('sender.')) return;
      const { type, ...facts } = eventOf(record) as SenderEvent;
      if (type === 'sender.closed') close.run(record.stream);
      else put.run(record.stream, (facts as SenderFacts).name, JSON.stringify(facts));
    };
  },
};

/** Delivery batches with what is not as their lists say, event by event. */
export const batchProjection: Projection = {
  name: 'batch',
  tables: ['batch', 'batch_difference'],
  prepare: db => {
    const add = db.prepare(
      `INSERT INTO batch (id, number, sender, due_on, received_on, facts, receiver)
       VALUES (@id, @number, @sender, @dueOn, @receivedOn, @facts, @receiver)`,
    );
    const correct = db.prepare(
      'UPDATE batch SET sender = @sender, due_on = @dueOn, received_on = @receivedOn, facts = @facts WHERE id = @id',
    );
    const differ = db.prepare(
      `INSERT INTO batch_difference (id, batch, kind, about, text, noted_at) VALUES (@id, @batch, @kind, @about, @text, @at)`,
    );
    const settle = db.prepare('UPDATE batch_difference SET settled_at = ?, settlement = ? WHERE id = ?');
    const keepList = db.prepare('UPDATE batch SET list = ? WHERE id = ?');
    const close = db.prepare('UPDATE batch SET closed_at = ? WHERE id = ?');
    return record => {
      if (!record.type.startsWith('batch.')) return;
      const { stream: id, at, actor } = record;
      const event = eventOf(record) as BatchEvent;
      switch (event.type) {
        case 'batch.received': {
          const { type: _, number, ...facts } = event;
          const { sender, dueOn, receivedOn } = facts;
          add.run({ id, number, sender, dueOn, receivedOn, facts: JSON.stringify(facts), receiver: actor });
          return;
        }
        case 'batch.corrected': {
          const { type: _, ...facts } = event;
          const { sender, dueOn, receivedOn } = facts;
          correct.run({ id, sender, dueOn, receivedOn, facts: JSON.stringify(facts) });
          return;
        }
        case 'batch.differed': {
          const { kind, about, text } = event;
          differ.run({ id: event.id, batch: id, kind, about, text, at });
          return;
        }
        case 'batch.settled':
          settle.run(at, event.text, event.difference);
          return;
        case 'batch.listKept':
          keepList.run(event.sha256, id);
          return;
        case 'batch.closed':
          close.run(at, id);
      }
    };
  },
};

type BatchSql = Omit<BatchRow, keyof BatchFacts | 'late' | 'state'> & {
  facts: string;
  closedAt: string | null;
};
const batchFields = `batch.id, batch.number, batch.facts, batch.list, batch.closed_at AS closedAt, sender.name AS senderName,
  coalesce(staff.name, batch.receiver) AS receiver,
  (SELECT count(*) FROM batch_difference d WHERE d.batch = batch.id) AS differences,
  (SELECT count(*) FROM batch_difference d WHERE d.batch = batch.id AND settled_at IS NULL) AS openDifferences,
  (SELECT count(*) FROM paper WHERE paper.batch = batch.id) AS registered`;
const batchFrom =
  'batch JOIN sender ON sender.id = batch.sender LEFT JOIN staff ON staff.id = batch.receiver';
const batchRow = ({ facts, closedAt, ...row }: BatchSql): BatchRow => {
  const said = JSON.parse(facts) as BatchFacts;
  return {
    ...row,
    ...said,
    state: closedAt === null ? 'checking' : 'closed',
    late: said.dueOn !== null && said.receivedOn > said.dueOn,
  };
};

type SenderSql = { id: string; facts: string; closed: 0 | 1 };

export type Difference = {
  readonly id: string;
  readonly kind: string;
  readonly about: string;
  readonly text: string;
  readonly notedAt: string;
  readonly settledAt: string | null;
  readonly settlement: string | null;
};

/** Reads sending units and batches. */
export const deliveryReader = (db: Database) => {
  const senders = db.prepare<[], SenderSql>('SELECT id, facts, closed FROM sender ORDER BY closed, name, id');
  const named = db.prepare<[string], string>('SELECT id FROM sender WHERE name = ? AND closed = 0').pluck();
  const open = db.prepare<[string], 1>('SELECT 1 FROM sender WHERE id = ? AND closed = 0').pluck();
  const senderOf = db.prepare<[string], string>('SELECT sender FROM batch WHERE id = ?').pluck();
  const batchFor = db
    .prepare<[string, string], string>(
      'SELECT id FROM batch WHERE sender = ? AND due_on = ? ORDER BY received_on LIMIT 1',
    )
    .pluck();
  const state = db
    .prepare<[string], 'checking' | 'closed'>(
      "SELECT CASE WHEN closed_at IS NULL THEN 'checking' ELSE 'closed' END FROM batch WHERE id = ?",
    )
    .pluck();
  const unsettled = db
    .prepare<[string], string>('SELECT id FROM batch_difference WHERE batch = ? AND settled_at IS NULL')
    .pluck();
  const differences = db.prepare<[string], Difference>(
    `SELECT id, kind, about, text, noted_at AS notedAt, settled_at AS settledAt, settlement
     FROM batch_difference WHERE batch = ? ORDER BY noted_at, id`,
  );
  const one = db.prepare<[string], BatchSql>(`SELECT ${batchFields} FROM ${batchFrom} WHERE batch.id = ?`);
  const page = db.prepare<[number, number], BatchSql>(
    `SELECT ${batchFields} FROM ${batchFrom} ORDER BY batch.received_on DESC, batch.id DESC LIMIT ? OFFSET ?`,
  );
  const count = db.prepare<[], number>('SELECT count(*) FROM batch').pluck();
  const scanFile = db
    .prepare<[string], string>("SELECT file FROM scan WHERE id = ? AND state <> 'library'")
    .pluck();
  return {
    senders: (): SenderRow[] =>
      senders.all().map(({ id, facts, closed }) => ({
        id,
        ...(JSON.parse(facts) as SenderFacts),
        closed: closed === 1,
      })),
    senderNamed: (name: string) => named.get(name) ?? null,
    hasSender: (id: string) => open.get(id) !== undefined,
    senderOfBatch: (id: string) => senderOf.get(id) ?? null,
    batchFor: (sender: string, dueOn: string) => batchFor.get(sender, dueOn) ?? null,
    batchState: (id: string) => state.get(id) ?? null,
    openDifferences: (batch: string) => unsettled.all(batch),
    differences: (batch: string) => differences.all(batch),
    /** what a scan made at the desk shows */
    scanFile: (id: string) => scanFile.get(id) ?? null,
    batch: (id: string): BatchRow | null => {
      const row = one.get(id);
      return row ? batchRow(row) : null;
    },
    batches: (limit: number, offset: number) => ({
      total: count.get() ?? 0,
      rows: page.all(limit, offset).map(batchRow),
    }),
  };
};
