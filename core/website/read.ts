import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Mapping } from '../../contract/websites/column.ts';
import type { Piece } from '../../contract/websites/page.ts';
import { decodeText } from '../library/encoding.ts';
import { readHtml } from '../library/html.ts';
import { readArticlePage } from './article-page.ts';
import { type ListPage, readListPage } from './list-page.ts';
import { readPolicyLibrary } from './policy-library.ts';
import { sketchOf } from './sketch.ts';
import type { PreviewedArticle } from './tools.ts';

/** A list page kept at `path`: a page of the site, or an answer of the national policy library. */
export const readList = async (path: string, address: string, select?: string): Promise<ListPage> => {
  const { text } = decodeText(new Uint8Array(await readFile(path)));
  return readPolicyLibrary(text, address) ?? readListPage(text, address, select);
};

/** A page kept at `path`, to be pointed at. */
export const readSketch = async (path: string, page: 'list' | 'article'): Promise<Piece | null> => {
  const { text } = decodeText(new Uint8Array(await readFile(path)));
  return /^\s*\{/.test(text) ? null : sketchOf(text, page);
};

/** An article page kept at `path`, read for its files and its fields, and as every page is read. */
export const readArticle = async (
  path: string,
  address: string,
  mapping: Mapping,
): Promise<PreviewedArticle> => {
  const bytes = new Uint8Array(await readFile(path));
  const page = readArticlePage(decodeText(bytes).text, address, mapping);
  const parsed = readHtml(page.cut === null ? bytes : Buffer.from(page.cut));
  const words = parsed.text.replace(/\s/g, '');
  return {
    ...page,
    own: parsed.stated,
    text: parsed.text,
    textHash: createHash('sha256').update(words).digest('hex'),
  };
};
