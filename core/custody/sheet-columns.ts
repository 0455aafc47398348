import type { SheetColumn } from '../../contract/custody/sheet.ts';
import { labelKey } from '../library/fields.ts';

/** What the columns of a 信息送交目录表, 移送明细表 or 交接文据 are called (domain 5.1, 5.2). */
const names: Readonly<Record<SheetColumn, readonly string[]>> = {
  seq: ['序号', '编号', '序', 'No', 'No.'],
  title: [
    '名称',
    '信息名称',
    '文件名称',
    '文件标题',
    '标题',
    '题名',
    '文件题名',
    '公文名称',
    '公文标题',
    '信息标题',
    '政府信息名称',
    '文本名称',
  ],
  docNo: ['文号', '发文字号', '发文文号', '文件编号', '文件字号', '文件文号', '公文文号', '字号'],
  indexNo: ['索引号', '信息索引号', '索引', '索取号', '信息索取号', '索引编号'],
  issuer: [
    '发布机构',
    '发文机关',
    '发文单位',
    '发文机构',
    '制发机关',
    '制作机关',
    '公开主体',
    '发布单位',
    '发布机关',
    '责任者',
    '移送单位',
    '报送单位',
  ],
  writtenOn: [
    '成文日期',
    '成文时间',
    '生成日期',
    '形成日期',
    '形成时间',
    '签发日期',
    '制发日期',
    '发文日期',
    '印发日期',
    '日期',
  ],
  openness: ['公开属性', '公开方式', '公开类别', '公开类型', '公开形式'],
  pages: ['页数', '页码', '总页数', '张数'],
  copies: [
    '份数',
    '纸质',
    '纸质份数',
    '份数纸质',
    '纸质文本',
    '纸质文本份数',
    '移送份数',
    '报送份数',
    '文本份数',
    '数量',
    '件数',
  ],
  electronic: ['电子', '电子份数', '份数电子', '电子文本', '电子文本份数', '电子文档', '电子件'],
  form: ['文本种类', '文本类型', '载体', '原件复印件', '原件/复印件', '是否原件', '文本性质'],
  attachments: ['附件', '附件数', '附件份数', '附件数量'],
  indexMark: ['索引号标注', '索引号是否印制', '是否印制索引号', '是否标注索引号', '索引号印制'],
  condition: ['品相', '完好程度', '文本状况'],
  note: ['备注', '说明', '附注'],
};

/** A head as compared: without the mark that it must be filled in, and without a unit or a hint in brackets at its end. */
const headKey = (head: string): string =>
  labelKey(head.replace(/^[*＊\s]+|[*＊\s]+$/g, '').replace(/[(（][^()（）]*[)）]\s*$/, ''));

const byName = new Map<string, SheetColumn>();
for (const [column, all] of Object.entries(names) as [SheetColumn, readonly string[]][])
  for (const name of all) byName.set(labelKey(name), column);

const columnOf = (head: string): SheetColumn | null => byName.get(headKey(head)) ?? null;

export type Head = {
  /** index of the first row below it */
  readonly next: number;
  readonly columns: readonly { readonly head: string; readonly column: SheetColumn | null }[];
};
type Cells = readonly (readonly string[])[];

/** Of two columns for one thing the first counts; the other is told as unknown. */
const once = (columns: Head['columns']): Head['columns'] => {
  const taken = new Set<SheetColumn>();
  return columns.map(each => {
    if (each.column === null || taken.has(each.column)) return { ...each, column: null };
    taken.add(each.column);
    return each;
  });
};

const isHead = (columns: Head['columns']): boolean => {
  const known = columns.filter(({ column }) => column !== null && column !== 'seq');
  return known.length >= 2 && known.some(({ column }) => column === 'title');
};

/** A head of two rows, the upper one over several columns: 份数 over 纸质 and 电子. Null where the row below is a paper. */
const twoRowHead = (upper: readonly string[], lower: readonly string[]): Head['columns'] | null => {
  const at = upper.findIndex(head => columnOf(head) === 'title');
  const below = lower[at]?.trim() ?? '';
  // the title's own head goes down over both rows
  if (below !== '' && below !== upper[at]?.trim()) return null;
  let over = '';
  const columns = Array.from({ length: Math.max(upper.length, lower.length) }, (_, index) => {
    const top = upper[index]?.trim() ?? '';
    const under = lower[index]?.trim() ?? '';
    if (top !== '') over = top;
    if (under === '' || under === top) return { head: top, column: columnOf(top) };
    const joined = columnOf(`${over}${under}`) ?? columnOf(under);
    return { head: top === '' ? under : `${top} ${under}`, column: joined };
  });
  const added = columns.some(
    ({ column }, index) => column !== null && column !== columnOf(upper[index] ?? ''),
  );
  return added || lower.every((cell, index) => cell.trim() === (upper[index]?.trim() ?? '')) ? columns : null;
};

/** Titles and notes of the sender may stand above the head, but no more than this many rows of them. */
const mostAbove = 20;

/** The rows that name the columns: a name and one more of what is known. Null where there are none. */
export const headOf = (cells: Cells): Head | null => {
  for (const [at, row] of cells.slice(0, mostAbove).entries()) {
    const single = row.map(cell => ({ head: cell.trim(), column: columnOf(cell) }));
    if (!single.some(({ column }) => column === 'title')) continue;
    const double = twoRowHead(row, cells[at + 1] ?? []);
    if (double && isHead(double)) return { next: at + 2, columns: once(double) };
    if (isHead(single)) return { next: at + 1, columns: once(single) };
  }
  return null;
};
