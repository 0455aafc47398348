import type { LibraryReader } from './open.ts';

/** A stored file as the library knows it. `shown`: at least one document on show carries it. */
export type StoredFileEntry = {
  readonly sha256: string;
  /** as the document on show names it, else as any does */
  readonly name: string;
  readonly mediaType: string;
  /** bytes */
  readonly size: number;
  readonly shown: boolean;
};

type Row = Omit<StoredFileEntry, 'shown'> & { readonly shown: 0 | 1 };

const find = `
  SELECT file.sha256, document_file.name, file.media_type AS mediaType, file.size, document.state = 'shown' AS shown
  FROM file
  JOIN document_file ON document_file.sha256 = file.sha256
  JOIN document ON document.rowid = document_file.document
  WHERE file.sha256 = ?
  ORDER BY shown DESC, document.rowid, document_file.position
  LIMIT 1`;

/** Looks a file up by its hash; null where no document carries it. */
export const storedFile = (db: LibraryReader, sha256: string): StoredFileEntry | null => {
  const row = db.prepare<[string], Row>(find).get(sha256);
  return row ? { ...row, shown: row.shown === 1 } : null;
};

/** Every stored file that a document carries, for `verify`. */
export const storedFiles = (db: LibraryReader): IterableIterator<{ sha256: string; size: number }> =>
  db.prepare<[], { sha256: string; size: number }>('SELECT sha256, size FROM file ORDER BY sha256').iterate();
