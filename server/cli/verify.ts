import { resolve } from 'node:path';
import { fileStore } from '../../db/library/files.ts';
import { type LibraryReader, openLibraryReader } from '../../db/library/open.ts';
import { storedFiles } from '../../db/library/stored-files.ts';
import { type Common, note, print } from './print.ts';
import { CommandFailure } from './room.ts';
import { type RecordsFindings, recordsWords, verifyRecords } from './verify-records.ts';

type Findings = {
  /** stored files looked at */
  readonly files: number;
  /** bytes read and hashed */
  readonly bytes: number;
  readonly missing: readonly string[];
  readonly tampered: readonly string[];
  /** what SQLite's own checks say; empty where all is well */
  readonly database: readonly string[];
};

type Records = { readonly records: RecordsFindings | null };

/** Pages, indexes, constraints and references of the database. */
const checkDatabase = (db: LibraryReader): string[] => {
  const integrity = db.prepare<[], string>('PRAGMA integrity_check').pluck().all();
  const orphans = db.prepare<[], { table: string; parent: string }>('PRAGMA foreign_key_check').all();
  return [
    ...integrity.filter(line => line !== 'ok'),
    ...orphans.map(({ table, parent }) => `${table} → ${parent}`),
  ];
};

const verifyFolder = async (dataDir: string): Promise<Findings> => {
  const opened = openLibraryReader(dataDir);
  if (!opened.ok) throw new CommandFailure(opened.error);
  const db = opened.value;
  const store = fileStore(dataDir);
  const missing: string[] = [];
  const tampered: string[] = [];
  let bytes = 0;
  try {
    const files = [...storedFiles(db)];
    for (const [at, { sha256, size }] of files.entries()) {
      if (at % 500 === 499) note(`已核对 ${at + 1}/${files.length}`);
      if (!(await store.has(sha256))) missing.push(sha256);
      else if (!(await store.intact(sha256))) tampered.push(sha256);
      else bytes += size;
    }
    return { files: files.length, bytes, missing, tampered, database: checkDatabase(db) };
  } finally {
    db.close();
  }
};

const words = ({ files, missing, tampered, database, records }: Findings & Records): string =>
  [
    `核对文件 ${files} 个：缺失 ${missing.length}，被改动 ${tampered.length}；数据库${database.length ? '有损坏' : '完好'}`,
    ...missing.map(sha256 => `  缺失 ${sha256}`),
    ...tampered.map(sha256 => `  被改动 ${sha256}`),
    ...database.map(line => `  ${line}`),
    ...(records ? recordsWords(records) : []),
  ].join('\n');

/** `verify`: hashes every stored file, checks the databases and proves the chain of records; exit code 1 where anything is wrong. */
export const verify = async (options: Common): Promise<void> => {
  const dataDir = resolve(options.data);
  const library = await verifyFolder(dataDir);
  const records = await verifyRecords(dataDir);
  print(options, { ...library, records }, words);
  const { missing, tampered, database } = library;
  const wrong = [
    missing,
    tampered,
    database,
    ...(records ? [records.faults, records.stray, records.missing, records.tampered] : []),
  ];
  if (wrong.some(list => list.length > 0)) process.exitCode = 1;
};
