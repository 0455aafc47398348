import type { Validity, ValidityState } from '../../contract/document.ts';
import type { LibraryReader } from './open.ts';

/** What matching papers with documents asks of the library. */
export const matchingLibrary = (db: LibraryReader) => {
  const byDocNo = db
    .prepare<[string], string>(
      "SELECT id FROM document WHERE doc_no_key = ? AND state = 'shown' AND kind <> 'interpretation'",
    )
    .pluck();
  const byIndexNo = db
    .prepare<[string], string>("SELECT id FROM document WHERE index_no_key = ? AND state = 'shown'")
    .pluck();
  const byTitle = db.prepare<[string], { id: string; writtenOn: string | null }>(
    "SELECT id, written_on AS writtenOn FROM document WHERE title_key = ? AND state = 'shown'",
  );
  const lapsed = db.prepare<[], { id: string; validity: Validity; state: string }>(
    `SELECT id, validity, json_extract(record, '$.validity') AS state FROM document
     WHERE state = 'shown' AND validity IN ('amended', 'repealed', 'expired')`,
  );
  const lapsedOf = db.prepare<[string], { id: string; validity: Validity; state: string }>(
    `SELECT id, validity, json_extract(record, '$.validity') AS state FROM document
     WHERE id IN (SELECT value FROM json_each(?)) AND state = 'shown' AND validity IN ('amended', 'repealed', 'expired')`,
  );
  const short = (text: string | null) => text?.slice(0, 500) || null;
  return {
    byDocNo: (key: string) => byDocNo.all(key),
    byIndexNo: (key: string) => byIndexNo.all(key),
    byTitle: (key: string) => byTitle.all(key),
    lapsed: (documents?: readonly string[]) =>
      new Map(
        (documents ? lapsedOf.all(JSON.stringify(documents)) : lapsed.all()).map(
          ({ id, validity, state }) => {
            const { basis, replacedBy } = JSON.parse(state) as ValidityState;
            return [id, { validity, basis: short(basis), replacedBy: short(replacedBy) }];
          },
        ),
      ),
  };
};
