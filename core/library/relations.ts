import type { Relation } from '../../contract/document.ts';
import type { FieldName, Fields } from './fields.ts';

const number =
  /[\p{Script=Han}A-Za-z]{1,20}\s*[〔﹝[【(（［]\s*(?:19|20)\d{2}\s*[〕﹞\]】)）］]\s*第?\s*\d{1,5}\s*[号號]/u;
const clause = /\s*(?:第[一二三四五六七八九十百零\d]+[条章款项]|附件\d*)+.*$/u;

/** `《…办法》（云政发〔2023〕8号）第三条` → its title and number, as far as the words give them. */
export const readReference = (words: string): { title: string | null; docNo: string | null } => {
  const docNo = number.exec(words)?.[0]?.trim() ?? null;
  const quoted = /《(.+)》/u.exec(words)?.[1]?.trim();
  const rest = words
    .replace(number, '')
    .replace(/[(（]\s*[)）]/g, '')
    .replace(clause, '')
    .trim();
  return { title: quoted || rest || null, docNo };
};

const stated = [
  'interprets',
  'amends',
  'repeals',
  'replaces',
  'belongsTo',
  'mentions',
] as const satisfies readonly (FieldName & Relation['type'])[];

/** The relations a source states, several separated by `;`, `；` or a line end. */
export const relationsOf = (fields: Fields): Relation[] =>
  stated.flatMap(type =>
    (fields[type] ?? '')
      .split(/[;；\n]/)
      .map(words => words.trim())
      .filter(Boolean)
      .map(words => ({ type, ...readReference(words) })),
  );
