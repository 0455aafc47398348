import { resolve } from 'node:path';
import type { Fault, FaultKind } from '../../contract/health.ts';
import { checkFolder } from '../check-library.ts';
import { CommandFailure } from './command-failure.ts';
import { type Common, note, print } from './print.ts';
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
  /** everything found wrong, those among them, and whether it was put right */
  readonly faults: readonly Fault[];
};

type Records = { readonly records: RecordsFindings | null };

const verifyFolder = async (dataDir: string, repair: boolean): Promise<Findings> => {
  let told = 0;
  const report = await checkFolder(dataDir, {
    repair,
    between: async (done, total) => {
      if (done - told < 500) return;
      told = done;
      note(`已核对 ${done}/${total}`);
    },
  });
  if (!report.ok) throw new CommandFailure(report.error);
  const { files, bytes, faults } = report.value;
  const of = (kind: FaultKind) => faults.flatMap(fault => (fault.kind === kind ? [fault.subject] : []));
  return {
    files,
    bytes,
    missing: of('fileMissing'),
    tampered: of('fileChanged'),
    database: of('database'),
    faults,
  };
};

const faultWords: Record<FaultKind, string> = {
  fileMissing: '缺失',
  fileChanged: '被改动',
  fileOrphaned: '多余的文件',
  textMissing: '缺少正文',
  unindexed: '公开而检索不到',
  indexedHidden: '不公开却能检索到',
  indexOrphaned: '索引多余',
  unsettled: '与审核决定不一致',
  database: '数据库',
};

const words = ({ files, missing, tampered, database, faults, records }: Findings & Records): string =>
  [
    `核对文件 ${files} 个：缺失 ${missing.length}，被改动 ${tampered.length}；数据库${database.length ? '有损坏' : '完好'}`,
    ...faults.map(({ kind, subject, title, repaired }) =>
      ['  ', faultWords[kind], subject, title ?? '', repaired ? '（已修复）' : ''].filter(Boolean).join(' '),
    ),
    ...(records ? recordsWords(records) : []),
  ].join('\n');

/** `verify`: hashes every stored file, checks the databases and proves the chain of records; with `--repair` what can be put right is; exit code 1 where anything stays wrong. */
export const verify = async (options: Common & { readonly repair?: boolean }): Promise<void> => {
  const dataDir = resolve(options.data);
  const library = await verifyFolder(dataDir, options.repair ?? false);
  const records = await verifyRecords(dataDir);
  print(options, { ...library, records }, words);
  const wrong = [
    library.faults.filter(({ repaired }) => !repaired),
    ...(records ? [records.faults, records.stray, records.missing, records.tampered] : []),
  ];
  if (wrong.some(list => list.length > 0)) process.exitCode = 1;
};
