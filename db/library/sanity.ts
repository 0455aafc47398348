import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentDraft } from '../../contract/document.ts';
import type { CheckReport, Fault, FaultKind } from '../../contract/health.ts';
import type { Decisions } from '../records/review.ts';
import { applyDecisions } from './decide.ts';
import { readDocument } from './documents.ts';
import type { FileStore } from './files.ts';
import { nextGeneration } from './generation.ts';
import { indexDocument, unindexDocument } from './index.ts';
import type { LibraryReader, LibraryWriter } from './open.ts';
import { unsettled } from './review.ts';
import { storedFiles } from './stored-files.ts';

export type SanityTools = {
  readonly db: LibraryReader;
  readonly files: FileStore;
  /** where the files lie: `DATA/files` */
  readonly filesDir: string;
  readonly decisions: Pick<Decisions, 'of' | 'takenDown' | 'ended' | 'joined' | 'ranks'>;
  readonly now: () => string;
  /** called between two files: to wait, to tell how far it is, or to throw and leave off */
  readonly between: (done: number, total: number) => Promise<void>;
};

/** The tables of the index, each with the table that knows its rows. */
const indexTables = ['fts_docsize', 'fts_head_docsize', 'fts_character_docsize'] as const;

const fault = (kind: FaultKind, subject: string, title: string | null = null): Fault => ({
  kind,
  subject,
  title,
  repaired: false,
});

type Row = { readonly id: string; readonly title: string };

/** What is wrong in the rows: documents without text, an index that does not hold exactly what is on show. */
const rowFaults = (db: LibraryReader): Fault[] => {
  const rows = (sql: string) => db.prepare<[], Row>(sql).all();
  const missing = indexTables.map(table => `d.rowid NOT IN (SELECT id FROM ${table})`).join(' OR ');
  const orphans = indexTables
    .map(table => `SELECT id FROM ${table} WHERE id NOT IN (SELECT rowid FROM document)`)
    .join(' UNION ');
  const present = indexTables.map(table => `d.rowid IN (SELECT id FROM ${table})`).join(' OR ');
  return [
    ...rows(
      'SELECT id, title FROM document d WHERE NOT EXISTS (SELECT 1 FROM document_text WHERE document = d.rowid)',
    ).map(({ id, title }) => fault('textMissing', id, title)),
    ...rows(`
      SELECT id, title FROM document d
      WHERE state = 'shown' AND (d.rowid NOT IN (SELECT document FROM indexed) OR ${missing}
        OR NOT EXISTS (SELECT 1 FROM phrase_use WHERE document = d.rowid AND is_title = 1))`).map(
      ({ id, title }) => fault('unindexed', id, title),
    ),
    ...rows(`
      SELECT id, title FROM document d
      WHERE state <> 'shown' AND (d.rowid IN (SELECT document FROM indexed) OR ${present}
        OR EXISTS (SELECT 1 FROM phrase_use WHERE document = d.rowid))`).map(({ id, title }) =>
      fault('indexedHidden', id, title),
    ),
    ...db
      .prepare<[], number>(orphans)
      .pluck()
      .all()
      .map(rowid => fault('indexOrphaned', String(rowid))),
  ];
};

/** Pages, constraints and references, by SQLite's own checks. */
export const databaseFaults = (db: LibraryReader): string[] => {
  const integrity = db.prepare<[], string>('PRAGMA integrity_check').pluck().all();
  const orphans = db.prepare<[], { table: string; parent: string }>('PRAGMA foreign_key_check').all();
  return [
    ...integrity.filter(line => line !== 'ok'),
    ...orphans.map(({ table, parent }) => `${table} → ${parent}`),
  ];
};

/** Every name on the disk that is no stored file of the library, as a path below `files`. */
const strayFiles = async (filesDir: string, known: ReadonlySet<string>): Promise<string[]> => {
  const entries = await readdir(filesDir, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter(entry => entry.isFile() && !entry.name.startsWith('tmp-'))
    .map(entry =>
      join(entry.parentPath, entry.name)
        .slice(filesDir.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter(path => {
      const [folder, name = '', ...more] = path.split('/');
      return more.length > 0 || !known.has(name) || folder !== name.slice(0, 2);
    });
};

const titleOfFile = (db: LibraryReader) => {
  const find = db
    .prepare<[string], string>(
      'SELECT d.title FROM document_file f JOIN document d ON d.rowid = f.document WHERE f.sha256 = ? LIMIT 1',
    )
    .pluck();
  return (sha256: string) => find.get(sha256) ?? null;
};

/**
 * Looks at everything the library holds: each file read whole and hashed, each row of the index held against its document. Only reads. What an import
 * leaves half-written while it runs is no fault, so hold the staging lock where strays are to be told.
 */
export const checkLibrary = async (tools: SanityTools): Promise<CheckReport> => {
  const { db, files, filesDir, decisions, now, between } = tools;
  const startedAt = now();
  const faults: Fault[] = [];
  const titleOf = titleOfFile(db);
  const stored = [...storedFiles(db)];
  let bytes = 0;
  for (const [at, { sha256, size }] of stored.entries()) {
    await between(at, stored.length);
    if (!(await files.has(sha256))) faults.push(fault('fileMissing', sha256, titleOf(sha256)));
    else if (!(await files.intact(sha256))) faults.push(fault('fileChanged', sha256, titleOf(sha256)));
    else bytes += size;
  }
  const known = new Set(stored.map(({ sha256 }) => sha256));
  for (const path of await strayFiles(filesDir, known)) faults.push(fault('fileOrphaned', path));
  faults.push(...rowFaults(db));
  faults.push(...unsettled(db, decisions).map(id => fault('unsettled', id)));
  faults.push(...databaseFaults(db).map(line => fault('database', line)));
  const documents = db.prepare<[], number>('SELECT count(*) FROM document').pluck().get() ?? 0;
  return { startedAt, finishedAt: now(), files: stored.length, bytes, documents, faults };
};

export type RepairTools = Omit<SanityTools, 'db'> & {
  readonly db: LibraryWriter;
  /** the file with this content at one of the sources; null where none has it any more */
  readonly atSource: (sha256: string, size: number) => Promise<AsyncIterable<Uint8Array> | null>;
  readonly remove: (path: string) => Promise<void>;
};

/** Puts right what can be put right without a person: files from their source, the index from the documents, strays away. */
export const repairLibrary = async (report: CheckReport, tools: RepairTools): Promise<CheckReport> => {
  const { db, files, filesDir, atSource, remove, decisions, now } = tools;
  const sizeOf = db.prepare<[string], number>('SELECT size FROM file WHERE sha256 = ?').pluck();
  const rowOf = db.prepare<[string], { rowid: number; state: string }>(
    'SELECT rowid, state FROM document WHERE id = ?',
  );

  const reindex = (id: string, draft: DocumentDraft | null): boolean => {
    const row = rowOf.get(id);
    if (!row) return false;
    db.transaction(() => {
      unindexDocument(db, row.rowid);
      if (row.state === 'shown' && draft) indexDocument(db, row.rowid, draft);
      nextGeneration(db, now());
    }).immediate();
    return true;
  };

  const repair = async ({ kind, subject }: Fault): Promise<boolean> => {
    switch (kind) {
      case 'fileMissing':
      case 'fileChanged': {
        const bytes = await atSource(subject, sizeOf.get(subject) ?? -1);
        if (!bytes) return false;
        if (kind === 'fileChanged') await remove(files.path(subject));
        return (await files.keep(bytes)).sha256 === subject;
      }
      case 'fileOrphaned':
        await remove(join(filesDir, subject));
        return true;
      case 'textMissing':
        // the next import reads it again
        db.prepare("UPDATE document SET input_hash = '' WHERE id = ?").run(subject);
        return false;
      case 'unindexed': {
        const found = readDocument(db, subject);
        return found !== null && reindex(subject, found.draft);
      }
      case 'indexedHidden':
        return reindex(subject, null);
      case 'indexOrphaned':
        db.transaction(() => unindexDocument(db, Number(subject))).immediate();
        return true;
      case 'unsettled':
        applyDecisions(db, [subject], decisions, now());
        return true;
      case 'database':
        return false;
    }
  };

  const faults: Fault[] = [];
  for (const one of report.faults) faults.push({ ...one, repaired: await repair(one) });
  return { ...report, finishedAt: now(), faults };
};
