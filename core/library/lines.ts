import { foldCharacters as simplify } from '../text/fold.ts';

/** A line of a text that is not blank: as it stands, and as compared (Simplified, half-width, no white space at its ends). */
export type Line = { readonly raw: string; readonly plain: string };

export const linesOf = (text: string, most: number): Line[] => {
  const lines: Line[] = [];
  let from = 0;
  while (from < text.length && lines.length < most) {
    const end = text.indexOf('\n', from);
    const raw = text.slice(from, end < 0 ? text.length : end).trim();
    from = end < 0 ? text.length : end + 1;
    // Long lines are body text; comparing their beginning is enough and keeps a hostile line cheap.
    if (raw) lines.push({ raw, plain: simplify(raw.slice(0, 400).normalize('NFKC')) });
  }
  return lines;
};

const organEnd =
  /(?:政府|办公[室厅]|委员会|委办|[局厅院署社办]|中心|领导小组|管委会|指挥部|[^全内外上下一]部|[省市县区旗州镇乡]委|法制办|税务局|支队|大队|公安局|银行|公司|协会|联合会|工会)$/;

/** An organ's name and nothing else, as under a signature or above a red-headed title. */
export const isOrgan = (line: Line): boolean =>
  line.plain.length >= 3 &&
  line.plain.length <= 40 &&
  !/[，。；：、！？,;:!?《》“”"]/.test(line.plain) &&
  organEnd.test(line.plain.replace(/\s+/g, ''));

/** What may stand on its own only as the end of a longer name: 云溪县人民政府　办公室. */
const unnamed = /^(?:办公[室厅]|委员会|中心|领导小组|指挥部)$/;

/**
 * The organs a name stands for: 县民政局　县财政局 are two that signed side by side, 县 民 政 局 is one spread over its line.
 * Spread letters are put together only where they are no names of their own.
 */
export const organsIn = (name: string): string[] => {
  const parts = name.trim().split(/\s+/);
  const each = parts.every(part => isOrgan({ raw: part, plain: simplify(part) }) && !unnamed.test(part));
  return each ? parts : [parts.join('')];
};

/** `各区县人民政府，市政府各部门：` */
export const isSalutation = (line: Line): boolean =>
  line.plain.length <= 200 && /[:：]$/.test(line.plain) && !/[。；;]/.test(line.plain);

/** `一、`, `（一）`, `第一条`, `1.`: where the body has begun. */
export const isNumbered = (line: Line): boolean =>
  /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|第[一二三四五六七八九十百零\d]{1,6}[条章编节]|\d{1,2}[.、](?!\d))/.test(
    line.plain,
  );
