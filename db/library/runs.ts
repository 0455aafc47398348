import type { ImportReason, ImportReport, SourceKind } from '../../contract/imports.ts';
import type { LibraryReader } from './open.ts';

/** Reports of imports, newest first. */
export const importReports = (db: LibraryReader, most: number): ImportReport[] =>
  db
    .prepare<[number], string>('SELECT report FROM import_run ORDER BY finished_at DESC, rowid DESC LIMIT ?')
    .pluck()
    .all(most)
    .map(report => JSON.parse(report) as ImportReport);

export type HeldDocument = { readonly id: string; readonly title: string; readonly reasons: ImportReason[] };

/** Documents held back from visitors, with what was found. */
export const heldDocuments = (db: LibraryReader): HeldDocument[] =>
  db
    .prepare<[], { id: string; title: string; reasons: string }>(`
      SELECT d.id, d.title, json_group_array(f.reason) AS reasons
      FROM document d JOIN finding f ON f.document = d.rowid WHERE d.state = 'held' AND d.twin_of IS NULL GROUP BY d.rowid ORDER BY d.rowid`)
    .all()
    .map(({ id, title, reasons }) => ({ id, title, reasons: JSON.parse(reasons) as ImportReason[] }));

export type ListedSource = {
  readonly id: string;
  readonly kind: SourceKind;
  readonly name: string;
  readonly location: string;
  readonly documents: number;
  readonly lastImportAt: string | null;
};

/** Where the library comes from, and how many documents of each are on show. */
export const listSources = (db: LibraryReader): ListedSource[] =>
  db
    .prepare<[], ListedSource>(`
      SELECT s.id, s.kind, s.name, s.location, s.last_import_at AS lastImportAt,
        (SELECT count(*) FROM document d WHERE d.source_id = s.id AND (d.state = 'shown' OR d.state = 'held' AND d.twin_of IS NOT NULL)) AS documents
      FROM source s ORDER BY s.id`)
    .all();
