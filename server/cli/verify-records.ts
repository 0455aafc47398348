import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type ChainFault, verifyChains } from '../../core/records/chain.ts';
import { withRecords } from './backup.ts';

export type RecordsFindings = {
  readonly events: number;
  /** the first place in each terminal's chain that is not as it was recorded */
  readonly faults: readonly ChainFault[];
  /** lists that are not what their events make them */
  readonly stray: readonly string[];
};

/** Proves the chains of events whole and the lists equal to a rebuild; null where the folder has no records yet. */
export const verifyRecords = async (dataDir: string): Promise<RecordsFindings | null> => {
  if (!existsSync(join(dataDir, 'records.db'))) return null;
  return withRecords(dataDir, room => {
    const log = room.log();
    if (!log) return null;
    return {
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
export const recordsWords = ({ events, faults, stray }: RecordsFindings): string[] => [
  `受理记录 ${events} 条：记录链${faults.length ? '有问题' : '完整'}，列表${stray.length ? '与记录不一致' : '与记录一致'}`,
  ...faults.map(({ terminal, serial, reason }) => `  终端 ${terminal} 第 ${serial} 条：${reasons[reason]}`),
  ...stray.map(name => `  列表 ${name}`),
];
