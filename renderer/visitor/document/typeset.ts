import { type Heading, headingOf } from './headings.ts';

/**
 * How a line of a 公文 is set. `title` and `number` are centred, `heading` stands out, `paragraph` is indented by two
 * characters, `plain` is left as the source has it (salutation, 附件, 落款, lines the source indents itself).
 */
export type BlockKind = 'title' | 'number' | 'heading' | 'paragraph' | 'plain' | 'blank';

/** `[start, end)` in UTF-16 units of the whole text; the line break belongs to no block. */
export type Block = { start: number; end: number; kind: BlockKind; heading: Heading | null };

type Line = { start: number; end: number; text: string };

const squeeze = (text: string): string => text.replace(/\s+/gu, '');
const ownIndent = /^[\s\u3000]/u;
const attachment = /^附[件錄录表]/u;
const date = /^[二〇○零一二三四五六七八九十\d]{4}年.{1,5}月.{1,5}日$/u;
const longestSignature = 30;

const linesOf = (text: string, from: number, to: number): Line[] => {
  const lines: Line[] = [];
  let start = from;
  for (const line of text.slice(from, to).split('\n')) {
    lines.push({ start, end: start + line.length, text: line });
    start += line.length + 1;
  }
  return lines;
};

/** How many of the first lines make up the title, which may be broken over several. */
const titleLines = (lines: readonly Line[], title: string): number => {
  const wanted = squeeze(title);
  let joined = '';
  for (let i = 0; i < Math.min(lines.length, 6); i += 1) {
    joined += squeeze(lines[i]?.text ?? '');
    if (joined === wanted) return i + 1;
    if (!wanted.startsWith(joined)) return 0;
  }
  return 0;
};

/** Index of the first line of the 落款: the date that ends the paper and the short names above it. */
const signatureStart = (lines: readonly Line[]): number => {
  const last = lines.findLastIndex(line => date.test(squeeze(line.text)));
  if (last === -1 || last < lines.length * 0.3) return -1;
  let first = last;
  while (first > 0) {
    const above = squeeze(lines[first - 1]?.text ?? '');
    if (above === '' || above.length > longestSignature || /[。：；，]$/u.test(above)) break;
    first -= 1;
  }
  return first;
};

/**
 * Lay out a stretch of plain text as a 公文, line by line, without changing, adding or dropping a character.
 * @param whole the text the offsets count in
 * @param options.title and options.docNo as recorded, to know them where they stand in the text
 * @param options.wrapped true for text taken off printed pages, whose lines are no paragraphs: nothing is indented
 */
export const typeset = (
  whole: string,
  from: number,
  to: number,
  options: { title: string; docNo: string | null; wrapped: boolean },
): Block[] => {
  const lines = linesOf(whole, from, to);
  const written = lines.filter(line => squeeze(line.text) !== '');
  const titles = new Set(written.slice(0, titleLines(written, options.title)));
  const signature = signatureStart(lines);
  const signatureEnd = lines.findLastIndex(line => date.test(squeeze(line.text)));
  const number = options.docNo === null ? null : squeeze(options.docNo);
  let inBody = false;

  const kindOf = (line: Line, index: number, heading: Heading | null): BlockKind => {
    const text = squeeze(line.text);
    if (text === '') return 'blank';
    if (titles.has(line)) return 'title';
    if (!inBody && number !== null && text === number) return 'number';
    const salutation = !inBody && /[：:]$/u.test(text);
    inBody = true;
    if (options.wrapped || salutation || ownIndent.test(line.text)) return 'plain';
    if (line.text.includes('\t') || attachment.test(text)) return 'plain';
    if (signature !== -1 && index >= signature && index <= signatureEnd) return 'plain';
    if (heading !== null && heading.level < 3 && text.length <= 40 && !/[。；]/u.test(text)) return 'heading';
    return 'paragraph';
  };

  return lines.map((line, index) => {
    const heading = headingOf(line.text);
    const kind = kindOf(line, index, heading);
    return { start: line.start, end: line.end, kind, heading: kind === 'title' ? null : heading };
  });
};
