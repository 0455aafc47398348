import type { DocumentDraft } from '../../contract/document.ts';
import { fold } from '../text/fold.ts';
import { docNoKey } from '../text/keys.ts';
import { hanCharacters, textTokens } from '../text/tokens.ts';
import { type Reading, readingOf } from './pinyin.ts';
import { subjectPath } from './subjects.ts';

/** The sides a result can be narrowed by, in the index; `column` is no facet on screen. */
export const labelFacets = [
  'issuer',
  'subject',
  'genre',
  'year',
  'validity',
  'kind',
  'audience',
  'unit',
  'column',
] as const;
export type LabelFacet = (typeof labelFacets)[number];
export type Label = { readonly facet: LabelFacet; readonly value: string };

/** The parts of a document that can be found: all but its original form. */
export type Indexable = Omit<DocumentDraft, 'html' | 'sections'>;

/** What is offered while typing, and how it is typed. */
export type PhraseEntry = { readonly text: string; readonly folded: string } & Reading;

/** What the index holds of one document. Token columns are tokens parted by spaces. */
export type IndexEntry = {
  readonly title: string;
  readonly docNo: string;
  readonly keywords: string;
  /** as UTF-8, which is what SQLite takes: most of an entry, and the most work */
  readonly body: Uint8Array<ArrayBuffer>;
  /** its different Han characters, and once more with `headMark` those of title, 文号 and keywords */
  readonly characters: string;
  /** 成文日期, else 发布日期, as yyyymmdd; 0 where neither is known */
  readonly day: number;
  readonly labels: readonly Label[];
  /** what is offered while typing: the title, then its tags and issuers */
  readonly phrases: readonly PhraseEntry[];
};

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** Marks a character that stands in the title, 文号 or keywords: a one-character query finds those first. */
export const headMark = '‹';

/** Text of a guide's steps or an answer, as far as the body does not repeat it. */
export const payloadText = ({ payload, text }: Pick<DocumentDraft, 'payload' | 'text'>): string => {
  if (!payload) return '';
  const parts =
    payload.kind === 'guide'
      ? [
          payload.conditions,
          ...payload.materials,
          ...payload.steps.flatMap(step => [step.title, step.text]),
          payload.window,
          payload.timeLimit,
          payload.fee,
        ]
      : [payload.question, payload.answer, ...payload.basis];
  return parts.filter(part => part && !text.includes(part)).join('。');
};

const dayOf = (draft: Indexable): string | null => draft.writtenOn ?? draft.publishedAt?.slice(0, 10) ?? null;

const labelsOf = (draft: Indexable, unit: string): Label[] => {
  const label = (facet: LabelFacet, values: readonly (string | null | undefined)[]): Label[] =>
    unique(values.filter(value => value)).map(value => ({ facet, value: value as string }));
  const classes = draft.subjects.flatMap(id => {
    const path = subjectPath(id);
    return path.length > 0 ? path.map(subject => subject.id) : [id];
  });
  return [
    ...label('issuer', draft.issuers),
    ...label('subject', classes),
    ...label('genre', [draft.genre]),
    ...label('year', [dayOf(draft)?.slice(0, 4)]),
    ...label('validity', [draft.validity.status]),
    ...label('kind', [draft.kind]),
    ...label('audience', draft.audiences),
    ...label('unit', [unit]),
    ...label('column', [draft.statutoryColumn]),
  ];
};

/**
 * Words that stand for the document besides its title. Classes and columns are left to the facets: their names would put every document of
 * 旅游 before those that speak of it.
 */
export const keywordsOf = ({
  tags,
  fields,
  audiences,
  genre,
}: Pick<DocumentDraft, 'tags' | 'fields' | 'audiences' | 'genre'>): string[] =>
  unique([...tags, ...fields, ...audiences, ...(genre ? [genre] : [])]);

/** Many short texts as one: no phrase runs from one into the next. */
const joined = (texts: readonly string[]): string => fold(texts.join('。'));

const phraseEntry = (text: string): PhraseEntry => {
  const folded = fold(text);
  return { text, folded, ...readingOf(folded) };
};

/** Offices and tags come again and again, and a reading costs as much as a page of text. */
const knownNames = new Map<string, PhraseEntry>();
const mostNames = 10_000;

const nameEntry = (name: string): PhraseEntry => {
  const known = knownNames.get(name);
  if (known) return known;
  const entry = phraseEntry(name);
  if (knownNames.size >= mostNames) knownNames.clear();
  knownNames.set(name, entry);
  return entry;
};

const encoder = new TextEncoder();
const utf8 = (text: string): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(3 * text.length);
  return bytes.subarray(0, encoder.encodeInto(text, bytes).written);
};

/** Everything the index needs to know of a document of the source unit `unit`. */
export const indexEntry = (draft: Indexable, unit: string): IndexEntry => {
  const title = fold(draft.title);
  const docNo = joined([draft.docNo ?? '', docNoKey(draft.docNo ?? ''), draft.indexNo ?? '']);
  const keywords = joined(unique([...draft.issuers, ...keywordsOf(draft)]));
  const payload = fold(payloadText(draft));
  const text = fold(draft.text);
  const body = payload === '' ? text : `${text} ${payload}`;
  return {
    title: textTokens(title),
    docNo: textTokens(docNo),
    keywords: textTokens(keywords),
    body: utf8(textTokens(body)),
    characters: [
      ...hanCharacters(title + docNo + keywords + body),
      ...[...hanCharacters(title + docNo + keywords)].map(character => headMark + character),
    ].join(' '),
    day: Number(dayOf(draft)?.replaceAll('-', '') ?? 0),
    labels: labelsOf(draft, unit),
    phrases: unique(
      [draft.title, ...draft.tags, ...draft.issuers].map(text => text.trim()).filter(text => text),
    ).map((text, i) => (i === 0 ? phraseEntry(text) : nameEntry(text))),
  };
};
