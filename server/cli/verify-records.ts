import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type ChainFault, verifyChains } from '../../core/records/chain.ts';
import { keptFilesNamed } from '../../core/records/kept-files.ts';
import { keptStore } from '../../db/records/kept-files.ts';
import { withRecords } from './backup.ts';

export type RecordsFindings = {
  readonly events: number;
  /** the first place in each terminal's chain that is not as it was recorded */
  readonly faults: readonly ChainFault[];
  /** lists that are not what their events make them */
  readonly stray: readonly string[];
  /** files the events name; sealed ones whose key was destroyed are gone by right and not looked for */
  readonly files: number;
  readonly missing: readonly string[];
  readonly tampered: readonly string[];
};

/** Proves the chains of events whole, the lists equal to a rebuild and their files what they were; null where the folder has no records yet. */
export const verifyRecords = async (dataDir: string): Promise<RecordsFindings | null> => {
  if (!existsSync(join(dataDir, 'records.db'))) return null;
  return withRecords(dataDir, async room => {
    const log = room.log();
    if (!log) return null;
    const named = [...keptFilesNamed(log.byTerminal(), stream => room.keys.streamKey(stream) !== null)];
    const missing: string[] = [];
    const tampered: string[] = [];
    for (const { folder, sha256 } of named) {
      const store = keptStore(dataDir, folder);
      if (!(await store.has(sha256))) missing.push(sha256);
      else if (!(await store.intact(sha256))) tampered.push(sha256);
    }
    return {
      files: named.length,
      missing,
      tampered,
      events: log.heads().reduce((sum, { serial }) => sum + serial, 0),
      faults: verifyChains(log.byTerminal(), log.heads()),
      stray: log.strayProjections(),
    };
  });
};

const reasons: Record<ChainFault['reason'], string> = {
  missing: '缺少记录',
  changed: '内容被改动',
  unlinked: '与前一条不衔接',
  cutOff: '末尾被截断',
  headUnknown: '末尾标记丢失',
};

/** The findings as lines for a person. */
export const recordsWords = ({
  events,
  faults,
  stray,
  files,
  missing,
  tampered,
}: RecordsFindings): string[] => [
  `受理记录 ${events} 条：记录链${faults.length ? '有问题' : '完整'}，列表${stray.length ? '与记录不一致' : '与记录一致'}`,
  ...faults.map(({ terminal, serial, reason }) => `  终端 ${terminal} 第 ${serial} 条：${reasons[reason]}`),
  ...stray.map(name => `  列表 ${name}`),
  `申请附件和扫描件 ${files} 个：缺失 ${missing.length}，被改动 ${tampered.length}`,
  ...missing.map(sha256 => `  缺失 ${sha256}`),
  ...tampered.map(sha256 => `  被改动 ${sha256}`),
];
