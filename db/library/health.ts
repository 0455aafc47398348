import type { ColumnCount } from '../../core/health/columns.ts';
import type { LibraryReader } from './open.ts';

export type Listed = { readonly id: string; readonly title: string; readonly detail: string };
export type List = { readonly total: number; readonly documents: Listed[] };

const most = 50;

/** The first of what a query over the documents on show finds, and how much it finds. */
const list = (db: LibraryReader, from: string, detail: string, ...values: string[]): List => ({
  total:
    db
      .prepare<string[], number>(`SELECT count(*) FROM ${from}`)
      .pluck()
      .get(...values) ?? 0,
  documents: db
    .prepare<string[], Listed>(
      `SELECT d.id, d.title, ${detail} AS detail FROM ${from} ORDER BY d.sort_date DESC LIMIT ${most}`,
    )
    .all(...values),
});

/** Relations whose other document is not here, or not on show. */
export const brokenLinks = (db: LibraryReader): List =>
  list(
    db,
    "relation r JOIN document d ON d.rowid = r.document WHERE d.state = 'shown' AND r.target IS NULL",
    "coalesce(r.doc_no, r.title, '')",
  );

/** On show past their last day, though their source does not say so (domain row 24). */
export const pastValidity = (db: LibraryReader, today: string): List =>
  list(
    db,
    "document d WHERE d.state = 'shown' AND d.validity IN ('valid', 'unstated') AND d.valid_to < ?",
    'd.valid_to',
    today,
  );

/** Guides not renewed since a day (domain row 31). */
export const oldGuides = (db: LibraryReader, before: string): List =>
  list(
    db,
    `document d WHERE d.state = 'shown' AND (d.kind = 'guide' OR d.statutory_column = 'guide')
       AND coalesce(substr(d.published_at, 1, 10), d.written_on) < ?`,
    'coalesce(substr(d.published_at, 1, 10), d.written_on)',
    before,
  );

/** Documents that no interpretation is about (domain row 53: 尚无解读). */
export const uninterpreted = (db: LibraryReader): List =>
  list(
    db,
    `document d WHERE d.state = 'shown' AND d.kind = 'document'
       AND NOT EXISTS (SELECT 1 FROM relation r WHERE r.target = d.rowid AND r.type = 'interprets')`,
    "coalesce(d.doc_no, '')",
  );

/** Documents that stand behind the same one of another source, or share its 索引号 and little else (domain row 25). */
export const twoSources = (db: LibraryReader): List =>
  list(
    db,
    `document d JOIN document o ON o.rowid = d.twin_of
         OR (d.state = 'shown' AND o.state = 'shown' AND o.source_id <> d.source_id AND o.rowid < d.rowid
           AND o.index_no_key = d.index_no_key)
       JOIN document_text dt ON dt.document = d.rowid JOIN document_text ot ON ot.document = o.rowid
       JOIN source ds ON ds.id = d.source_id JOIN source os ON os.id = o.source_id
     WHERE d.state = 'shown' OR (d.state = 'held' AND d.twin_of IS NOT NULL)`,
    "os.name || iif(dt.text = ot.text, ' = ', ' ≠ ') || ds.name",
  );

/** Documents with both days, that were published at least so many days after they were made: candidates for the working-day count. */
export const slowlyPublished = (
  db: LibraryReader,
  days: number,
): { id: string; title: string; writtenOn: string; publishedOn: string }[] =>
  db
    .prepare<[number], { id: string; title: string; writtenOn: string; publishedOn: string }>(`
      SELECT id, title, written_on AS writtenOn, substr(published_at, 1, 10) AS publishedOn FROM document
      WHERE state = 'shown' AND written_on IS NOT NULL AND published_at IS NOT NULL
        AND julianday(substr(published_at, 1, 10)) - julianday(written_on) > ?
      ORDER BY sort_date DESC`)
    .all(days);

export const unitCounts = (db: LibraryReader): { name: string; documents: number }[] =>
  db
    .prepare<[], { name: string; documents: number }>(`
      SELECT coalesce(record ->> '$.issuers[0]', '') AS name, count(*) AS documents FROM document
      WHERE state = 'shown' GROUP BY name ORDER BY documents DESC, name LIMIT 100`)
    .all();

/** Columns as the source names them, with the day of their newest document. */
export const columnCounts = (db: LibraryReader): ColumnCount[] =>
  db
    .prepare<[], { column: string; documents: number; newestOn: string | null }>(`
      SELECT record -> '$.column' AS "column", count(*) AS documents,
        max(coalesce(substr(published_at, 1, 10), written_on)) AS newestOn
      FROM document WHERE state = 'shown' AND json_array_length(record, '$.column') > 0 GROUP BY "column"`)
    .all()
    .map(({ column, ...rest }) => ({ name: (JSON.parse(column) as string[]).join(' › '), ...rest }));

/** How the last run of each source ended. */
export const lastOutcomes = (db: LibraryReader): Map<string, string> =>
  new Map(
    db
      .prepare<[], [string, string]>(
        "SELECT source_id, report ->> 'outcome' FROM import_run GROUP BY source_id HAVING max(finished_at) = finished_at",
      )
      .raw()
      .all(),
  );

/** How many documents are in the index. */
export const indexedCount = (db: LibraryReader): number =>
  db.prepare<[], number>('SELECT count(*) FROM indexed').pluck().get() ?? 0;
