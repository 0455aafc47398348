import type { Validity, ValidityState } from '../../contract/document.ts';
import type { LibraryReader } from './open.ts';

/** What the source said of a document's 有效性 from a day on. */
export type ValidityChange = {
  /** the day this library took it over */
  readonly on: string;
  readonly status: Validity;
  readonly basis: string | null;
  readonly replacedBy: string | null;
};

/** A list longer than this says no more. */
const most = 20;

/** How the 有效性 of a document changed, the newest first (domain row 22); nothing where it never did. */
export const validityHistory = (db: LibraryReader, rowid: number): ValidityChange[] => {
  const said = db
    .prepare<[number], { at: string; state: string }>(
      `SELECT recorded_at AS at, state FROM validity_history WHERE document = ? ORDER BY recorded_at DESC LIMIT ${most}`,
    )
    .all(rowid)
    .map(({ at, state }): ValidityChange => {
      const { status, basis, replacedBy } = JSON.parse(state) as ValidityState;
      return { on: at.slice(0, 10), status, basis, replacedBy };
    });
  // the source may have corrected a date only: what a reader asks is when its standing was another
  const changes = said.filter(({ status }, at) => status !== said[at + 1]?.status);
  return changes.length > 1 ? changes : [];
};
