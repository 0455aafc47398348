import { fail, ok, type Result } from '../../contract/errors.ts';
import { type MappedField, mappedFields, type WebsiteColumn } from '../../contract/websites/column.ts';
import type { WebsitePreview } from '../../contract/websites/methods.ts';
import { type Fields, mergeFields } from '../library/fields.ts';
import { isAllowedHost } from './address.ts';
import { type ListFailure, listFailure } from './failure.ts';
import type { Mirror } from './mirror.ts';
import { type CrawlTools, mostPageBytes } from './tools.ts';

type PreviewError = ListFailure | 'websites.siteIdMismatch';

const mostArticles = 50;
const mostText = 600;

/**
 * What a run over the column would find, from its first list page and one article (the first, or the one asked for).
 * @param keep where pages lie while they are read; the caller removes it afterwards
 */
export async function preview(
  column: WebsiteColumn,
  article: string | undefined,
  {
    fetch,
    reader,
    keep,
  }: Pick<CrawlTools, 'fetch' | 'reader'> & { readonly keep: Pick<Mirror, 'keep' | 'path'> },
): Promise<Result<WebsitePreview, PreviewError>> {
  const front = await fetch(column.address, { mostBytes: mostPageBytes });
  if (front.kind !== 'page') return listFailure(front);
  const { sha256 } = await keep.keep(front.body);
  const list = await reader.list(keep.path(sha256), front.url, column.mapping.articles);
  if (column.siteId && list.siteId && list.siteId !== column.siteId) {
    return fail('websites.siteIdMismatch', { found: list.siteId });
  }
  const hosts = list.articles.map(({ url }) => new URL(url)).filter(url => !isAllowedHost(url, column.hosts));
  const chosen = list.articles.find(({ url }) => url === article) ?? list.articles[0];
  return ok({
    columnName: list.columnName,
    siteId: list.siteId,
    articles: list.articles.slice(0, mostArticles).map(({ url, title, date }) => ({ url, title, date })),
    pages: list.pages.length,
    list: await reader.sketch(keep.path(sha256), 'list'),
    otherHosts: [...new Set(hosts.map(url => url.host))],
    article: chosen ? await readOne(chosen.url, chosen.stated ?? {}, column, { fetch, reader, keep }) : null,
  });
}

async function readOne(
  address: string,
  listSays: Fields,
  column: WebsiteColumn,
  { fetch, reader, keep }: Parameters<typeof preview>[2],
): Promise<WebsitePreview['article']> {
  const fetched = await fetch(address, { mostBytes: mostPageBytes });
  if (fetched.kind !== 'page' || (fetched.mediaType && !fetched.mediaType.includes('html'))) return null;
  const { sha256 } = await keep.keep(fetched.body);
  const page = await reader.article(keep.path(sha256), fetched.url, column.mapping);
  const pointed = new Set<string>(Object.keys(page.mapped));
  if (page.cut !== null) pointed.add('body');
  return {
    url: fetched.url,
    siteId: page.siteId,
    fields: mergeFields(page.mapped, listSays, page.own) as Record<string, string>,
    pointed: mappedFields.filter((field): field is MappedField => pointed.has(field)),
    words: page.words,
    text: page.text.slice(0, mostText),
    attached: page.attached.map(({ url, name, image }) => ({ url, name, image })),
    page: await reader.sketch(keep.path(sha256), 'article'),
  };
}
