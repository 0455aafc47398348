import type { Command } from 'commander';

const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

/** commander's own complaints, each with the place of what it complains about. */
const complaints: readonly (readonly [found: RegExp, said: string])[] = [
  [/^error: missing required argument '(.+)'/, '缺少参数 <$1>。'],
  [/^error: required option '(.+)' not specified/, '缺少选项 $1。'],
  [/^error: option '(.+)' argument missing/, '选项 $1 缺少内容。'],
  [
    /^error: option '(.+)' argument '(.*)' is invalid\. Allowed choices are (.+)\./,
    '选项 $1 不能是“$2”，可以是：$3。',
  ],
  [/^error: option '(.+)' argument '(.*)' is invalid\. ?/, '选项 $1 不能是“$2”。'],
  [/^error: unknown command '(.+)'/, '没有命令 $1。用 help 看全部命令。'],
  [/^error: unknown option '(.+)'/, '没有选项 $1。'],
  [/^error: too many arguments for '(.+)'\. .+/, '命令 $1 的参数太多；带空格的内容请加引号。'],
  [/\(Did you mean (.+)\?\)/, '是不是 $1？'],
];

const translated = (complaint: string): string =>
  complaints.reduce((words, [found, said]) => words.replace(found, said), complaint);

/** Help and complaints of a command in the language of those who use it. */
export const inChinese = (command: Command): Command =>
  command
    .configureHelp({ styleTitle: title => titles[title] ?? title })
    .configureOutput({ outputError: (complaint, write) => write(translated(complaint)) })
    .helpOption('-h, --help', '显示帮助');
