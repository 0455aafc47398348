import { createHash } from 'node:crypto';
import type { DocumentDraft } from '../../contract/document.ts';

const sha256Of = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

const isNothing = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (typeof value === 'object' && Object.keys(value).length === 0);

/** Without what says nothing: a field that the product only now knows, and this document lacks, leaves the document as it was. */
const said = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(said);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, part]) => [name, said(part)] as const)
      .filter(([, part]) => !isNothing(part)),
  );
};

const withoutSpace = (text: string): string => text.replace(/\s+/g, '');

const stringsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(stringsIn)
      : [];

/** Where its text leads: links and pictures. */
const linksIn = (html: string | null): string[] =>
  [...(html ?? '').matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, link]) => link ?? '');

/**
 * What a reviewer has looked at, as a hash: the words of a document, its files and what is stated of it. How this version of the product lays them out
 * (sections, structure, pages, types, the guide's steps cut out of the text) is left out, so that a newer version opens no review anew.
 */
export const contentHashOf = (draft: DocumentDraft): string => {
  const { text, sections, html, files, payload, damage, ...stated } = draft;
  const words = withoutSpace(text);
  return sha256Of([
    said(stated),
    words,
    linksIn(html),
    stringsIn(payload).filter(part => !words.includes(withoutSpace(part))),
    files.map(({ sha256, name, role }) => [sha256, name, role]),
  ]);
};

/** All of a draft, as a hash: whether what the library holds of a document is what would be written today. */
export const draftHashOf = ({ text, html, sections, ...record }: DocumentDraft): string =>
  sha256Of([record, text, html, sections]);
