import type { DocumentDraft } from '../../contract/document.ts';
import { readDocument } from './documents.ts';
import type { LibraryReader } from './open.ts';

/** What a publication reads of a library: what visitors see, and since when they no longer see the rest. */
export const publishedLibrary = (db: LibraryReader, pathOf: (sha256: string) => string) => ({
  list: () =>
    db
      .prepare<[], { id: string; draftHash: string; withdrawnAt: string | null }>(`
        SELECT id, coalesce(nullif(draft_hash, ''), content_hash) AS draftHash, CASE state WHEN 'withdrawn' THEN withdrawn_at END AS withdrawnAt
        FROM document WHERE state = 'shown' OR (state = 'withdrawn' AND withdrawn_at IS NOT NULL)`)
      .all(),
  draft: (id: string): DocumentDraft => {
    const document = readDocument(db, id);
    if (!document) throw new Error(`document ${id} was listed and is not there`);
    return document.draft;
  },
  filesShown: () =>
    db
      .prepare<[], { sha256: string; size: number }>(`
        SELECT DISTINCT f.sha256, f.size FROM file f
        JOIN document_file df ON df.sha256 = f.sha256 JOIN document d ON d.rowid = df.document
        WHERE d.state = 'shown'`)
      .all(),
  path: pathOf,
});
