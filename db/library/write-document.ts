import type { DocumentDraft } from '../../contract/document.ts';
import { pagesOfDraft } from '../../core/library/recognised.ts';
import { repairDraft } from '../../core/library/repair.ts';
import { draftHashOf } from '../../core/review/content.ts';
import type { Decided, Standing } from '../../core/review/standing.ts';
import type { Finding } from '../../core/sync/changes.ts';
import { documentId } from '../../core/sync/document-id.ts';
import { docNoKey, indexNoKey, titleKey } from '../../core/text/keys.ts';
import { keepAddress } from './addresses.ts';
import type { IndexWriter } from './index.ts';
import type { LibraryWriter } from './open.ts';
import { recognisedStore } from './recognised.ts';
import { writeRelations } from './relations.ts';

/** The draft without its text, as it is kept in `document.record` and, when it changes, in `document_version`. */
export const recordOf = ({ text, html, sections, ...record }: DocumentDraft): string =>
  JSON.stringify(record);

const keyOrNull = (value: string | null, key: (text: string) => string): string | null =>
  value ? key(value) || null : null;

const columnsOf = (draft: DocumentDraft) => ({
  kind: draft.kind,
  title: draft.title,
  titleKey: titleKey(draft.title),
  indexNo: draft.indexNo,
  indexNoKey: keyOrNull(draft.indexNo, indexNoKey),
  docNo: draft.docNo,
  docNoKey: keyOrNull(draft.docNo, docNoKey),
  genre: draft.genre,
  writtenOn: draft.writtenOn,
  publishedAt: draft.publishedAt,
  sortDate: draft.writtenOn ?? draft.publishedAt?.slice(0, 10) ?? '',
  validity: draft.validity.status,
  validTo: draft.validity.to,
  statutoryColumn: draft.statutoryColumn,
  record: recordOf(draft),
});

/** `state` and `kept_as` of a row, by how the document stands. */
export const rowStanding = (standing: Standing) =>
  standing === 'shown'
    ? ({ state: 'shown', keptAs: 'held' } as const)
    : ({ state: 'held', keptAs: standing } as const);

type Statements = ReturnType<typeof statementsOf>;

/**
 * None of these may need to be undone apart from its transaction (`INSERT OR REPLACE`, `INSERT … SELECT`, a foreign key set anew): SQLite marks a
 * savepoint for such a statement, at which FTS5 writes what it has gathered, a segment for each document.
 */
const statementsOf = (db: LibraryWriter) => ({
  insert: db.prepare(`
    INSERT INTO document (id, source_id, source_key, main_path, input_hash, version, state, kept_as, kind, title, title_key, index_no,
      index_no_key, doc_no, doc_no_key, genre, written_on, published_at, sort_date, received_at, validity, valid_to,
      statutory_column, record, content_hash, draft_hash)
    VALUES (@id, @sourceId, @key, @mainPath, @inputHash, 1, @state, @keptAs, @kind, @title, @titleKey, @indexNo,
      @indexNoKey, @docNo, @docNoKey, @genre, @writtenOn, @publishedAt, @sortDate, @at, @validity, @validTo,
      @statutoryColumn, @record, @contentHash, @draftHash)`),
  version: db.prepare<[number], object>(
    'SELECT rowid, version, content_hash AS contentHash, record FROM document WHERE rowid = ?',
  ),
  keepVersion: db.prepare(`
    INSERT OR IGNORE INTO document_version (document, version, recorded_at, content_hash, record)
    VALUES (@rowid, @version, @at, @contentHash, @record)`),
  update: db.prepare(`
    UPDATE document SET main_path = @mainPath, input_hash = @inputHash, version = @version, state = @state, kept_as = @keptAs,
      kind = @kind, title = @title, title_key = @titleKey, index_no = @indexNo, index_no_key = @indexNoKey, doc_no = @docNo,
      doc_no_key = @docNoKey, genre = @genre, written_on = @writtenOn, published_at = @publishedAt, sort_date = @sortDate,
      received_at = @at, validity = @validity, valid_to = @validTo, statutory_column = @statutoryColumn, record = @record,
      content_hash = @contentHash, draft_hash = @draftHash, withdrawn_at = NULL, withdrawn_reason = NULL
    WHERE rowid = @rowid`),
  isTwin: db
    .prepare<[number], number>('SELECT 1 FROM document WHERE rowid = ? AND twin_of IS NOT NULL')
    .pluck(),
  noTwin: db.prepare('UPDATE document SET twin_of = NULL WHERE rowid = ?'),
  text: db.prepare(`
    INSERT INTO document_text (document, text, html, sections) VALUES (?, ?, ?, ?)
    ON CONFLICT (document) DO UPDATE SET text = excluded.text, html = excluded.html, sections = excluded.sections`),
  file: db.prepare(`
    INSERT INTO file (sha256, media_type, size, pages, has_text) VALUES (@sha256, @mediaType, @size, @pages, @hasText)
    ON CONFLICT (sha256) DO UPDATE SET pages = excluded.pages, has_text = excluded.has_text`),
  noFiles: db.prepare('DELETE FROM document_file WHERE document = ?'),
  documentFile: db.prepare(
    'INSERT INTO document_file (document, position, sha256, name, role) VALUES (?, ?, ?, ?, ?)',
  ),
  address: db
    .prepare<[number], string | null>("SELECT record ->> '$.source.url' FROM document WHERE rowid = ?")
    .pluck(),
  noFindings: db.prepare('DELETE FROM finding WHERE document = ?'),
  finding: db.prepare('INSERT OR IGNORE INTO finding (document, reason, detail) VALUES (?, ?, ?)'),
  lastValidity: db
    .prepare<[number], string>(
      'SELECT state FROM validity_history WHERE document = ? ORDER BY recorded_at DESC LIMIT 1',
    )
    .pluck(),
  validity: db.prepare(`
    INSERT INTO validity_history (document, recorded_at, status, state) VALUES (?, ?, ?, ?)
    ON CONFLICT (document, recorded_at) DO UPDATE SET status = excluded.status, state = excluded.state`),
  original: db.prepare(`
    INSERT INTO original (document, draft) VALUES (?, ?) ON CONFLICT (document) DO UPDATE SET draft = excluded.draft`),
  noOriginal: db.prepare('DELETE FROM original WHERE document = ?'),
  pending: db.prepare(`
    INSERT INTO pending (document, kept_as, main_path, input_hash, content_hash, received_at, draft, findings)
    VALUES (@rowid, @keptAs, @mainPath, @inputHash, @contentHash, @at, @draft, @findings)`),
  pendingFile: db.prepare('INSERT INTO pending_file (document, position, sha256, name) VALUES (?, ?, ?, ?)'),
  noPending: db.prepare('DELETE FROM pending WHERE document = ?'),
  noPendingFiles: db.prepare('DELETE FROM pending_file WHERE document = ?'),
});

/** A document as it is to be written, its text apart. */
export type Written = {
  readonly mainPath: string;
  readonly inputHash: string;
  /** of the draft as the source gave it */
  readonly contentHash: string;
  readonly findings: readonly Finding[];
  /** ISO 8601 */
  readonly at: string;
  readonly standing: Standing;
  readonly decided: Decided;
};

type KnownRow = { readonly rowid: number; readonly version: number; readonly contentHash: string };

/** Writes documents with all that hangs on them, inside the caller's transaction. */
export type DocumentWriter = {
  readonly insert: (sourceId: string, key: string, written: Written, draft: DocumentDraft) => void;
  readonly update: (known: KnownRow, written: Written, draft: DocumentDraft) => void;
  /** The same content, standing otherwise. What waits beside it goes on waiting. */
  readonly restand: (known: KnownRow, written: Written, draft: DocumentDraft) => void;
  /** Keep a new version beside the one on show until it is approved. */
  readonly keepPending: (rowid: number, written: Written, draft: DocumentDraft) => void;
  readonly dropPending: (rowid: number) => void;
};

const writeFiles = (to: Statements, draft: DocumentDraft): void => {
  for (const file of draft.files)
    to.file.run({ ...file, hasText: file.hasText === null ? null : Number(file.hasText) });
};

export const documentWriter = (db: LibraryWriter, index: IndexWriter): DocumentWriter => {
  const to = statementsOf(db);
  const recognised = recognisedStore(db);

  const writeParts = (rowid: number, { findings, at, standing, decided }: Written, given: DocumentDraft) => {
    const draft = decided.repaired ? repairDraft(given) : given;
    if (decided.repaired) to.original.run(rowid, JSON.stringify(given));
    else to.noOriginal.run(rowid);
    to.text.run(rowid, draft.text, draft.html, JSON.stringify(draft.sections));
    writeFiles(to, draft);
    to.noFiles.run(rowid);
    for (const [position, file] of draft.files.entries())
      to.documentFile.run(rowid, position, file.sha256, file.name, file.role);
    to.noFindings.run(rowid);
    for (const { reason, detail } of findings) to.finding.run(rowid, reason, detail);
    const state = JSON.stringify(draft.validity);
    if (to.lastValidity.get(rowid) !== state) to.validity.run(rowid, at, draft.validity.status, state);
    writeRelations(db, rowid, draft);
    recognised.put(rowid, pagesOfDraft(decided.recognised, draft));
    if (standing === 'shown') index.put(rowid, draft);
  };

  const row = ({ standing, decided, findings, ...written }: Written, given: DocumentDraft) => {
    const draft = decided.repaired ? repairDraft(given) : given;
    return { ...columnsOf(draft), ...written, ...rowStanding(standing), draftHash: draftHashOf(draft) };
  };

  const dropPending = (rowid: number) => {
    to.noPendingFiles.run(rowid);
    to.noPending.run(rowid);
  };

  const rewrite = ({ rowid, version }: KnownRow, written: Written, draft: DocumentDraft) => {
    to.update.run({ ...row(written, draft), rowid, version });
    if (to.isTwin.get(rowid)) to.noTwin.run(rowid);
    if (written.standing !== 'shown') index.takeOut(rowid);
    writeParts(rowid, written, draft);
  };

  return {
    insert: (sourceId, key, written, draft) => {
      const id = documentId(sourceId, key);
      const added = to.insert.run({ ...row(written, draft), id, sourceId, key });
      writeParts(Number(added.lastInsertRowid), written, draft);
    },
    update: (known, written, draft) => {
      const { rowid, version, contentHash } = known;
      const changed = contentHash !== written.contentHash;
      if (changed) to.keepVersion.run({ ...to.version.get(rowid), at: written.at });
      const was = to.address.get(rowid) ?? null;
      if (was !== null && was !== draft.source.url) keepAddress(db, was, rowid);
      dropPending(rowid);
      rewrite({ ...known, version: version + (changed ? 1 : 0) }, written, draft);
    },
    restand: rewrite,
    keepPending: (rowid, { standing, findings, decided, ...written }, draft) => {
      dropPending(rowid);
      writeFiles(to, draft);
      to.pending.run({
        ...written,
        rowid,
        keptAs: standing,
        draft: JSON.stringify(draft),
        findings: JSON.stringify(findings),
      });
      for (const [position, { sha256, name }] of draft.files.entries())
        to.pendingFile.run(rowid, position, sha256, name);
    },
    dropPending,
  };
};
