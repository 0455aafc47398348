/** A heading found in plain text: its rank (1 outermost) and the words for the contents list. */
export type Heading = { level: 1 | 2 | 3; label: string };

const numeral = '[一二三四五六七八九十百千零〇两\\d]{1,7}';
const forms: readonly [RegExp, Heading['level']][] = [
  [new RegExp(`^第${numeral}[编編章]`), 1],
  [new RegExp(`^第${numeral}[节節]`), 2],
  [new RegExp(`^第${numeral}[条條]`), 3],
  [/^[一二三四五六七八九十]{1,3}、/, 1],
  [/^[（(][一二三四五六七八九十]{1,3}[）)]/, 2],
];

const longestLabel = 36;

/** `一、` ranks below `第X章` where a text uses both, and an article stands alone by its number. */
const label = (line: string): string => {
  const article = new RegExp(`^第${numeral}[条條]`).exec(line)?.[0];
  if (article !== undefined) return article;
  const sentence = line.split(/[。；]/u)[0] ?? line;
  return sentence.length <= longestLabel ? sentence : `${sentence.slice(0, longestLabel - 1)}…`;
};

/**
 * The heading a line of a 公文 or law opens with: 第X章, 第X节, 第X条, 一、 or （一）.
 * @returns null for an ordinary paragraph
 */
export const headingOf = (line: string): Heading | null => {
  const text = line.trim();
  const level = forms.find(([form]) => form.test(text))?.[1];
  return level === undefined ? null : { level, label: label(text) };
};
