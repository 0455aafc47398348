import type { Line } from './lines.ts';

const numbered =
  /^[(（]?\s*([\p{Script=Han}A-Za-z\s]{1,30}?\s*[〔﹝[【(（［]\s*(?:19|20)\d{2}\s*[〕﹞\]】)）］]\s*第?\s*\d{1,5}\s*号(?:之[一二三四五六七八九十]+)?)\s*[)）]?$/u;
const order = /^[(（]?\s*((?:国令|[\p{Script=Han}]{2,20}令)\s*第?\s*\d{1,5}\s*号)\s*[)）]?$/u;

/** A line that is a 发文字号 and nothing else: only such a line states the paper's own number; those inside sentences are others'. */
export const isDocNoLine = (line: Line): boolean => numbered.test(line.plain) || order.test(line.plain);

/** The number as it stands in such a line, without the brackets around the whole. */
export const docNoOf = (line: Line): string | null => {
  if (!isDocNoLine(line)) return null;
  return /^[(（].*[)）]$/.test(line.raw) && /号\s*[)）]$/.test(line.plain)
    ? line.raw.slice(1, -1).trim()
    : line.raw;
};

const orderHead = /^[\p{Script=Han}]{2,20}令$/u;
const orderNumber = /^\(?第\s*\d{1,5}\s*号\)?$/;

/** An order's head broken over two lines, `云溪县人民政府令` / `第12号`: its number, or null where none begins here. */
export const orderOf = (lines: readonly Line[], at: number): string | null => {
  const [head, number] = [lines[at], lines[at + 1]];
  return head && number && orderHead.test(head.plain) && orderNumber.test(number.plain)
    ? head.raw + number.raw.replace(/^[(（]|[)）]$/g, '')
    : null;
};
