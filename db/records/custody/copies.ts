import type { Database } from 'better-sqlite3';
import type { CopyEvent, CopyPhase } from '../../../contract/custody/copy.ts';
import { type CopyState, stepCopy } from '../../../core/custody/copy.ts';
import { eventOf } from '../../../core/custody/record.ts';
import type { RecordEvent } from '../../../core/records/chain.ts';
import type { Projection } from '../events.ts';

type Row = {
  id: string;
  paper: string;
  barcode: string;
  number: number;
  phase: CopyPhase;
  home: string | null;
  damaged: 0 | 1;
  use: string | null;
  due_on: string | null;
  shelved_on: string | null;
  keeper: string | null;
  since: string;
};

const stateOfRow = ({ id: _, due_on, shelved_on, damaged, ...row }: Row): CopyState => ({
  ...row,
  damaged: damaged === 1,
  dueOn: due_on,
  shelvedOn: shelved_on,
});

/** Reads copies as their events left them. */
export const copyReader = (db: Database) => {
  const get = db.prepare<[string], Row>('SELECT * FROM copy WHERE id = ?');
  const ofPaper = db.prepare<[string], Row>('SELECT * FROM copy WHERE paper = ? ORDER BY number');
  return {
    copy: (id: string): CopyState | null => {
      const row = get.get(id);
      return row ? stateOfRow(row) : null;
    },
    copiesOf: (paper: string) => ofPaper.all(paper).map(row => ({ id: row.id, state: stateOfRow(row) })),
  };
};

/** Every copy with its place and holder, event by event, and the register of use (利用登记). */
export const copyProjection: Projection = {
  name: 'copy',
  tables: ['copy', 'copy_use'],
  prepare: db => {
    const { copy: read } = copyReader(db);
    const put = db.prepare(
      `INSERT INTO copy (id, paper, barcode, number, phase, home, damaged, use, due_on, shelved_on, keeper, since)
       VALUES (@id, @paper, @barcode, @number, @phase, @home, @damaged, @use, @dueOn, @shelvedOn, @keeper, @since)
       ON CONFLICT (id) DO UPDATE SET phase = excluded.phase, home = excluded.home, damaged = excluded.damaged, use = excluded.use,
         due_on = excluded.due_on, shelved_on = excluded.shelved_on, keeper = excluded.keeper, since = excluded.since`,
    );
    const noteUse = useRegister(db);
    return record => {
      if (!record.type.startsWith('copy.')) return;
      const event = eventOf(record) as CopyEvent;
      const step = stepCopy(read(record.stream), event, record);
      if (!step.ok) return; // the log keeps what was refused, the books do not
      put.run({ ...step.value, damaged: Number(step.value.damaged), id: record.stream });
      noteUse(record, event, step.value.paper);
    };
  },
};

const useRegister = (db: Database) => {
  const begin = db.prepare(
    `INSERT INTO copy_use (id, copy, paper, kind, seat, loan, out_at, out_by, due_on)
     VALUES (@use, @copy, @paper, @kind, @seat, @loan, @at, @actor, @dueOn)`,
  );
  const end = db.prepare(
    'UPDATE copy_use SET in_at = @at, in_by = @actor, pages_copied = @pagesCopied, photographed = @photographed WHERE id = @use',
  );
  const lose = db.prepare(
    'UPDATE copy_use SET in_at = @at, in_by = @actor WHERE copy = @copy AND in_at IS NULL',
  );
  return ({ stream: copy, at, actor }: RecordEvent, event: CopyEvent, paper: string): void => {
    const base = { copy, at, actor };
    if (event.type === 'copy.issued') {
      begin.run({
        ...base,
        paper,
        use: event.use,
        kind: 'reading',
        seat: event.seat,
        loan: null,
        dueOn: at.slice(0, 10),
      });
    } else if (event.type === 'copy.lent') {
      begin.run({
        ...base,
        paper,
        use: event.use,
        kind: 'loan',
        seat: null,
        loan: event.loan,
        dueOn: event.dueOn,
      });
    } else if (event.type === 'copy.returned') {
      const { use, pagesCopied, photographed } = event;
      end.run({ at, actor, use, pagesCopied, photographed: Number(photographed) });
    } else if (event.type === 'copy.missed') lose.run(base);
  };
};
