import { z } from 'zod';
import { parseDate } from '../library/dates.ts';
import type { Fields } from '../library/fields.ts';
import type { ListPage } from './list-page.ts';

/**
 * One answer of the national policy library's search (国务院政策文件库, domain 7.7). Nobody documents it, so everything is
 * optional but title and address, and what is not understood is left alone.
 */
const row = z.object({
  title: z.string(),
  url: z.string(),
  pcode: z.string().nullish(),
  puborg: z.string().nullish(),
  index: z.string().nullish(),
  pubtimeStr: z.string().nullish(),
  childtype: z.string().nullish(),
});
const answer = z.object({
  searchVO: z.object({
    totalCount: z.coerce.number().nullish(),
    listVO: z.array(row).nullish(),
    catMap: z.record(z.string(), z.object({ listVO: z.array(row).nullish() })).nullish(),
  }),
});

const plain = (text: string) =>
  text
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const statedOf = (one: z.infer<typeof row>): Fields => {
  const fields: Fields = { title: plain(one.title), source: '国务院政策文件库' };
  if (one.pcode) fields.docNo = plain(one.pcode);
  if (one.puborg) fields.issuers = plain(one.puborg);
  if (one.index) fields.indexNo = one.index.trim();
  if (one.pubtimeStr) fields.publishedAt = one.pubtimeStr;
  if (one.childtype) fields.subjects = one.childtype.trim();
  return fields;
};

/**
 * A page of the policy library as a list of articles; null where the text is no such answer. Further pages are asked by the
 * address's own `p` (counted from 0) and `n` (rows a page).
 */
export const readPolicyLibrary = (text: string, address: string): ListPage | null => {
  if (!/^\s*\{/.test(text)) return null;
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return null;
  }
  const parsed = answer.safeParse(given);
  if (!parsed.success) return null;
  const { listVO, catMap, totalCount } = parsed.data.searchVO;
  const rows = [...(listVO ?? []), ...Object.values(catMap ?? {}).flatMap(group => group.listVO ?? [])];
  const here = new URL(address);
  const size = Number(here.searchParams.get('n')) || 20;
  const at = Number(here.searchParams.get('p')) || 0;
  const pages: string[] = [];
  if (rows.length > 0 && (at + 1) * size < (totalCount ?? 0)) {
    const next = new URL(here);
    next.searchParams.set('p', String(at + 1));
    pages.push(next.href);
  }
  return {
    articles: rows.map(one => ({
      url: new URL(one.url, here).href,
      title: plain(one.title),
      date: one.pubtimeStr ? parseDate(one.pubtimeStr) : null,
      stated: statedOf(one),
    })),
    pages,
    columnName: null,
    siteId: null,
  };
};
