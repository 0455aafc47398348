import { createHash } from 'node:crypto';
import type { DocumentDraft } from '../../contract/document.ts';
import type { ImportReport } from '../../contract/imports.ts';
import type {
  ChangeSet,
  ImportStore,
  KnownDocument,
  PlannedDocument,
  Source,
} from '../../core/sync/changes.ts';
import { docNoKey, indexNoKey, titleKey } from '../../core/text/keys.ts';
import { indexDocument, optimizeIndex, unindexDocument } from './index.ts';
import type { LibraryWriter } from './open.ts';
import { resolveRelations, writeRelations } from './relations.ts';

/** Stable for ever: from the source and the key under which the document was first seen there. */
export const documentId = (sourceId: string, key: string): string =>
  createHash('sha256').update(`${sourceId}\n${key}`).digest('hex').slice(0, 20);

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

type Statements = ReturnType<typeof statementsOf>;
const statementsOf = (db: LibraryWriter) => ({
  insert: db.prepare(`
    INSERT INTO document (id, source_id, source_key, main_path, input_hash, version, state, kind, title, title_key, index_no,
      index_no_key, doc_no, doc_no_key, genre, written_on, published_at, sort_date, received_at, validity, valid_to,
      statutory_column, record, content_hash)
    VALUES (@id, @sourceId, @key, @mainPath, @inputHash, 1, @state, @kind, @title, @titleKey, @indexNo,
      @indexNoKey, @docNo, @docNoKey, @genre, @writtenOn, @publishedAt, @sortDate, @at, @validity, @validTo,
      @statutoryColumn, @record, @contentHash)`),
  keepVersion: db.prepare(`
    INSERT OR IGNORE INTO document_version (document, version, recorded_at, content_hash, record)
    SELECT rowid, version, ?, content_hash, record FROM document WHERE rowid = ?`),
  update: db.prepare(`
    UPDATE document SET main_path = @mainPath, input_hash = @inputHash, version = @version, state = @state, kind = @kind,
      title = @title, title_key = @titleKey, index_no = @indexNo, index_no_key = @indexNoKey, doc_no = @docNo,
      doc_no_key = @docNoKey, genre = @genre, written_on = @writtenOn, published_at = @publishedAt, sort_date = @sortDate,
      received_at = @at, validity = @validity, valid_to = @validTo, statutory_column = @statutoryColumn, record = @record,
      content_hash = @contentHash, withdrawn_at = NULL, withdrawn_reason = NULL
    WHERE rowid = @rowid`),
  text: db.prepare(
    'INSERT OR REPLACE INTO document_text (document, text, html, sections) VALUES (?, ?, ?, ?)',
  ),
  file: db.prepare(`
    INSERT INTO file (sha256, media_type, size, pages, has_text) VALUES (@sha256, @mediaType, @size, @pages, @hasText)
    ON CONFLICT (sha256) DO UPDATE SET pages = excluded.pages, has_text = excluded.has_text`),
  noFiles: db.prepare('DELETE FROM document_file WHERE document = ?'),
  documentFile: db.prepare(
    'INSERT INTO document_file (document, position, sha256, name, role) VALUES (?, ?, ?, ?, ?)',
  ),
  noFindings: db.prepare('DELETE FROM finding WHERE document = ?'),
  finding: db.prepare('INSERT OR IGNORE INTO finding (document, reason, detail) VALUES (?, ?, ?)'),
  lastValidity: db
    .prepare<[number], string>(
      'SELECT state FROM validity_history WHERE document = ? ORDER BY recorded_at DESC LIMIT 1',
    )
    .pluck(),
  validity: db.prepare(
    'INSERT OR REPLACE INTO validity_history (document, recorded_at, status, state) VALUES (?, ?, ?, ?)',
  ),
  touch: db.prepare('UPDATE document SET main_path = ?, input_hash = ? WHERE rowid = ?'),
  withdraw: db.prepare(
    "UPDATE document SET state = 'withdrawn', withdrawn_at = ?, withdrawn_reason = ? WHERE rowid = ? AND state <> 'withdrawn'",
  ),
  source: db.prepare(`
    INSERT INTO source (id, kind, name, location, last_import_at) VALUES (@id, @kind, @name, @location, @at)
    ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, name = excluded.name, location = excluded.location,
      last_import_at = coalesce(excluded.last_import_at, last_import_at)`),
  run: db.prepare(
    'INSERT INTO import_run (id, source_id, started_at, finished_at, report) VALUES (?, ?, ?, ?, ?)',
  ),
  meta: db.prepare('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)'),
  generation: db.prepare<[], string>("SELECT value FROM meta WHERE key = 'generation'").pluck(),
});

const writeRow = (
  db: LibraryWriter,
  to: Statements,
  changes: ChangeSet,
  planned: PlannedDocument,
  draft: DocumentDraft,
): number => {
  const row = {
    ...columnsOf(draft),
    mainPath: planned.mainPath,
    inputHash: planned.inputHash,
    contentHash: planned.contentHash,
    state: planned.state,
    at: changes.at,
  };
  const { known } = planned;
  if (!known) {
    const sourceId = changes.source.id;
    const added = to.insert.run({
      ...row,
      id: documentId(sourceId, planned.key),
      sourceId,
      key: planned.key,
    });
    return Number(added.lastInsertRowid);
  }
  const changed = known.contentHash !== planned.contentHash;
  if (changed) to.keepVersion.run(changes.at, known.rowid);
  to.update.run({ ...row, rowid: known.rowid, version: known.version + (changed ? 1 : 0) });
  unindexDocument(db, known.rowid);
  return known.rowid;
};

const writeParts = (
  to: Statements,
  rowid: number,
  draft: DocumentDraft,
  planned: PlannedDocument,
  at: string,
): void => {
  to.text.run(rowid, draft.text, draft.html, JSON.stringify(draft.sections));
  to.noFiles.run(rowid);
  for (const [position, file] of draft.files.entries()) {
    to.file.run({ ...file, hasText: file.hasText === null ? null : Number(file.hasText) });
    to.documentFile.run(rowid, position, file.sha256, file.name, file.role);
  }
  to.noFindings.run(rowid);
  for (const { reason, detail } of planned.findings) to.finding.run(rowid, reason, detail);
  const state = JSON.stringify(draft.validity);
  if (to.lastValidity.get(rowid) !== state) to.validity.run(rowid, at, draft.validity.status, state);
};

/** A new state of the library has a new number: readers that hold something in memory look at it. */
const nextGeneration = (to: Statements, at: string): void => {
  to.meta.run('generation', String(Number(to.generation.get() ?? 0) + 1));
  to.meta.run('updatedAt', at);
};

const knownDocuments = (db: LibraryWriter, sourceId: string): KnownDocument[] =>
  db
    .prepare<[string], KnownDocument>(`
      SELECT d.rowid, d.source_key AS key, d.state, d.version, d.title, d.main_path AS mainPath, f.sha256 AS mainHash,
        d.index_no_key AS indexNoKey, d.input_hash AS inputHash, d.content_hash AS contentHash
      FROM document d LEFT JOIN document_file f ON f.document = d.rowid AND f.position = 0 AND f.role = 'main'
      WHERE d.source_id = ? ORDER BY d.rowid`)
    .all(sourceId);

/** The library's side of an import; the connection must be that of the staging lock's holder. */
export const importStore = (db: LibraryWriter): ImportStore => {
  const to = statementsOf(db);
  const writeRun = (source: Source, report: ImportReport) =>
    to.run.run(report.runId, source.id, report.startedAt, report.finishedAt, JSON.stringify(report));
  const hasFile = db.prepare<[string], number>('SELECT 1 FROM file WHERE sha256 = ?').pluck();
  return {
    known: sourceId => knownDocuments(db, sourceId),
    hasFile: sha256 => hasFile.get(sha256) === 1,
    activate: (changes, report, step) => {
      db.transaction(() => {
        to.source.run({ ...changes.source, at: changes.at });
        for (const { rowid, reason } of changes.withdrawn) {
          to.withdraw.run(changes.at, reason, rowid);
          unindexDocument(db, rowid);
        }
        for (const { rowid, mainPath, inputHash } of changes.touched)
          to.touch.run(mainPath, inputHash, rowid);
        for (const [done, planned] of changes.written.entries()) {
          step(done);
          const draft = planned.draft();
          const rowid = writeRow(db, to, changes, planned, draft);
          writeParts(to, rowid, draft, planned, changes.at);
          writeRelations(db, rowid, draft);
          if (planned.state === 'shown') indexDocument(db, rowid, draft);
        }
        resolveRelations(db);
        if (changes.written.length + changes.withdrawn.length > 0) nextGeneration(to, changes.at);
        writeRun(changes.source, report);
      }).immediate();
    },
    record: (source, report) =>
      db
        .transaction(() => {
          to.source.run({ ...source, at: report.outcome === 'unchanged' ? report.finishedAt : null });
          writeRun(source, report);
        })
        .immediate(),
    tidy: () => optimizeIndex(db),
  };
};

/** Withdraw every document of a source; they stay on record. Null where there is no such source. */
export const withdrawSource = (
  db: LibraryWriter,
  sourceId: string,
  reason: string,
  at: string,
): number | null =>
  db
    .transaction(() => {
      if (!db.prepare('SELECT 1 FROM source WHERE id = ?').get(sourceId)) return null;
      const to = statementsOf(db);
      const shown = db
        .prepare<[string], number>("SELECT rowid FROM document WHERE source_id = ? AND state <> 'withdrawn'")
        .pluck()
        .all(sourceId);
      for (const rowid of shown) {
        to.withdraw.run(at, reason, rowid);
        unindexDocument(db, rowid);
      }
      resolveRelations(db);
      if (shown.length > 0) nextGeneration(to, at);
      return shown.length;
    })
    .immediate();
