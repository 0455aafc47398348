import type { Output } from '../../contract/index.ts';
import { bytes, type Common, print } from './print.ts';
import { withRoom } from './room.ts';

const words = (status: Output<'system.status'>): string =>
  [
    `软件版本 ${status.version}，数据库版本 ${status.libraryVersion}`,
    `公开 ${status.documents} 份，待审核 ${status.held} 份，已撤下 ${status.withdrawn} 份`,
    `附件 ${status.files} 个，${bytes(status.fileBytes)}；索引 ${bytes(status.indexBytes)}；磁盘剩余 ${bytes(status.freeBytes)}`,
    ...status.incidents.map(({ at, kind, subject }) => `异常 ${at} ${kind} ${subject}`),
  ].join('\n');

/** `status`: state of the library and of this machine. */
export const status = (options: Common): Promise<void> =>
  withRoom(options.data, async ({ call }) => print(options, await call('system.status', {}), words));
