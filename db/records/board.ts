import type { Database } from 'better-sqlite3';
import type { CaseStateName } from '../../contract/applications/clock.ts';
import { type Board, type BoardColumn, boardMost } from '../../contract/statistics/board.ts';

/** 未办: taken in, and nobody has begun. 待办: in work, or waiting for somebody. 已办: answered or ended in the last days. */
const states: Readonly<Record<Exclude<BoardColumn, 'done'>, readonly CaseStateName[]>> = {
  notBegun: ['received', 'registered'],
  inHand: ['processing', 'awaitingCorrection', 'awaitingReason', 'awaitingFee', 'consulting', 'decided'],
};

const open = `FROM application INDEXED BY application_lists WHERE ended = 0 AND state IN (SELECT value FROM json_each(@states))`;
const done = `FROM application a JOIN application_facts f ON f.id = a.id
  WHERE (f.served_on >= @since OR f.closed_on >= @since)`;

/**
 * The numbers in a column of the wall screen, and nothing else of a case. Open cases oldest first: whoever came first looks at the top;
 * what is done newest first.
 * @param since the first day 已办 goes back to, `YYYY-MM-DD`
 */
export const boardNumbers = (
  db: Database,
  column: BoardColumn,
  since: string,
): Omit<Board['columns'][number], 'name'> => {
  const bound = { since, states: column === 'done' ? '[]' : JSON.stringify(states[column]), most: boardMost };
  const from = column === 'done' ? done : open;
  const order =
    column === 'done'
      ? 'coalesce(f.closed_on, f.served_on) DESC, a.number DESC'
      : 'received_on IS NULL, received_on, number';
  const numbers = db
    .prepare<[typeof bound], { number: string }>(`SELECT number ${from} ORDER BY ${order} LIMIT @most`)
    .all(bound);
  const total =
    numbers.length < boardMost
      ? numbers.length
      : db.prepare<[typeof bound], { total: number }>(`SELECT count(*) AS total ${from}`).get(bound)?.total;
  return { total: total ?? 0, numbers: numbers.map(({ number }) => number) };
};
