import type { ImportReport } from '../../contract/imports.ts';
import { type EntryMaker, entriesInTurn } from '../../core/search/entry-maker.ts';
import {
  type ChangeSet,
  type ImportStore,
  type KnownDocument,
  keepsOld,
  type PlannedDocument,
  type Source,
} from '../../core/sync/changes.ts';
import { nextGeneration } from './generation.ts';
import { changeIndex, indexWriter, tidyIndex } from './index.ts';
import type { LibraryWriter } from './open.ts';
import { resolveRelations } from './relations.ts';
import { type Ranks, settleTwins } from './twins.ts';
import { type DocumentWriter, documentWriter } from './write-document.ts';

const statementsOf = (db: LibraryWriter) => ({
  touch: db.prepare('UPDATE document SET main_path = ?, input_hash = ? WHERE rowid = ?'),
  withdraw: db.prepare(
    "UPDATE document SET state = 'withdrawn', withdrawn_at = ?, withdrawn_reason = ? WHERE rowid = ? AND state <> 'withdrawn'",
  ),
  source: db.prepare(`
    INSERT INTO source (id, kind, name, location, state, last_import_at) VALUES (@id, @kind, @name, @location, @state, @at)
    ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, name = excluded.name, location = excluded.location,
      state = coalesce(excluded.state, state), last_import_at = coalesce(excluded.last_import_at, last_import_at)`),
  run: db.prepare(
    'INSERT INTO import_run (id, source_id, started_at, finished_at, report) VALUES (?, ?, ?, ?, ?)',
  ),
});

/** Write a planned document as it may stand now: a decision may have been made since it was planned. */
const write = (writer: DocumentWriter, { source, at, review }: ChangeSet, planned: PlannedDocument): void => {
  const { known, key, mainPath, inputHash, contentHash, findings } = planned;
  const { standing, decided } = review(planned);
  const written = { mainPath, inputHash, contentHash, findings, at, standing, decided };
  if (!known) writer.insert(source.id, key, written, planned.draft());
  else if (keepsOld(known, planned, standing)) writer.keepPending(known.rowid, written, planned.draft());
  else writer.update(known, written, planned.draft());
};

const knownDocuments = (db: LibraryWriter, sourceId: string): KnownDocument[] =>
  db
    .prepare<[string], KnownDocument>(`
      SELECT d.rowid, d.source_key AS key, iif(d.state = 'held' AND d.twin_of IS NOT NULL, 'shown', d.state) AS state, d.version, d.title, d.main_path AS mainPath, f.sha256 AS mainHash,
        d.index_no_key AS indexNoKey, d.input_hash AS inputHash, d.content_hash AS contentHash,
        d.draft_hash AS draftHash, d.kept_as AS keptAs, p.input_hash AS pendingInputHash
      FROM document d LEFT JOIN document_file f ON f.document = d.rowid AND f.position = 0 AND f.role = 'main'
        LEFT JOIN pending p ON p.document = d.rowid
      WHERE d.source_id = ? ORDER BY d.rowid`)
    .all(sourceId);

/** Something that makes the index entries of so many documents. */
export type EntryMakers = (documents: number) => EntryMaker;

/** The library's side of an import; the connection must be that of the staging lock's holder. */
export const importStore = (
  db: LibraryWriter,
  ranks: Ranks = new Map(),
  entryMakers: EntryMakers = entriesInTurn,
): ImportStore => {
  const to = statementsOf(db);
  const writeRun = (source: Source, report: ImportReport) =>
    to.run.run(report.runId, source.id, report.startedAt, report.finishedAt, JSON.stringify(report));
  const hasFile = db.prepare<[string], number>('SELECT 1 FROM file WHERE sha256 = ?').pluck();
  return {
    known: sourceId => knownDocuments(db, sourceId),
    sourceState: sourceId =>
      db.prepare<[string], string | null>('SELECT state FROM source WHERE id = ?').pluck().get(sourceId) ??
      null,
    hasFile: sha256 => hasFile.get(sha256) === 1,
    activate: (changes, report, step) => {
      const { source, at, written, touched, withdrawn } = changes;
      const changed = written.length + withdrawn.length;
      const change = (maker: EntryMaker): void => {
        const index = indexWriter(db, maker);
        const writer = documentWriter(db, index);
        to.source.run({ state: null, ...source, at });
        for (const { rowid, reason, at: since } of withdrawn) {
          to.withdraw.run(since ?? at, reason, rowid);
          writer.dropPending(rowid);
          index.takeOut(rowid);
        }
        for (const { rowid, mainPath, inputHash } of touched) {
          writer.dropPending(rowid);
          to.touch.run(mainPath, inputHash, rowid);
        }
        for (const [done, planned] of written.entries()) {
          step(done);
          write(writer, changes, planned);
        }
        index.finish();
        settleTwins(db, ranks);
        resolveRelations(db);
        if (changed > 0) nextGeneration(db, at);
        writeRun(source, report);
      };
      const maker = entryMakers(written.length);
      try {
        db.transaction(() => changeIndex(db, changed, () => change(maker))).immediate();
      } finally {
        maker.close();
      }
    },
    record: (source, report) =>
      db
        .transaction(() => {
          to.source.run({
            state: null,
            ...source,
            at: report.outcome === 'unchanged' ? report.finishedAt : null,
          });
          writeRun(source, report);
        })
        .immediate(),
    tidy: () => tidyIndex(db),
  };
};

/** Withdraw every document of a source; they stay on record. Null where there is no such source. */
export const withdrawSource = (
  db: LibraryWriter,
  sourceId: string,
  reason: string,
  at: string,
  ranks: Ranks = new Map(),
): number | null =>
  db
    .transaction(() => {
      if (!db.prepare('SELECT 1 FROM source WHERE id = ?').get(sourceId)) return null;
      const to = statementsOf(db);
      const index = indexWriter(db);
      const writer = documentWriter(db, index);
      const shown = db
        .prepare<[string], number>("SELECT rowid FROM document WHERE source_id = ? AND state <> 'withdrawn'")
        .pluck()
        .all(sourceId);
      changeIndex(db, shown.length, () => {
        for (const rowid of shown) {
          to.withdraw.run(at, reason, rowid);
          writer.dropPending(rowid);
          index.takeOut(rowid);
        }
        index.finish();
      });
      // what a repository had given is forgotten, so that it can be taken over again from the beginning
      db.prepare('UPDATE source SET state = NULL WHERE id = ?').run(sourceId);
      settleTwins(db, ranks);
      resolveRelations(db);
      if (shown.length > 0) nextGeneration(db, at);
      return shown.length;
    })
    .immediate();
