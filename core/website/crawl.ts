import { createHash } from 'node:crypto';
import { fail, ok, type Result } from '../../contract/errors.ts';
import type { ImportFinding } from '../../contract/imports.ts';
import type { WebsiteColumn } from '../../contract/websites/column.ts';
import { mergeFields } from '../library/fields.ts';
import { addressKey } from './address.ts';
import { type ListFailure, listFailure } from './failure.ts';
import { type Fetched, TooLarge } from './fetch.ts';
import type { ListedArticle } from './list-page.ts';
import type { MirrorPage } from './mirror.ts';
import { keepPage } from './page.ts';
import { degraded } from './template.ts';
import { type CrawlTools, mostPageBytes } from './tools.ts';

export type CrawlError =
  | ListFailure
  | 'websites.siteIdMismatch'
  | 'websites.noArticles'
  | 'websites.templateChanged';

export type Crawled = {
  readonly skipped: readonly ImportFinding[];
  readonly notes: readonly ImportFinding[];
};

/** Every page is asked again after so many days; in between only what the list shows as new, and what it names beside that. */
const fullWalkDays = 7;
/** List pages without anything new after which a walk in between stops. */
const quietPages = 2;

export const mappingKeyOf = (mapping: WebsiteColumn['mapping']): string =>
  createHash('sha256').update(JSON.stringify(mapping)).digest('hex').slice(0, 16);

type Walk = { readonly listed: Map<string, ListedArticle>; readonly columnName: string | null };

/** Walks the list from its first page on. In between full walks it stops where nothing is new any more. */
async function walkList(
  column: WebsiteColumn,
  { mirror, fetch, reader, goOn, step }: CrawlTools,
  full: boolean,
  known: ReadonlyMap<string, MirrorPage>,
  note: (item: string, found: Fetched) => void,
): Promise<Result<Walk, CrawlError>> {
  const listed = new Map<string, ListedArticle>();
  let columnName: string | null = null;
  const queue = [column.address];
  const seen = new Set([addressKey(column.address)]);
  let quiet = 0;
  for (let at = 0; at < queue.length && at < column.mostPages; at++) {
    goOn();
    const address = queue[at] as string;
    step(at, queue.length, address);
    const fetched = await fetch(address, { mostBytes: mostPageBytes });
    if (fetched.kind !== 'page') {
      if (at === 0) return listFailure(fetched);
      note(address, fetched);
      continue;
    }
    const { sha256 } = await mirror.keep(fetched.body);
    const page = await reader.list(mirror.path(sha256), fetched.url, column.mapping.articles);
    if (column.siteId && page.siteId && page.siteId !== column.siteId) {
      return fail('websites.siteIdMismatch', { found: page.siteId });
    }
    columnName ??= page.columnName;
    let fresh = 0;
    for (const article of page.articles) {
      const key = addressKey(article.url);
      if (listed.has(key)) continue;
      listed.set(key, article);
      if (!known.has(key)) fresh++;
    }
    quiet = fresh === 0 ? quiet + 1 : 0;
    if (!full && quiet >= quietPages) break;
    for (const next of page.pages) {
      if (seen.has(addressKey(next))) continue;
      seen.add(addressKey(next));
      queue.push(next);
    }
  }
  return listed.size === 0 ? fail('websites.noArticles') : ok({ listed, columnName });
}

const sameDocument = (one: MirrorPage, other: MirrorPage): boolean => {
  if (one.own.indexNo && one.own.indexNo === other.own.indexNo) return true;
  if (one.own.docNo && one.own.docNo === other.own.docNo && one.own.title === other.own.title) return true;
  return one.textHash === other.textHash && one.words > 0;
};

/**
 * Brings the mirror of a column up to what the site says now. What a run fetched is accepted only as a whole: where the pages
 * seem to have got another template the mirror stays, because a page read wrongly is worse than an old one.
 */
export async function crawl(column: WebsiteColumn, tools: CrawlTools): Promise<Result<Crawled, CrawlError>> {
  const { mirror, fetch, now, goOn, step } = tools;
  const skipped: ImportFinding[] = [];
  const notes: ImportFinding[] = [];
  const finding = (item: string, found: Fetched): ImportFinding => ({
    item,
    title: null,
    reason: found.kind === 'refused' ? found.reason : 'unreachable',
    detail: found.kind === 'refused' ? found.detail : 'HTTP 404',
  });
  const known = mirror.fetched();
  const walkedAt = mirror.walkedAt();
  const full = walkedAt === null || now().getTime() - Date.parse(walkedAt) > fullWalkDays * 86_400_000;
  const walk = await walkList(column, tools, full, known, (item, found) => notes.push(finding(item, found)));
  if (!walk.ok) return walk;
  const { listed, columnName } = walk.value;

  const mappingKey = mappingKeyOf(column.mapping);
  const targets = new Map<string, { url: string; listed: ListedArticle | null }>();
  for (const [key, article] of listed) targets.set(key, { url: article.url, listed: article });
  for (const [key, page] of known) {
    if (!targets.has(key) && (full || page.mappingKey !== mappingKey))
      targets.set(key, { url: page.url, listed: null });
  }
  const fresh: MirrorPage[] = [];
  let done = 0;
  for (const [key, target] of targets) {
    goOn();
    step(done++, targets.size, target.url);
    const before = known.get(key) ?? null;
    const fetched = await fetch(target.url, {
      mostBytes: mostPageBytes,
      etag: before?.etag ?? null,
      lastModified: before?.lastModified ?? null,
    });
    if (fetched.kind === 'gone' && before) {
      mirror.drop(key);
      continue;
    }
    if (fetched.kind === 'gone' || fetched.kind === 'refused') {
      (before ? notes : skipped).push(finding(target.url, fetched));
      continue;
    }
    const listSays = mergeFields(
      target.listed?.stated ?? {},
      columnName && column.column.length === 0 ? { column: columnName } : {},
    );
    try {
      const kept = await keepPage(
        { column, mappingKey, fetched, before, listed: target.listed, listSays, full },
        tools,
      );
      if (!kept.ok) {
        skipped.push({ item: target.url, title: null, ...kept.refusal });
        continue;
      }
      notes.push(...kept.notes);
      const { page } = kept;
      if (before && page.key !== key) mirror.drop(key);
      mirror.put(page);
      if (!before) fresh.push(page);
    } catch (error) {
      goOn();
      if (!(error instanceof TooLarge) && (error as NodeJS.ErrnoException).syscall) throw error;
      const reason = error instanceof TooLarge ? 'tooLarge' : 'unreachable';
      (before ? notes : skipped).push({ item: target.url, title: null, reason, detail: null });
    }
  }
  await followMoves(fresh, { listed, known, mirror, fetch });
  if (degraded(mirror.accepted(), mirror.fetched())) return fail('websites.templateChanged');
  mirror.accept();
  if (full) mirror.walked(now().toISOString());
  await mirror.sweep();
  step(targets.size, targets.size, null);
  return ok({ skipped, notes });
}

/** A new page with the paper of one that the list no longer names and the site no longer has: the same document, moved (domain row 52). */
async function followMoves(
  fresh: readonly MirrorPage[],
  {
    listed,
    known,
    mirror,
    fetch,
  }: Pick<CrawlTools, 'mirror' | 'fetch'> & {
    listed: ReadonlyMap<string, unknown>;
    known: ReadonlyMap<string, MirrorPage>;
  },
): Promise<void> {
  for (const page of fresh) {
    const old = [...known.values()].find(
      one => !listed.has(one.key) && one.key !== page.key && sameDocument(one, page),
    );
    if (!old) continue;
    const still = await fetch(old.url, { mostBytes: mostPageBytes });
    if (still.kind === 'page') {
      for await (const _ of still.body) break;
      if (addressKey(still.url) !== page.key) continue;
    } else if (still.kind !== 'gone') continue;
    mirror.put({ ...page, identity: old.identity, aliases: [...old.aliases, old.url] });
    mirror.drop(old.key);
  }
}
