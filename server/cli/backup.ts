import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { listBackups } from '../../db/records/backup.ts';
import { Backups } from '../host/backups.ts';
import { restoreRoom } from '../host/restore-room.ts';
import { type OpenRoom, openRoom } from '../host/room.ts';
import { rulesOf } from '../host/rules.ts';
import { readSettings } from '../settings.ts';
import { CommandFailure } from './command-failure.ts';
import { type Common, print } from './print.ts';

const now = () => new Date();

/** The records of a data folder, open for the length of one piece of work. */
export const withRecords = async <T>(
  dataDir: string,
  work: (room: OpenRoom) => T | Promise<T>,
): Promise<T> => {
  const room = openRoom({ dataDir, now, rules: rulesOf(readSettings(dataDir)) });
  try {
    return await work(room);
  } finally {
    room.close();
  }
};

const given = (folder: string): string => {
  const path = resolve(folder);
  if (!existsSync(path)) throw new CommandFailure({ code: 'backup.folderMissing', params: { folder: path } });
  return path;
};

/** `backup <folder>`: a checked copy of the records, also while the room is in use. */
export const backup = async (folder: string, options: Common): Promise<void> => {
  const dataDir = resolve(options.data);
  const target = given(folder);
  const made = await withRecords(dataDir, room =>
    new Backups(() => room, dataDir, now).make('system', target),
  );
  if (!made.ok) throw new CommandFailure(made.error);
  print(options, made.value, ({ name, events }) => `已备份：${name}（${events} 条记录，已核验）`);
};

/** `backups <folder>`: what can be restored. */
export const backups = async (folder: string, options: Common): Promise<void> => {
  const names = await listBackups(given(folder));
  print(options, { names }, () => names.join('\n') || '没有备份');
};

/** `restore <folder> <name> --terminal CODE`: puts a backup in place; what was there is moved aside. */
export const restore = async (
  folder: string,
  name: string,
  options: Common & { terminal: string },
): Promise<void> => {
  const order = { dataDir: resolve(options.data), folder: given(folder), name, terminal: options.terminal };
  const restored = await restoreRoom(order, now());
  if (!restored.ok) throw new CommandFailure(restored.error);
  print(options, restored.value, ({ events, aside, withoutPassword }) =>
    [
      `已恢复 ${name}（${events} 条记录），终端代码改为 ${options.terminal}。`,
      ...(aside ? [`原有数据移到 ${aside}，没有删除。`] : []),
      ...(withoutPassword.length
        ? [`备份里不含代理口令，请在“签名库”页按“修改设置”重新填写代理：${withoutPassword.join('、')}。`]
        : []),
    ].join('\n'),
  );
};
