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
  SELECT file.sha256, carrier.name, file.media_type AS mediaType, file.size, carrier.shown
  FROM file
  JOIN (
    SELECT f.sha256, f.name, d.state = 'shown' AND d.id NOT IN (SELECT value FROM json_each(@down)) AS shown, d.rowid AS document, f.position
    FROM document_file f JOIN document d ON d.rowid = f.document
    UNION ALL
    SELECT sha256, name, 0, document, position FROM pending_file
  ) AS carrier ON carrier.sha256 = file.sha256
  WHERE file.sha256 = @sha256
  ORDER BY carrier.shown DESC, carrier.document, carrier.position
  LIMIT 1`;

/** Looks a file up by its hash; null where no document carries it. Documents `down` are not on show, whatever the library says yet. */
export const storedFile = (
  db: LibraryReader,
  sha256: string,
  down: readonly string[] = [],
): StoredFileEntry | null => {
  const row = db
    .prepare<[{ sha256: string; down: string }], Row>(find)
    .get({ sha256, down: JSON.stringify(down) });
  return row ? { ...row, shown: row.shown === 1 } : null;
};

/** Every stored file that a document carries, for `verify`. */
export const storedFiles = (db: LibraryReader): IterableIterator<{ sha256: string; size: number }> =>
  db.prepare<[], { sha256: string; size: number }>('SELECT sha256, size FROM file ORDER BY sha256').iterate();
