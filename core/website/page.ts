import type { ImportFinding } from '../../contract/imports.ts';
import type { WebsiteColumn } from '../../contract/websites/column.ts';
import { type Fields, mergeFields } from '../library/fields.ts';
import { extensionOf, typeOf } from '../library/mediatypes.ts';
import type { Refusal } from '../library/parsed.ts';
import { mostFileSize } from '../sync/weigh.ts';
import { addressKey } from './address.ts';
import type { Attached } from './article-page.ts';
import { type Fetched, TooLarge } from './fetch.ts';
import type { ListedArticle } from './list-page.ts';
import type { MirrorPage } from './mirror.ts';
import type { CrawlTools, ReadArticle } from './tools.ts';

type Kept =
  | { readonly ok: true; readonly page: MirrorPage; readonly notes: readonly ImportFinding[] }
  | { readonly ok: false; readonly refusal: Refusal };

type Found = {
  readonly column: WebsiteColumn;
  readonly mappingKey: string;
  readonly fetched: Extract<Fetched, { kind: 'page' | 'unchanged' }>;
  readonly before: MirrorPage | null;
  readonly listed: ListedArticle | null;
  /** what the list says of it */
  readonly listSays: Fields;
  /** attachments of an unchanged page are asked again too */
  readonly full: boolean;
};

type MirrorFile = MirrorPage['files'][number];

/** Attachments, each asked again by its validators. One that cannot be had today keeps the copy of yesterday. */
async function takeFiles(
  attached: readonly Attached[],
  before: readonly MirrorFile[],
  { fetch, mirror, goOn }: CrawlTools,
): Promise<{ files: MirrorFile[]; notes: ImportFinding[] }> {
  const files: MirrorFile[] = [];
  const notes: ImportFinding[] = [];
  for (const one of attached) {
    goOn();
    const old = before.find(({ url }) => url === one.url);
    const missing = (reason: ImportFinding['reason'], detail: string | null) => {
      notes.push({ item: one.url, title: one.name, reason, detail });
      if (old) files.push(old);
    };
    const fetched = await fetch(one.url, {
      mostBytes: mostFileSize,
      etag: old?.etag ?? null,
      lastModified: old?.lastModified ?? null,
    });
    if (fetched.kind === 'unchanged') {
      if (old) files.push({ ...old, reference: one.reference, name: one.name });
    } else if (fetched.kind === 'gone') {
      notes.push({ item: one.url, title: one.name, reason: 'unreachable', detail: 'HTTP 404' });
    } else if (fetched.kind === 'refused') missing(fetched.reason, fetched.detail);
    else {
      try {
        const { url: _, ...rest } = one;
        const { etag, lastModified } = fetched;
        files.push({ ...rest, url: one.url, etag, lastModified, ...(await mirror.keep(fetched.body)) });
      } catch (error) {
        goOn();
        if (!(error instanceof TooLarge) && (error as NodeJS.ErrnoException).syscall) throw error;
        missing(error instanceof TooLarge ? 'tooLarge' : 'unreachable', null);
      }
    }
  }
  return { files, notes };
}

const looksLikePage = (mediaType: string, url: string): boolean =>
  mediaType.includes('html') ||
  (mediaType === '' && ['html', 'other'].includes(typeOf(new URL(url).pathname).format));

const directName = (url: string, title: string): string => {
  const extension = extensionOf(new URL(url).pathname) || 'pdf';
  return `${title.replace(/[\\/:*?"<>|]/g, ' ').slice(0, 80) || 'file'}.${extension}`;
};

/** Keeps what was fetched for one article and reads it. A page unchanged since it was last read with the same mapping stays as it is. */
export async function keepPage(found: Found, tools: CrawlTools): Promise<Kept> {
  const { column, mappingKey, fetched, before, listed, listSays } = found;
  const { mirror, reader } = tools;
  if (fetched.kind === 'unchanged' && !before)
    return { ok: false, refusal: { reason: 'unreachable', detail: 'HTTP 304' } };
  const place = { key: addressKey(fetched.url), url: fetched.url };
  const moved = before !== null && before.key !== place.key;
  const where = {
    ...place,
    identity: before?.identity ?? place.key,
    aliases: before ? [...before.aliases, ...(moved ? [before.url] : [])] : [],
  };
  const validators =
    fetched.kind === 'page'
      ? { etag: fetched.etag, lastModified: fetched.lastModified }
      : { etag: before?.etag ?? null, lastModified: before?.lastModified ?? null };
  const raw = fetched.kind === 'page' ? await mirror.keep(fetched.body) : (before as MirrorPage).raw;
  const same = before !== null && before.raw.sha256 === raw.sha256 && before.mappingKey === mappingKey;
  if (same && !found.full) return { ok: true, page: { ...before, ...where, ...validators }, notes: [] };

  if (fetched.kind === 'page' && !looksLikePage(fetched.mediaType, fetched.url)) {
    const page: MirrorPage = {
      ...where,
      ...validators,
      raw,
      main: raw,
      mainName: directName(fetched.url, listed?.title ?? ''),
      words: 0,
      textHash: raw.sha256,
      stated: mergeFields(listSays, listed ? { title: listed.title } : {}),
      own: {},
      files: [],
      siteId: null,
      mappingKey,
    };
    return { ok: true, page, notes: [] };
  }

  const article: ReadArticle = await reader.article(mirror.path(raw.sha256), fetched.url, column.mapping);
  if (column.siteId && article.siteId !== column.siteId) {
    return { ok: false, refusal: { reason: 'siteIdMismatch', detail: article.siteId } };
  }
  const main = article.cut === null ? raw : await mirror.keep([Buffer.from(article.cut)]);
  const { files, notes } = await takeFiles(article.attached, before?.files ?? [], tools);
  const title = article.own.title || !listed ? {} : { title: listed.title };
  return {
    ok: true,
    notes,
    page: {
      ...where,
      ...validators,
      raw,
      main,
      mainName: 'page.html',
      words: article.words,
      textHash: article.textHash,
      stated: mergeFields(article.mapped, listSays, title),
      own: article.own,
      files,
      siteId: article.siteId,
      mappingKey,
    },
  };
}
