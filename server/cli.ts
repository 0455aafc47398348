import './runtime.ts';
import { existsSync } from 'node:fs';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { sorts } from '../contract/library.ts';
import { CommandFailure } from './cli/command-failure.ts';
import { sentenceFor } from './cli/messages.ts';
import { note } from './cli/print.ts';
import { inChinese } from './cli/usage.ts';
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

/** What a command needs is read when it is called: a word about usage need not wait for all of them. */
const later =
  <A extends unknown[]>(load: () => Promise<(...args: A) => void | Promise<void>>) =>
  async (...args: A): Promise<void> =>
    (await load())(...args);

const program = inChinese(new Command('cli'))
  .description('政务公开专区：数据目录的维护与检索')
  .helpCommand('help [命令]', '显示一个命令的帮助')
  .exitOverride();

/** Commands that work before there is a data folder; for the others one that is not there was mistyped. */
const startsWithout = new Set(['import', 'restore', 'desk-key', 'clock', 'trust']);
program.hook('preAction', (_, action) => {
  const { data, library } = action.opts<{ data?: string; library?: string }>();
  const folder = data ?? library;
  if (folder !== undefined && !startsWithout.has(action.name()) && !existsSync(folder))
    action.error(`找不到数据目录 ${folder}。请检查 --data；新的数据目录由 import 建立。`);
});

const command = (usage: string, description: string): Command =>
  inChinese(program.command(usage))
    .description(description)
    .option('--data <目录>', '数据目录', 'data')
    .option('--json', '输出 JSON（输出到其他程序时默认如此）');

command('import <文件夹>', '导入一个文件夹里的文件')
  .option('--name <名称>', '来源名称')
  .action(later(() => import('./cli/import.ts').then(all => all.importFolder)));
command('search <检索词>', '全文检索，结果与接口相同')
  .option('--limit <条数>', '条数，0 为全部编号', count)
  .option('--offset <条数>', '从第几条起', count)
  .addOption(new Option('--sort <次序>', '排序').choices([...sorts]))
  .option('--filters <JSON>', '筛选条件', jsonObject)
  .action(later(() => import('./cli/library.ts').then(all => all.search)));
command('show <编号>', '显示一份文件').action(later(() => import('./cli/library.ts').then(all => all.show)));
command('status', '库与本机的状态').action(later(() => import('./cli/status.ts').then(all => all.status)));
command('verify', '核对全部文件、索引、数据库与受理记录')
  .option('--repair', '能修复的从来源或现有资料修复')
  .action(later(() => import('./cli/verify.ts').then(all => all.verify)));
command('backup <文件夹>', '备份受理记录并核验副本').action(
  later(() => import('./cli/backup.ts').then(all => all.backup)),
);
command('backups <文件夹>', '列出可恢复的备份').action(
  later(() => import('./cli/backup.ts').then(all => all.backups)),
);
command('restore <文件夹> <备份>', '恢复受理记录；原有数据移到一旁')
  .requiredOption('--terminal <代码>', '恢复后的终端代码，须为没有用过的')
  .action(later(() => import('./cli/backup.ts').then(all => all.restore)));
command('sources', '列出来源').action(later(() => import('./cli/sources.ts').then(all => all.sources)));
command('remove <来源>', '撤下一个来源的全部文件').action(
  later(() => import('./cli/sources.ts').then(all => all.removeSource)),
);
command('repositories', '列出关注的签名库及其状态').action(
  later(() => import('./cli/repository.ts').then(all => all.repositories)),
);
command('trust <信任文件> <地址>', '信任一个单位的签名库（网址、文件夹、zip 文件或 stick）')
  .option('--fingerprint <指纹>', '与发布单位核对过的指纹')
  .option('--every-hours <小时>', '每隔几小时同步，0 为手动', count, 24)
  .option('--kilobytes-per-second <KB>', '限速，0 为不限', count, 0)
  .option('--proxy <网址>', '代理')
  .option('--ca-file <文件>', '单位自建证书（PEM）')
  .action(later(() => import('./cli/repository.ts').then(all => all.trust)));
command('sync [编号]', '同步一个或全部签名库').action(
  later(() => import('./cli/repository.ts').then(all => all.sync)),
);
command('untrust <编号>', '不再关注一个签名库，撤下其文件').action(
  later(() => import('./cli/repository.ts').then(all => all.untrust)),
);
inChinese(program.command('publish'))
  .description('把库发布为签名库')
  .requiredOption('--library <目录>', '数据目录')
  .requiredOption('--out <文件夹>', '签名库的文件夹')
  .requiredOption('--keys <文件夹>', '密钥的文件夹')
  .option('--days <天数>', '有效期', count, 90)
  .option('--passphrase-file <文件>', '口令在此文件的第一行；不给则询问')
  .option('--json', '输出 JSON（输出到其他程序时默认如此）')
  .action(later(() => import('./cli/publish.ts').then(all => all.publishLibrary)));

const keys = inChinese(program.command('keys')).description('签名库的密钥：制作、查看、更换、续期、换口令');
const keysCommand = (usage: string, description: string): Command =>
  inChinese(keys.command(usage))
    .description(description)
    .option('--passphrase-file <文件>', '口令在此文件的第一行；不给则询问')
    .option('--json', '输出 JSON（输出到其他程序时默认如此）');
const rootOptions = (of: Command): Command =>
  of
    .option('--root-passphrase-file <文件...>', '根密钥的口令所在文件，可给几个')
    .option('--root-days <天数>', '信任文件的有效期', count, 3650);
rootOptions(keysCommand('make <文件夹>', '制作一个新签名库的全部密钥和信任文件'))
  .requiredOption('--unit <名称>', '发布单位')
  .option('--roots <把数>', '根密钥的把数', count, 3)
  .option('--threshold <把数>', '须同时签署的根密钥把数', count, 2)
  .action(later(() => import('./cli/keys.ts').then(all => all.makeKeys)));
keysCommand('show <文件夹>', '查看密钥与指纹').action(
  later(() => import('./cli/keys.ts').then(all => all.showKeys)),
);
rootOptions(keysCommand('rotate <文件夹> <角色>', '更换密钥：root、targets、snapshot 或 timestamp'))
  .option('--lost <编号>', '只换这一把（编号的前几位）')
  .option('--root-folder <文件夹...>', '存放根密钥的其他位置（U 盘）')
  .action(async (folder: string, role: string, options) => {
    const [{ roles }, { rotateKeys }] = await Promise.all([
      import('../core/repository/keys.ts'),
      import('./cli/keys.ts'),
    ]);
    const known = roles.find(one => one === role);
    if (!known) throw new InvalidArgumentError(`没有角色 ${role}。`);
    return rotateKeys(folder, known, options);
  });
rootOptions(keysCommand('renew <文件夹>', '给信任文件续期，不换密钥'))
  .option('--root-folder <文件夹...>', '存放根密钥的其他位置（U 盘）')
  .action(async (folder: string, options) =>
    (await import('./cli/keys.ts')).rotateKeys(folder, null, options),
  );
keysCommand('passphrase <文件夹>', '更换口令')
  .addOption(new Option('--of <哪些>', '发布密钥或根密钥').choices(['online', 'root']).default('online'))
  .option('--new-passphrase-file <文件>', '新口令所在文件')
  .action(later(() => import('./cli/keys.ts').then(all => all.rewrapKeys)));
command('trust-source <来源>', '说明一个来源已在别处审核，导入即公开')
  .requiredOption('--reason <理由>', '理由，留存在操作记录里')
  .option('--off', '改回在本馆逐份审核')
  .action(later(() => import('./cli/sources.ts').then(all => all.trustSource)));
command('clock <文件>', '按《条例》计算一件申请的状态与期限（事件为 JSON）').action(
  later(() => import('./cli/clock.ts').then(all => all.clock)),
);
command('open-case <文件> <输出>', '解开导出的一件申请（口令由 CASE_PASSPHRASE 或标准输入给出）').action(
  later(() => import('./cli/open-case.ts').then(all => all.openCaseExport)),
);
command('report <年度>', '政府信息公开年度报告：表二、三、四与勾稽关系').action(
  later(() => import('./cli/report.ts').then(all => all.report)),
);
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
