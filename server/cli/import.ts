import { resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { ImportFinding, ImportProgress, ImportReport } from '../../contract/imports.ts';
import { reasonWords, sentenceFor } from './messages.ts';
import { type Common, note, print } from './print.ts';
import { type Room, withRoom } from './room.ts';

const phases = {
  checking: '核对签名',
  fetching: '下载',
  publishing: '发布',
  scanning: '清点',
  reading: '读取',
  activating: '启用',
  done: '完成',
} as const;
const outcomes = {
  activated: '已更新',
  unchanged: '没有变化',
  cancelled: '已取消，库保持原样',
  failed: '失败，库保持原样',
} as const;

const findingLine = ({ item, reason, detail }: ImportFinding): string =>
  `  ${item}：${reasonWords[reason]}${detail ? `（${detail}）` : ''}`;

const list = (heading: string, findings: readonly ImportFinding[]): string[] =>
  findings.length ? [`${heading} ${findings.length}：`, ...findings.map(findingLine)] : [];

const words = (report: ImportReport): string =>
  [
    ...(report.error ? [sentenceFor({ code: report.error, params: report.errorParams ?? {} })] : []),
    `${report.outcome === 'activated' && report.waiting === report.added + report.changed && report.waiting > 0 ? '已收下' : outcomes[report.outcome]}：新增 ${report.added}，更新 ${report.changed}，未变 ${report.unchanged}，撤下 ${report.withdrawn}`,
    ...(report.waiting ? [`待审核 ${report.waiting}：审核人员通过后才公开。`] : []),
    ...list('未收', report.skipped),
    ...list('暂缓', report.held),
    ...list('提示', report.notes),
  ].join('\n');

/** One line a step, and at most one a second while files are read. */
const progressNotes = (): ((progress: ImportProgress) => void) => {
  let last = '';
  let at = 0;
  return ({ phase, done, total, current }) => {
    const count = total > 0 ? ` ${done}/${total}` : '';
    const line = `${phases[phase]}${count}${current ? ` ${current}` : ''}`;
    if (line === last || (Date.now() - at < 1_000 && done < total)) return;
    last = line;
    at = Date.now();
    note(line);
  };
};

/** Follows the run to its end. @throws where it ended without a report: the import worker died */
const follow = async ({ call }: Room, runId: string): Promise<ImportReport> => {
  const show = progressNotes();
  for (;;) {
    const { running, last } = await call('imports.progress', {});
    if (running?.runId === runId) show(running);
    else if (last?.runId === runId) {
      const files = last.added + last.changed + last.unchanged + last.skipped.length;
      show({ runId, source: last.source, phase: 'done', done: files, total: files, current: null });
      return last;
    } else throw new Error(`import ${runId} ended without a report`);
    await delay(100);
  }
};

/** Follows a run that has begun, stops it at Ctrl+C, prints its report. Exit code 1 where it failed or was stopped. */
export const runImport = async (room: Room, { runId }: { runId: string }, options: Common): Promise<void> => {
  const stop = (): void => {
    note('正在停止，库将保持原样……');
    room.call('imports.cancel', {}).catch(() => note('导入已经结束。'));
  };
  process.once('SIGINT', stop);
  const report = await follow(room, runId);
  process.off('SIGINT', stop);
  print(options, report, words);
  if (report.outcome === 'failed' || report.outcome === 'cancelled') process.exitCode = 1;
};

type Options = Common & { readonly name?: string };

/** `import 文件夹`: exit code 0 where the library now is what the folder says, 1 where the import failed or was stopped. */
export const importFolder = (folder: string, options: Options): Promise<void> =>
  withRoom(options.data, async room => {
    const { name } = options;
    const begun = await room.call('imports.start', { folder: resolve(folder), ...(name && { name }) });
    await runImport(room, begun, options);
  });
