import type { AppError, ErrorCode } from '../../contract/errors.ts';
import type { ImportReason } from '../../contract/imports.ts';
import { repositorySentences } from './repository-messages.ts';

const sentences: Partial<Record<ErrorCode, string>> = {
  'input.invalid': '{field}不对。',
  'request.busy': '系统正忙，请稍后再试。',
  'library.notFound': '库里没有这份文件。',
  'library.withdrawn': '这份文件已撤下。',
  'library.queryTooLong': '检索词太长。',
  'library.fileMissing': '文件不在库中。',
  'library.fileTampered': '文件内容与登记的不一致。',
  'library.newerVersion': '数据目录由更新的版本建立，请先升级软件。',
  'imports.running': '已有一项导入正在进行。',
  'imports.folderMissing': '找不到这个文件夹。',
  'imports.folderUnreadable': '无法读取这个文件夹，请检查权限。',
  'imports.nothingRunning': '没有正在进行的导入。',
  'imports.sourceUnknown': '没有这个来源，请用 sources 查看。',
  'imports.indexUnreadable': '目录表（目录.csv 或 目录.xlsx）无法读取。',
  'imports.diskFull': '磁盘空间不足，库保持原样。',
  'websites.unreachable': '没有从网站读到内容（{detail}），库保持原样。请检查网址和网络，稍后再试。',
  'websites.hostNotAllowed':
    '网址属于没有列入允许名单的主机 {host}，没有访问。如果确实是本单位网站，请先把它加进允许名单。',
  'websites.needsTls': '这个网址不是 https。如果网站确实没有 https，请明确允许后再试。',
  'websites.robots': '网站的 robots.txt 不允许读取这个栏目，没有读取。请与网站管理员商定。',
  'websites.siteIdMismatch':
    '页面上的网站标识码是 {found}，与设定的不一致，没有读取。请核对是不是本单位的网站。',
  'websites.noArticles': '在这个列表页上没有找到文章链接，库保持原样。请核对网址，或在预览里指出列表。',
  'websites.templateChanged':
    '网站页面的样式好像变了，照原来的办法读不全，所以没有更新，库保持原样。请打开预览重新指认。',
  'websites.unknown': '没有这个网站栏目，它可能已被移除。',
  ...repositorySentences,
  'staff.notSetUp': '还没有完成初始设置，没有受理数据。',
  'staff.badTerminal': '终端代码须为 1 至 4 位大写字母或数字。',
  'statistics.yearRunning': '这一年还没有结束。',
  'review.reasonMissing': '请用 --reason 写明理由。',
  'backup.damaged': '数据未通过核验（{where}），没有备份或恢复，原有备份没有改动。',
  'backup.folderMissing': '找不到文件夹 {folder}。',
  'backup.diskFull': '备份位置空间不足，没有备份，原有备份没有改动。',
  'backup.unknown': '没有名为 {name} 的备份，请用 backups 查看。',
  'backup.inUse': '另有程序正在使用受理数据，请先全部关闭再恢复。',
  'backup.terminalUsed': '终端代码已经用过（{used}），请换一个新代码，以免编号重复。',
};

/** Inputs of the methods as the command line calls them, by the first part of their path. */
const inputWords: Readonly<Record<string, string>> = {
  id: '编号',
  query: '检索词',
  filters: '筛选条件',
  limit: '条数',
  offset: '起始条数',
  folder: '文件夹',
  name: '来源名称',
  year: '年度',
};
const inputWord = (path: string): string => {
  const word = inputWords[path.split('.')[0] ?? ''];
  return word ?? (path ? `参数 ${path} ` : '参数');
};

/** A failure as a sentence for the administrator at the command line. */
export const sentenceFor = ({ code, params }: AppError): string =>
  (sentences[code] ?? `失败：${code}`).replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(params[name] ?? '');
    return code === 'input.invalid' ? inputWord(value) : value;
  });

export const reasonWords: Record<ImportReason, string> = {
  empty: '空文件',
  broken: '文件损坏，无法读取',
  encrypted: '文件有密码',
  tooLarge: '超过 500 MB',
  lyingType: '内容与扩展名不符',
  noText: '无文本层，不能检索',
  notProactive: '不属于主动公开',
  personalData: '含身份证号码，待审核',
  damagedText: '文字有损坏',
  originMissing: '转载未注明出处',
  missingFile: '目录表所列文件不存在',
  unlisted: '文件夹中有，目录表未列',
  badRow: '目录表此行不完整',
  unreadable: '无法读取（权限或磁盘错误）',
  duplicate: '索引号重复',
  timeout: '解析超时',
  hostNotAllowed: '主机不在允许名单内',
  noTls: '不是 https',
  robots: 'robots.txt 不允许',
  unreachable: '网站没有给出',
  siteIdMismatch: '网站标识码不符',
};
