import { load } from 'cheerio';
import type { DocumentDraft, DocumentFile, Section } from '../../contract/document.ts';
import { subjectId } from '../search/subjects.ts';
import { damageIn } from './damage.ts';
import { parseDate, parseMinute } from './dates.ts';
import { type FieldName, type Fields, mergeFields } from './fields.ts';
import { genreOf, kindOf, statutoryColumnOf } from './kinds.ts';
import { organsIn } from './lines.ts';
import type { Parsed } from './parsed.ts';
import { payloadOf } from './payload.ts';
import { readReference, relationsOf } from './relations.ts';
import { opennessOf, validityOf } from './validity.ts';

/** A file of a document with what was read out of it; `reference` is how the main file's HTML refers to it. */
export type Piece = {
  readonly file: DocumentFile;
  readonly parsed: Parsed | null;
  readonly reference: string | null;
};

const list = (value: string | undefined, separator = /[;；,，、\n]/): string[] => [
  ...new Set(
    (value ?? '')
      .split(separator)
      .map(part => part.trim())
      .filter(Boolean),
  ),
];

const issuersOf = (value: string | undefined): string[] =>
  list(value).flatMap(name => {
    const organs = organsIn(name);
    return organs.length > 1 ? organs : [name];
  });

const blank = (value: string | undefined): string | null => value?.trim() || null;

/** The searchable text: the record's own words and the main file's, then what the attachments hold, each stretch with its origin. */
const compose = (own: string, pieces: readonly Piece[]): { text: string; sections: Section[] } => {
  const parts: string[] = [];
  const sections: Section[] = [];
  let length = 0;
  const add = (text: string) => {
    parts.push(text, '\n\n');
    length += text.length + 2;
  };
  if (own) {
    sections.push({ start: 0, file: null, page: null });
    add(own);
  }
  for (const { file, parsed } of pieces) {
    if (!parsed?.text.trim()) continue;
    if (parsed.pageStarts) {
      for (const [i, start] of parsed.pageStarts.entries()) {
        sections.push({ start: length + start, file: file.sha256, page: i + 1 });
      }
    } else {
      // A main text is shown as the document itself; only an attachment is opened as a file.
      sections.push({ start: length, file: file.role === 'main' ? null : file.sha256, page: null });
    }
    add(parsed.text);
  }
  return { text: parts.join('').trimEnd(), sections };
};

/** A link's whole address, by the page's own; null where it has none. */
const wholeAddress = (path: string, page: string | undefined): string | null => {
  if (/^https?:/i.test(path)) return path;
  return page && !/^[a-z][a-z0-9+.-]*:/i.test(path) && URL.canParse(path, page)
    ? new URL(path, page).href
    : null;
};

/**
 * Point an HTML text's references at the kept files; a link to something else keeps its whole address, and what has none loses
 * it, never its words.
 * @param page where the text was published, if it was
 */
const linkFiles = (html: string, pieces: readonly Piece[], page: string | undefined): string => {
  const $ = load(html, null, false);
  const kept = new Map(
    pieces.flatMap(({ reference, file }) => (reference ? [[reference, file.sha256]] : [])),
  );
  const target = (path: string) => {
    const plain = path.replace(/[?#].*$/, '');
    let decoded = plain;
    try {
      decoded = decodeURIComponent(plain);
    } catch {}
    return kept.get(path) ?? kept.get(decoded) ?? kept.get(plain);
  };
  for (const [selector, attribute] of [
    ['img[src]', 'src'],
    ['a[href]', 'href'],
  ] as const) {
    for (const element of $(selector).toArray()) {
      const path = $(element).attr(attribute) ?? '';
      if (path.startsWith('/files/') || path.startsWith('#')) continue;
      const sha256 = target(path);
      if (sha256) $(element).attr(attribute, `/files/${sha256}`);
      else {
        const address = attribute === 'href' ? wholeAddress(path, page) : null;
        if (address) $(element).attr(attribute, address);
        else $(element).removeAttr(attribute);
      }
    }
  }
  return $.html();
};

const needsLinks = (main: Piece, pieces: readonly Piece[], page: string | undefined): boolean =>
  Boolean(main.parsed?.references.length || page || pieces.some(({ reference }) => reference));

const dateFields = [
  'writtenOn',
  'publishedAt',
  'validFrom',
  'validTo',
] as const satisfies readonly FieldName[];

/** Dates a source states that cannot be read, by field; 长期 and the like are no dates and no errors. */
export const unreadableDates = (fields: Fields): FieldName[] =>
  dateFields.filter(field => {
    const value = fields[field]?.trim();
    return value && !/长期|永久|无|—|^-+$|^\/$/.test(value) && parseMinute(value) === null;
  });

const dateOrNull = (value: string | undefined): string | null => (value ? parseDate(value) : null);

/**
 * A document as its source gives it. What the sheet states goes before what the main file states of itself.
 * @param pieces main file first, then attachments
 * @param fallbackTitle the main file's name, for a text that states no title
 */
export const draftOf = (sheet: Fields, pieces: readonly Piece[], fallbackTitle: string): DocumentDraft => {
  const main = pieces.find(({ file }) => file.role === 'main');
  const fields = mergeFields(sheet, main?.parsed?.stated ?? {});
  const title = (fields.title ?? fallbackTitle).replace(/\s*\n\s*/g, '');
  const own = [
    fields.content,
    fields.question && fields.answer ? `问：${fields.question}\n答：${fields.answer}` : '',
  ]
    .filter(Boolean)
    .join('\n\n');
  const { text, sections } = compose(own, pieces);
  const column = list(fields.column, /\s*(?:>+|＞|»|›|→|\\|\/)\s*/);
  const kind = kindOf(fields.kind, fields.genre, title);
  const relations = relationsOf(fields);
  // 《…办法》政策解读 names what it interprets.
  const interpreted =
    kind === 'interpretation' && !fields.interprets ? /《(.{4,})》/.exec(title)?.[1] : undefined;
  if (interpreted) relations.unshift({ type: 'interprets', ...readReference(`《${interpreted}》`) });
  const html = main?.parsed?.html ?? null;
  return {
    kind,
    title,
    indexNo: blank(fields.indexNo),
    docNo: blank(fields.docNo),
    issuers: issuersOf(fields.issuers),
    subjects: list(fields.subjects, /[;；\n]/).map(words => subjectId(words) ?? words),
    genre: blank(fields.genre) ?? (kind === 'document' ? genreOf(title) : null),
    fields: list(fields.fields),
    audiences: list(fields.audiences),
    tags: list(fields.tags, /[;；,，、\s]+/),
    column,
    statutoryColumn: statutoryColumnOf(fields.statutoryColumn, column, title),
    writtenOn: dateOrNull(fields.writtenOn),
    publishedAt: fields.publishedAt ? parseMinute(fields.publishedAt) : null,
    validity: {
      status: validityOf(fields.validity ?? ''),
      stated: blank(fields.validity),
      from: dateOrNull(fields.validFrom),
      to: dateOrNull(fields.validTo),
      basis: blank(fields.basis),
      replacedBy: blank(fields.replacedBy),
    },
    openness: opennessOf(fields.openness ?? ''),
    source: {
      name: blank(fields.source),
      url: blank(fields.url),
      siteId: blank(fields.siteId),
      origin: fields.origin
        ? { name: fields.origin, time: blank(fields.originTime), url: blank(fields.originUrl) }
        : null,
    },
    relations,
    text,
    sections,
    html: html && main && needsLinks(main, pieces, fields.url) ? linkFiles(html, pieces, fields.url) : html,
    files: pieces.map(({ file }) => file),
    payload: payloadOf(kind, fields, title, text),
    damage: damageIn(text),
  };
};
