import { resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { PublishReport } from '../../contract/publishing.ts';
import { CommandFailure } from './command-failure.ts';
import { passphraseFrom } from './passphrase.ts';
import { bytes, type Common, note, print } from './print.ts';
import { withRoom } from './room.ts';

const words = (report: PublishReport): string =>
  [
    report.changed ? `已发布第 ${report.sequence} 次` : `内容没有变化，已续期（第 ${report.sequence} 次）`,
    `文件 ${report.documents} 份，撤下 ${report.withdrawn} 份；目录分片 ${report.shards} 个，写入 ${report.shardsWritten} 个`,
    `附件写入 ${report.filesWritten} 个，移除 ${report.filesRemoved} 个，共写 ${bytes(report.bytesWritten)}`,
    `有效期至 ${report.expires}`,
  ].join('\n');

type Options = Omit<Common, 'data'> & {
  readonly library: string;
  readonly out: string;
  readonly keys: string;
  readonly days: number;
  readonly passphraseFile?: string;
};

/** `publish --library DATA --out REPO --keys KEYS`: exit code 0 where the repository now is what the library holds. */
export const publishLibrary = (options: Options): Promise<void> =>
  withRoom(options.library, async ({ call }) => {
    const passphrase = await passphraseFrom(options.passphraseFile, '发布密钥的口令：');
    const places = { keys: resolve(options.keys), repository: resolve(options.out), days: options.days };
    const { runId } = await call('publishing.publish', { ...places, passphrase });
    const stop = () => void call('imports.cancel', {}).catch(() => undefined);
    process.once('SIGINT', stop);
    let at = 0;
    for (;;) {
      const { running } = await call('imports.progress', {});
      if (running?.runId !== runId) break;
      if (running.total > 0 && Date.now() - at > 1_000) {
        at = Date.now();
        note(`发布 ${running.done}/${running.total}`);
      }
      await delay(100);
    }
    process.off('SIGINT', stop);
    const { last } = await call('publishing.state', {});
    if (!last?.report) throw new CommandFailure(last?.problem ?? { code: 'fault', params: {} });
    print({ ...options, data: options.library }, last.report, words);
  });
