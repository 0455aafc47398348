import type { ValidityState } from '../../contract/document.ts';
import type { IssuedColumn, IssuedGenre } from '../../contract/statistics/table2.ts';
import type { IssuedCount, LibraryCounts } from '../../core/statistics/annual.ts';
import type { LibraryReader } from './open.ts';

/** 体裁 as sources word them. */
const genres: Readonly<Record<IssuedGenre, readonly string[]>> = {
  rules: ['规章', '政府规章', '地方政府规章', '部门规章'],
  normative: ['行政规范性文件', '规范性文件'],
};

type Row = {
  readonly id: string;
  readonly title: string;
  readonly docNo: string | null;
  readonly madeOn: string | null;
  readonly validity: string;
  /** when it was first recorded as repealed after having been recorded as something else */
  readonly seenRepealed: string | null;
};

type Issued = Pick<Row, 'id' | 'title' | 'docNo' | 'madeOn'> & {
  readonly status: ValidityState['status'];
  readonly from: string | null;
  /** last day in force; for a repealed one without a stated day, the day the change was seen */
  readonly to: string | null;
};

/** Documents on show of a genre that the unit's own sources issued; a reprint is somebody else's (S000 四.15). */
const issuedOf = (db: LibraryReader, genre: IssuedGenre): Issued[] =>
  db
    .prepare<[string], Row>(
      `SELECT d.id, d.title, d.doc_no AS docNo, coalesce(d.written_on, substr(d.published_at, 1, 10)) AS madeOn,
         json_extract(d.record, '$.validity') AS validity,
         (SELECT substr(min(h.recorded_at), 1, 10) FROM validity_history h
            WHERE h.document = d.rowid AND h.status = 'repealed'
              AND EXISTS (SELECT 1 FROM validity_history e WHERE e.document = d.rowid AND e.recorded_at < h.recorded_at)
         ) AS seenRepealed
       FROM document d
       WHERE d.state = 'shown' AND d.kind = 'document' AND d.genre IN (SELECT value FROM json_each(?))
         AND json_extract(d.record, '$.source.origin') IS NULL
       ORDER BY madeOn, d.rowid`,
    )
    .all(JSON.stringify(genres[genre]))
    .map(({ validity, seenRepealed, ...row }) => {
      const { status, from, to } = JSON.parse(validity) as ValidityState;
      return { ...row, status, from, to: to ?? (status === 'repealed' ? seenRepealed : null) };
    });

/** Whether a document is counted in a column for a year. */
const counts: Readonly<Record<IssuedColumn, (document: Issued, year: number) => boolean>> = {
  made: ({ madeOn }, year) => madeOn?.startsWith(`${year}-`) ?? false,
  repealed: ({ status, to }, year) => status === 'repealed' && (to?.startsWith(`${year}-`) ?? false),
  inForce: ({ status, madeOn, from, to }, year) => {
    const end = `${year}-12-31`;
    if (status === 'unstated' || (status === 'repealed' && to === null)) return false;
    // 有效期至 the last day of the year is in force on it; a repeal on that day ends it.
    const over = to !== null && (status === 'repealed' ? to <= end : to < end);
    return (from ?? madeOn ?? '') <= end && !over;
  },
};

const countOf = (documents: readonly Issued[], year: number): IssuedCount | null => {
  if (documents.length === 0) return null;
  const count = (column: IssuedColumn) => documents.filter(each => counts[column](each, year)).length;
  const by = documents.filter(({ madeOn }) => (madeOn ?? '') <= `${year}-12-31`);
  return {
    made: count('made'),
    repealed: count('repealed'),
    inForce: count('inForce'),
    undated: by.filter(({ status, to }) => status === 'repealed' && to === null).length,
    unstated: by.filter(({ status }) => status === 'unstated').length,
  };
};

/** What the library knows for table 2 of a year. */
export const libraryCounts = (db: LibraryReader, year: number): LibraryCounts => ({
  rules: countOf(issuedOf(db, 'rules'), year),
  normative: countOf(issuedOf(db, 'normative'), year),
});

/** The documents behind a cell of table 2. */
export const issuedIn = (
  db: LibraryReader,
  genre: IssuedGenre,
  column: IssuedColumn,
  year: number,
): Pick<Issued, 'id' | 'title' | 'docNo' | 'madeOn'>[] =>
  issuedOf(db, genre)
    .filter(each => counts[column](each, year))
    .map(({ id, title, docNo, madeOn }) => ({ id, title, docNo, madeOn }));
