import type { LibraryReader } from './open.ts';

/** A PDF of a document on show that has no text layer: nobody finds what is in it. */
export type UnreadableFile = {
  readonly sha256: string;
  readonly name: string;
  readonly size: number;
  readonly pages: number;
  readonly document: string;
  readonly title: string;
};

export const unreadableFiles = (db: LibraryReader): UnreadableFile[] =>
  db
    .prepare<[], UnreadableFile>(`
      SELECT file.sha256, document_file.name, file.size, file.pages, document.id AS document, document.title
      FROM file
      JOIN document_file ON document_file.sha256 = file.sha256
      JOIN document ON document.rowid = document_file.document
      WHERE file.has_text = 0 AND file.pages > 0 AND document.state = 'shown'
      GROUP BY file.sha256 ORDER BY document.sort_date DESC, document.rowid DESC`)
    .all();

/** A document on show, as it is named in a choice. */
export type NamedDocument = { readonly id: string; readonly title: string; readonly docNo: string | null };

/** The documents on show that have a file. */
export const documentsWithFile = (db: LibraryReader, sha256: string): NamedDocument[] =>
  db
    .prepare<[string], NamedDocument>(`
      SELECT DISTINCT d.id, d.title, d.doc_no AS docNo FROM document_file f JOIN document d ON d.rowid = f.document
      WHERE f.sha256 = ? AND d.state = 'shown' ORDER BY d.rowid`)
    .all(sha256);

/** A document on show by its id; null where there is none. */
export const shownDocument = (db: LibraryReader, id: string): NamedDocument | null =>
  db
    .prepare<[string], NamedDocument>(
      "SELECT id, title, doc_no AS docNo FROM document WHERE id = ? AND state = 'shown'",
    )
    .get(id) ?? null;
