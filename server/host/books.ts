import type { Database } from 'better-sqlite3';
import { v7 } from 'uuid';
import { fail, ok, type Result } from '../../contract/errors.ts';
import type { Desk } from '../../core/custody/desk.ts';
import { type Books, openBooks } from '../../db/records/custody/books.ts';
import type { HostContext, Session } from './handlers.ts';
import type { LazyRoom } from './room.ts';

export type OpenDesk = Desk & { readonly books: Books };

const opened = new WeakMap<Database, Books>();
/** The books of a database, their statements prepared once. */
const booksOf = (db: Database): Books => {
  const books = opened.get(db) ?? openBooks(db);
  opened.set(db, books);
  return books;
};

/** The desk where papers are kept, for whoever acts: what the use cases on papers stand on. */
export const openDesk = (
  room: LazyRoom,
  { settings, now }: Pick<HostContext, 'settings' | 'now'>,
  session: Session,
): Result<OpenDesk, 'staff.notSetUp'> => {
  const open = room.open();
  const log = open.log();
  const here = open.room();
  if (!log || !here || !open.access.isSetUp()) return fail('staff.notSetUp');
  return ok({
    log,
    books: booksOf(open.databases.records),
    calendar: open.rules().calendar,
    terminal: here.terminal,
    patterns: settings.papers.numbers,
    now,
    newId: v7,
    actor: room.actor(session),
  });
};
