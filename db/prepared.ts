import type { Database } from 'better-sqlite3';

/** Statements of a connection, prepared when they are first asked for: to prepare one costs more than to run it. */
export const prepared = <T>(prepare: (db: Database) => T): ((db: Database) => T) => {
  const of = new WeakMap<Database, T>();
  return db => {
    const known = of.get(db);
    if (known !== undefined) return known;
    const made = prepare(db);
    of.set(db, made);
    return made;
  };
};
