import type { Database } from 'better-sqlite3';
import type { LoanEvent, LoanRow } from '../../../contract/custody/loan.ts';
import type { UseRow, WaitingKind } from '../../../contract/custody/use-methods.ts';
import { eventOf } from '../../../core/custody/record.ts';
import type { Projection } from '../events.ts';

/** Loans, event by event. */
export const loanProjection: Projection = {
  name: 'loan',
  tables: ['loan'],
  prepare: db => {
    const ask = db.prepare(
      `INSERT INTO loan (id, copy, borrower, reason, due_on, asked_by, asked_at)
       VALUES (@id, @copy, @borrower, @reason, @dueOn, @actor, @at)`,
    );
    const decide = db.prepare('UPDATE loan SET decided = ?, decided_by = ?, decided_at = ? WHERE id = ?');
    return record => {
      if (!record.type.startsWith('loan.')) return;
      const { stream: id, actor, at } = record;
      const event = eventOf(record) as LoanEvent;
      if (event.type === 'loan.asked') {
        const { type: _, ...facts } = event;
        ask.run({ id, actor, at, ...facts });
      } else decide.run(event.type === 'loan.granted' ? 'granted' : 'refused', actor, at, id);
    };
  },
};

const waits: Readonly<Record<WaitingKind, string>> = {
  toShelve: "copy.phase = 'desk' AND copy.home IS NULL",
  putBack: "copy.phase = 'desk' AND copy.home IS NOT NULL",
  pull: `copy.phase = 'shelved' AND (copy.paper IN (SELECT id FROM paper WHERE withdrawn = 1)
    OR copy.id IN (SELECT copy FROM loan WHERE decided IS NULL))`,
  missing: "copy.phase = 'missing'",
};
/** Ids of the copies that wait for a hand, in the order of their places; a list longer than this is worked off first. */
const mostWaiting = 1000;

type UseSql = Omit<UseRow, 'photographed' | 'overdue'> & { photographed: 0 | 1 | null };

/** Reads the register of use, loans and what waits. */
export const useReader = (db: Database) => {
  const loan = db.prepare<[string], { copy: string; dueOn: string; askedBy: string; decided: string | null }>(
    'SELECT copy, due_on AS dueOn, asked_by AS askedBy, decided FROM loan WHERE id = ?',
  );
  const openLoan = db
    .prepare<[string], string>('SELECT id FROM loan WHERE copy = ? AND decided IS NULL')
    .pluck();
  const loans = db.prepare<[], Omit<LoanRow, 'own'> & { askedById: string }>(
    `SELECT loan.id, loan.copy, loan.borrower, loan.reason, loan.due_on AS dueOn, copy.barcode,
       json_extract(paper.facts, '$.title') AS title, coalesce(staff.name, loan.asked_by) AS askedBy, loan.asked_by AS askedById
     FROM loan JOIN copy ON copy.id = loan.copy JOIN paper ON paper.id = copy.paper LEFT JOIN staff ON staff.id = loan.asked_by
     WHERE loan.decided IS NULL ORDER BY loan.asked_at`,
  );
  const fields = `u.id, u.copy, u.paper, u.kind, json_extract(paper.facts, '$.title') AS title,
    json_extract(paper.facts, '$.docNo') AS docNo, copy.barcode, u.seat, loan.borrower, u.out_at AS outAt,
    coalesce(o.name, u.out_by) AS outBy, u.due_on AS dueOn, u.in_at AS inAt, coalesce(i.name, u.in_by) AS inBy,
    u.pages_copied AS pagesCopied, u.photographed`;
  const from = `copy_use u JOIN paper ON paper.id = u.paper JOIN copy ON copy.id = u.copy LEFT JOIN loan ON loan.id = u.loan
    LEFT JOIN staff o ON o.id = u.out_by LEFT JOIN staff i ON i.id = u.in_by`;
  const row =
    (today: string) =>
    ({ photographed, ...use }: UseSql): UseRow => ({
      ...use,
      photographed: photographed === null ? null : photographed === 1,
      overdue: use.inAt === null && use.dueOn !== null && use.dueOn < today,
    });
  return {
    loan: (id: string) => {
      const found = loan.get(id);
      return found ? { ...found, decided: found.decided !== null } : null;
    },
    openLoanOf: (copy: string) => openLoan.get(copy) ?? null,
    openLoans: (actor: string): LoanRow[] =>
      loans.all().map(({ askedById, ...each }) => ({ ...each, own: askedById === actor })),
    uses: (
      open: boolean,
      today: string,
      limit: number,
      offset: number,
    ): { total: number; rows: UseRow[] } => {
      const where = open ? 'u.in_at IS NULL' : '1';
      const order = open ? 'u.out_at ASC' : 'u.out_at DESC';
      const rows = db
        .prepare<[number, number], UseSql>(
          `SELECT ${fields} FROM ${from} WHERE ${where} ORDER BY ${order}, u.id LIMIT ? OFFSET ?`,
        )
        .all(limit, offset);
      const total =
        db.prepare<[], number>(`SELECT count(*) FROM copy_use u WHERE ${where}`).pluck().get() ?? 0;
      return { total, rows: rows.map(row(today)) };
    },
    waiting: (kind: WaitingKind): string[] =>
      db
        .prepare<[], string>(
          `SELECT copy.id FROM copy LEFT JOIN place ON place.id = copy.home WHERE ${waits[kind]}
           ORDER BY place.path, copy.barcode LIMIT ${mostWaiting}`,
        )
        .pluck()
        .all(),
  };
};
