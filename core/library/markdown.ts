import { load } from 'cheerio';
import { marked } from 'marked';
import { decodeText } from './encoding.ts';
import { mergeFields } from './fields.ts';
import { referencesOf } from './html.ts';
import { textOf } from './htmltext.ts';
import type { Parsed } from './parsed.ts';
import { describePlain } from './plain.ts';

/** Markdown: its words without the marks, its structure as HTML; the first heading is its title. */
export const readMarkdown = (bytes: Uint8Array): Parsed => {
  const source = decodeText(bytes).text;
  const html = marked.parse(source, { async: false, gfm: true });
  const $ = load(html, null, false);
  const root = $.root().get(0);
  const text = root ? textOf(root) : '';
  const heading = $('h1,h2').first().text().trim();
  return {
    mediaType: 'text/markdown',
    text,
    pageStarts: null,
    hasText: null,
    html,
    stated: mergeFields(heading ? { title: heading } : {}, describePlain(text)),
    references: referencesOf($),
    embedded: [],
  };
};
