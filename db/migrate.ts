import type Database from 'better-sqlite3';
import { fail, ok, type Result } from '../contract/errors.ts';

/** One step of a database's shape. Steps are numbered from 1 without gaps and never change once released. */
export type Migration = {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
};

/**
 * Bring a database to the newest shape: all pending steps in one transaction, so that it either succeeds or stays at the old shape.
 * `backUp` is called first, but only where there is something to lose (version above 0).
 * A database made by a newer program is refused with `library.newerVersion`, never touched.
 */
export const migrate = (
  db: Database.Database,
  steps: readonly Migration[],
  backUp: (version: number) => void,
): Result<{ from: number; to: number }, 'library.newerVersion'> => {
  const version = () => db.pragma('user_version', { simple: true }) as number;
  const misnumbered = steps.find(({ number }, at) => number !== at + 1);
  if (misnumbered) throw new Error(`migration ${misnumbered.name} is not number ${misnumbered.number}`);
  const from = version();
  const to = steps.length;
  if (from > to) return fail('library.newerVersion', { found: from, known: to });
  if (from === to) return ok({ from, to });
  if (from > 0) backUp(from);
  db.transaction(() => {
    // Read again under the lock: another process may have migrated meanwhile.
    for (const step of steps.slice(version())) {
      db.exec(step.sql);
      db.pragma(`user_version = ${step.number}`);
    }
  }).immediate();
  return ok({ from, to });
};
