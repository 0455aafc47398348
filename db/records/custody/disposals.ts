import type { Database } from 'better-sqlite3';
import type { DisposalEvent, DisposalRow, ListedCopy } from '../../../contract/custody/withdrawal.ts';
import type { Disposal } from '../../../core/custody/disposal.ts';
import { eventOf } from '../../../core/custody/record.ts';
import type { Projection } from '../events.ts';

/** Lists of copies to be destroyed (销毁), event by event. */
export const disposalProjection: Projection = {
  name: 'disposal',
  tables: ['disposal'],
  prepare: db => {
    const propose = db.prepare(
      `INSERT INTO disposal (id, number, state, copies, reason, proposed_at, proposed_by)
       VALUES (@id, @number, 'proposed', @copies, @reason, @at, @actor)`,
    );
    const decide = db.prepare('UPDATE disposal SET state = ?, decided_by = ?, refusal = ? WHERE id = ?');
    const finish = db.prepare("UPDATE disposal SET state = 'done', witnesses = ?, done_at = ? WHERE id = ?");
    return record => {
      if (!record.type.startsWith('disposal.')) return;
      const { stream: id, at, actor } = record;
      const event = eventOf(record) as DisposalEvent;
      if (event.type === 'disposal.proposed') {
        const { number, reason } = event;
        propose.run({ id, number, copies: JSON.stringify(event.copies), reason, at, actor });
      } else if (event.type === 'disposal.approved') decide.run('approved', actor, null, id);
      else if (event.type === 'disposal.refused') decide.run('refused', actor, event.reason, id);
      else finish.run(JSON.stringify(event.witnesses), at, id);
    };
  },
};

type Row = Omit<DisposalRow, 'copies' | 'witnesses'> & {
  copies: string;
  witnesses: string | null;
  proposer: string;
};
const fields = `disposal.id, disposal.number, disposal.state, disposal.copies, disposal.reason, proposed_at AS proposedAt,
  coalesce(proposer.name, proposed_by) AS proposedBy, proposed_by AS proposer, coalesce(decider.name, decided_by) AS decidedBy,
  refusal, witnesses, done_at AS doneAt`;
const from = `disposal LEFT JOIN staff AS proposer ON proposer.id = proposed_by LEFT JOIN staff AS decider ON decider.id = decided_by`;

const rowOf = ({ copies, witnesses, proposer: _, ...row }: Row): DisposalRow => ({
  ...row,
  copies: JSON.parse(copies) as string[],
  witnesses: witnesses === null ? [] : (JSON.parse(witnesses) as string[]),
});
const disposalOf = ({ state, copies, proposer }: Row): Disposal => ({
  state,
  copies: JSON.parse(copies) as string[],
  proposedBy: proposer,
});

type Listed = Omit<ListedCopy, 'damaged'> & { damaged: 0 | 1 };
const listedFields = `copy.id, copy.paper, copy.barcode, copy.number, copy.phase, copy.home, place.path AS homeCode, copy.damaged, copy.use,
  copy.due_on AS dueOn, copy.shelved_on AS shelvedOn, copy.keeper, copy.since,
  paper.facts ->> 'title' AS title, paper.facts ->> 'docNo' AS docNo`;
const listedFrom = 'copy JOIN paper ON paper.id = copy.paper LEFT JOIN place ON place.id = copy.home';
const listed = ({ damaged, ...row }: Listed): ListedCopy => ({ ...row, damaged: damaged === 1 });

/** Reads the lists, and the copies on them. */
export const disposalReader = (db: Database) => {
  const get = db.prepare<[string], Row>(`SELECT ${fields} FROM ${from} WHERE disposal.id = ?`);
  const open = db.prepare<[], Row>(
    `SELECT ${fields} FROM ${from} WHERE disposal.state IN ('proposed', 'approved')`,
  );
  const all = db.prepare<[], Row>(
    `SELECT ${fields} FROM ${from} ORDER BY proposed_at DESC, disposal.id LIMIT 200`,
  );
  const waiting = db.prepare<[], Listed>(
    `SELECT ${listedFields} FROM ${listedFrom} WHERE copy.phase = 'withdrawn' AND paper.keep = 0
       AND copy.id NOT IN (SELECT value FROM disposal, json_each(disposal.copies) WHERE disposal.state IN ('proposed', 'approved'))
     ORDER BY copy.since, copy.id LIMIT 1000`,
  );
  const some = db.prepare<[string], Listed>(
    `SELECT ${listedFields} FROM ${listedFrom} WHERE copy.id IN (SELECT value FROM json_each(?)) ORDER BY copy.barcode`,
  );
  return {
    disposal: (id: string): Disposal | null => {
      const row = get.get(id);
      return row ? disposalOf(row) : null;
    },
    openDisposals: (): Disposal[] => open.all().map(disposalOf),
    disposalRows: (): DisposalRow[] => all.all().map(rowOf),
    /** withdrawn copies nobody keeps, on no open list */
    toDestroy: (): ListedCopy[] => waiting.all().map(listed),
    listedCopies: (ids: readonly string[]): ListedCopy[] => some.all(JSON.stringify(ids)).map(listed),
  };
};
