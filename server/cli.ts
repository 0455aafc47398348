import './runtime.ts';
import { existsSync } from 'node:fs';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { sorts } from '../contract/library.ts';
import { backup, backups, restore } from './cli/backup.ts';
import { clock } from './cli/clock.ts';
import { importFolder } from './cli/import.ts';
import { search, show } from './cli/library.ts';
import { sentenceFor } from './cli/messages.ts';
import { note } from './cli/print.ts';
import { report } from './cli/report.ts';
import { CommandFailure } from './cli/room.ts';
import { removeSource, sources } from './cli/sources.ts';
import { status } from './cli/status.ts';
import { inChinese } from './cli/usage.ts';
import { verify } from './cli/verify.ts';
import { deskAddress, deskKey } from './desk-key.ts';

/** Exit codes: 0 done, 1 an expected failure, 2 used wrongly, 3 a fault of the program. */
const exitCodes = { failure: 1, usage: 2, fault: 3 } as const;

const count = (text: string): number => {
  const value = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(value)) throw new InvalidArgumentError('应为整数。');
  return value;
};

const jsonObject = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new InvalidArgumentError('应为 JSON，如 {"year":["2024"]}。');
  }
};

const program = inChinese(new Command('cli'))
  .description('政务公开专区：数据目录的维护与检索')
  .helpCommand('help [命令]', '显示一个命令的帮助')
  .exitOverride();

/** Commands that work before there is a data folder; for the others one that is not there was mistyped. */
const startsWithout = new Set(['import', 'restore', 'desk-key', 'clock']);
program.hook('preAction', (_, action) => {
  const { data } = action.opts<{ data: string }>();
  if (!startsWithout.has(action.name()) && !existsSync(data))
    action.error(`找不到数据目录 ${data}。请检查 --data；新的数据目录由 import 建立。`);
});

const command = (usage: string, description: string): Command =>
  inChinese(program.command(usage))
    .description(description)
    .option('--data <目录>', '数据目录', 'data')
    .option('--json', '输出 JSON（输出到其他程序时默认如此）');

command('import <文件夹>', '导入一个文件夹里的文件').option('--name <名称>', '来源名称').action(importFolder);
command('search <检索词>', '全文检索，结果与接口相同')
  .option('--limit <条数>', '条数，0 为全部编号', count)
  .option('--offset <条数>', '从第几条起', count)
  .addOption(new Option('--sort <次序>', '排序').choices([...sorts]))
  .option('--filters <JSON>', '筛选条件', jsonObject)
  .action(search);
command('show <编号>', '显示一份文件').action(show);
command('status', '库与本机的状态').action(status);
command('verify', '核对全部文件、数据库与受理记录').action(verify);
command('backup <文件夹>', '备份受理记录并核验副本').action(backup);
command('backups <文件夹>', '列出可恢复的备份').action(backups);
command('restore <文件夹> <备份>', '恢复受理记录；原有数据移到一旁')
  .requiredOption('--terminal <代码>', '恢复后的终端代码，须为没有用过的')
  .action(restore);
command('sources', '列出来源').action(sources);
command('remove <来源>', '撤下一个来源的全部文件').action(removeSource);
command('clock <文件>', '按《条例》计算一件申请的状态与期限（事件为 JSON）').action(clock);
command('report <年度>', '政府信息公开年度报告：表二、三、四与勾稽关系').action(report);
command('desk-key', '显示打开工作台的网址')
  .option('--port <端口>', '服务端口', count, 8686)
  .action(({ data, port }: { data: string; port: number }) => {
    process.stdout.write(`${deskAddress(`http://127.0.0.1:${port}`, deskKey(data))}\n`);
  });

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : exitCodes.usage;
  } else if (error instanceof CommandFailure) {
    note(sentenceFor(error.error));
    process.exitCode = exitCodes.failure;
  } else {
    note(`程序出错：${error instanceof Error ? error.stack : String(error)}`);
    process.exitCode = exitCodes.fault;
  }
}
