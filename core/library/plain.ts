import { isChrome } from './chrome.ts';
import { findDate } from './dates.ts';
import { docNoOf, orderOf } from './docno.ts';
import { type FieldName, type Fields, fieldLabels, fieldOf, mergeFields } from './fields.ts';
import { isNumbered, isSalutation, type Line, linesOf } from './lines.ts';
import { signatureOf } from './signature.ts';
import { titleOf } from './title.ts';
import { opennessInText } from './validity.ts';

/** Labels that stand inside a line of the page's head, as in `2020-03-27 17:37 来源: 上海市人民政府网站`. */
const inline = (['source', 'publishedAt', 'writtenOn', 'issuers', 'origin', 'originTime'] as const).flatMap(
  field =>
    fieldLabels[field]
      .filter(label => label.length > 2 || field === 'source')
      .map(label => ({ field, label })),
);
const inlinePattern = new RegExp(
  `(${inline.map(({ label }) => [...label].join('\\s*')).join('|')})\\s*[:：]\\s*`,
  'g',
);

const inlineFields = (line: Line): Fields => {
  const fields: Fields = {};
  const found = [...line.plain.matchAll(inlinePattern)];
  for (const match of found) {
    const field = fieldOf(match[1] ?? '');
    // The offsets agree with the original line only while folding kept its length.
    const text = line.plain.length === line.raw.length ? line.raw : line.plain;
    const value = text.slice(match.index + match[0].length).split(/\s{2,}|[|｜]|\s(?=\S{2,6}\s*[:：])/)[0];
    if (field && value?.trim()) fields[field] ??= value.trim();
  }
  const date = findDate(line.plain);
  if (date && (date.time || found.length > 0) && line.plain.slice(0, date.start).trim() === '') {
    fields.publishedAt ??= `${date.date}${date.time ? `T${date.time}` : ''}`;
  }
  return fields;
};

/** `索引号: 1-6345-2020-00007`: a line that is a known label and its value. */
const labelled = (line: Line): [FieldName, string] | null => {
  const colon = line.raw.search(/[:：]/);
  if (colon < 1 || colon > 16) return null;
  const field = fieldOf(line.raw.slice(0, colon));
  return field ? [field, line.raw.slice(colon + 1).trim()] : null;
};

type Head = { readonly fields: Fields; readonly rest: readonly Line[] };

/** Take what stands before the paper: a front block or label table, the page's own lines. What is left begins with the paper. */
const readHead = (lines: readonly Line[]): Head => {
  let fields: Fields = {};
  const rest: Line[] = [];
  for (const [at, line] of lines.entries()) {
    const begun =
      isNumbered(line) || /。/.test(line.plain) || (isSalutation(line) && !labelled(line) && rest.length > 0);
    if (begun || rest.length > 6) return { fields, rest: [...rest, ...lines.slice(at)] };
    const own = labelled(line);
    if (own) {
      fields = mergeFields(fields, { [own[0]]: own[1] });
      continue;
    }
    if (isChrome(line)) continue;
    const beside = inlineFields(line);
    if (Object.keys(beside).length > 0) fields = mergeFields(fields, beside);
    else rest.push(line);
  }
  return { fields, rest };
};

const ownTerm = /^.{0,10}本(?:办法|规定|意见|通知|细则|方案|条例|规则|决定|制度|文件)自/;

/** Dates a paper gives for its own force, as in `本办法自2021年1月1日起施行，有效期至2025年12月31日`. */
const force = (text: string): Fields => {
  const fields: Fields = {};
  for (const line of text.slice(-6000).split('\n')) {
    if (!ownTerm.test(line.trim().slice(0, 40))) continue;
    const from = findDate(line);
    if (from && /^\s*起/.test(line.slice(from.end))) fields.validFrom = from.date;
    const until = /有效期(?:限)?(?:截止|截至|至|到)/.exec(line);
    const to = until ? findDate(line.slice(until.index)) : null;
    if (to) fields.validTo = to.date;
  }
  return fields;
};

/**
 * What a plain text states of itself, in its own words: front block or label table, page head, title, 文号, signature. Nothing is
 * guessed: a 文号 inside a sentence belongs to another paper, and a day without a year is no date.
 */
export const describePlain = (text: string): Fields => {
  const lines = linesOf(text, 120);
  const { fields, rest } = readHead(lines);
  const tail = linesOf(text.slice(-4000), 400)
    .filter(line => !isChrome(line))
    .slice(-30);
  const title = titleOf(rest);
  const until = rest.findIndex(line => isSalutation(line) || line.plain.length > 120);
  const head = rest.slice(0, Math.min(until < 0 ? 8 : until, 8));
  const docNo = head.map((line, at) => docNoOf(line) ?? orderOf(head, at)).find(found => found !== null);
  const signature = signatureOf(rest.slice(0, 60), tail);
  return mergeFields(fields, {
    ...(title ? { title } : {}),
    ...(docNo ? { docNo } : {}),
    ...(signature?.writtenOn ? { writtenOn: signature.writtenOn } : {}),
    ...(signature && signature.issuers.length > 0 ? { issuers: signature.issuers.join('；') } : {}),
    openness: opennessInText(text),
    ...force(text),
  });
};
