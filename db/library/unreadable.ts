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
