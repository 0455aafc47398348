import type { ValidityState } from '../../contract/document.ts';
import type { Changer, ValidityChange } from '../../core/library/validity-history.ts';
import type { LibraryReader } from './open.ts';

/** A list longer than this says no more. */
const most = 20;

/**
 * How the source changed what it says of a document's 有效性, each from the day this library took it over, the newest first (domain row 22); nothing
 * where it never did.
 */
export const markedHistory = (db: LibraryReader, rowid: number): ValidityChange[] => {
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

/** The documents on show that amend, repeal or replace a document: by their own word, or named as its 替代文件. */
export const changersOf = (db: LibraryReader, rowid: number): Changer[] =>
  db
    .prepare<[number, number], Changer>(
      `SELECT CASE r.type WHEN 'replacedBy' THEN 'replaces' ELSE r.type END AS type, d.title, d.doc_no AS docNo,
         coalesce(d.record ->> '$.validity.from', d.written_on) AS "from"
       FROM relation r JOIN document d ON d.state = 'shown' AND d.rowid = CASE r.type WHEN 'replacedBy' THEN r.target ELSE r.document END
       WHERE (r.target = ? AND r.type IN ('amends', 'repeals', 'replaces')) OR (r.document = ? AND r.type = 'replacedBy')
       LIMIT ${most}`,
    )
    .all(rowid, rowid);
