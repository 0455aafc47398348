import { isDateLine } from './dates.ts';
import { isDocNoLine, orderOf } from './docno.ts';
import { isNumbered, isOrgan, isSalutation, type Line } from './lines.ts';

const ending =
  /(?:通知|意见|办法|规定|决定|决议|公告|通告|公报|通报|报告|议案|请示|批复|函|令|方案|要点|细则|条例|规则|章程|规划|计划|纲要|提纲|预案|标准|指引|指南|目录|清单|制度|守则|须知|解读|问答|说明|情况汇报|汇报|总结|讲话|纪要|公示|名单|一览表)(?:\s*[(（〔[][^()（）〔〕[\]]{1,20}[)）〕\]])?$/;

const endsTitle = (text: string) => ending.test(text);

/** Could stand above a document: short enough, no sentence, no numbered heading, no date, no 文号. */
const titleLike = (line: Line): boolean =>
  line.plain.length >= 2 &&
  line.plain.length <= 120 &&
  !/[。；;，,：:！!？?]$/.test(line.plain) &&
  !/^[(（].*[)）]$/.test(line.plain) &&
  !isNumbered(line) &&
  !isDateLine(line.raw) &&
  !isDocNoLine(line);

/** The title that begins at `lines[at]`, also one broken over up to three lines; null where none begins there. */
const titleAt = (lines: readonly Line[], at: number): string | null => {
  const first = lines[at];
  if (!first || !titleLike(first)) return null;
  let title = first.raw;
  let plain = first.plain;
  for (let next = at + 1; next <= at + 2 && !endsTitle(plain); next++) {
    const line = lines[next];
    if (!line || !titleLike(line) || line.plain.length > 60) break;
    // A further line belongs to the title only where it (or the one after it) brings the title to its end.
    const after = lines[next + 1];
    const closes =
      endsTitle(line.plain) ||
      (after !== undefined && next < at + 2 && titleLike(after) && endsTitle(after.plain));
    if (!closes) break;
    title += line.raw;
    plain += line.plain;
  }
  return title;
};

/** `云溪县人民政府文件` above a 文号: the paper's red head, not its title. */
const isRedHead = (line: Line): boolean =>
  line.plain.length <= 30 && /(?:政府|办公[室厅]|委员会|局|厅|委)文件$/.test(line.plain.replace(/\s+/g, ''));

/**
 * The title of the paper whose lines begin here; of two papers in one file, the first. A covering letter without a title of its
 * own (it begins with its addressees) gives way to the paper it sends out, which stands after its date.
 */
export const titleOf = (lines: readonly Line[]): string | null => {
  let at = 0;
  while (lines[at] && (isRedHead(lines[at] as Line) || isDocNoLine(lines[at] as Line))) at++;
  if (orderOf(lines, at)) at += 2;
  const first = lines[at];
  if (!first) return null;
  if (!isSalutation(first)) {
    const own = titleAt(lines, at);
    // An organ's name alone is the first line of `…人民政府 / 关于…的通知`, or no title at all.
    return own !== null && isOrgan(first) && own === first.raw ? titleAt(lines, at + 1) : own;
  }
  const date = lines.findIndex((line, i) => i > at && i < at + 20 && isDateLine(line.raw));
  if (date > 0) {
    for (let next = date + 1; next <= date + 4 && next < lines.length; next++) {
      const enclosed = titleAt(lines, next);
      if (enclosed !== null) return enclosed;
    }
  }
  const sentOut = lines
    .slice(at, at + 6)
    .map(line => /^[^《]{0,12}《([^《》]{4,100})》.{0,30}(?:印发|印發|转发|轉發)/.exec(line.raw)?.[1]);
  return sentOut.find(title => title !== undefined) ?? null;
};
