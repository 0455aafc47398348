import { setTimeout as delay } from 'node:timers/promises';
import robots from 'robots-parser';
import type { Dispatcher, Response } from 'undici';
import { isAllowedHost } from './address.ts';

/** Why an address gave nothing, each also a reason an import report can state. */
export type FetchRefusal = 'hostNotAllowed' | 'noTls' | 'robots' | 'tooLarge' | 'unreachable';

export type Fetched =
  | {
      readonly kind: 'page';
      /** where it was found in the end, after redirects */
      readonly url: string;
      readonly mediaType: string;
      readonly etag: string | null;
      readonly lastModified: string | null;
      /** reads at most the limit; throws `TooLarge` beyond it, and where the connection breaks */
      readonly body: AsyncIterable<Uint8Array>;
    }
  | { readonly kind: 'unchanged'; readonly url: string }
  /** 404 and 410: the site says that it is not there any more */
  | { readonly kind: 'gone' }
  | { readonly kind: 'refused'; readonly reason: FetchRefusal; readonly detail: string };

export type Conditions = { readonly etag?: string | null; readonly lastModified?: string | null };

/** Asks the site for one address, politely and only where it may. */
export type Fetcher = (
  address: string,
  limits: { readonly mostBytes: number } & Conditions,
) => Promise<Fetched>;

export type FetcherOptions = {
  readonly hosts: readonly string[];
  readonly plainHttp: boolean;
  readonly pauseMs: number;
  readonly dispatcher: Dispatcher;
  readonly signal: AbortSignal;
  /** milliseconds one address may take altogether: a server that drips is given up */
  readonly patienceMs?: number;
};

export class TooLarge extends Error {}

type Rules = {
  readonly isAllowed: (url: string, agent: string) => boolean | undefined;
  readonly getCrawlDelay: (agent: string) => number | undefined;
};
// Its types describe an ES module and it is none: what is imported is the function itself.
const readRobots = robots as unknown as (url: string, text: string) => Rules;

/** Says who asks; sites may refuse it by this name in robots.txt. */
export const userAgent = 'zhengwu-gongkai-zhuanqu/0.1';

const mostRedirects = 5;
const mostRobotsBytes = 512 * 1024;

async function* capped(body: Response['body'], most: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  if (!body) return;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > most) throw new TooLarge();
    yield chunk;
  }
}

const textOf = async (body: AsyncIterable<Uint8Array>): Promise<string> => {
  const parts: Uint8Array[] = [];
  for await (const part of body) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
};

/**
 * A fetcher for one run over one column: keeps a pause between requests to a host, obeys robots.txt (RFC 9309: read once; a
 * missing one allows everything, an unreachable one nothing), follows redirects only to allowed hosts, and asks again by
 * validators what it asked before. http addresses are asked by https unless the column allows otherwise.
 */
export const politeFetcher = ({
  hosts,
  plainHttp,
  pauseMs,
  dispatcher,
  signal,
  patienceMs = 60_000,
}: FetcherOptions): Fetcher => {
  const nextTurn = new Map<string, number>();
  const known = new Map<string, Promise<Rules | 'unreachable'>>();

  const turn = async (host: string, pause: number) => {
    const now = Date.now();
    const at = Math.max(now, nextTurn.get(host) ?? 0);
    nextTurn.set(host, at + pause);
    if (at > now) await delay(at - now, undefined, { signal });
  };

  const once = async (url: URL, headers: Record<string, string>) => {
    // Large, and of no use to a host that reads no website: loaded with the first address.
    const { fetch } = await import('undici');
    return fetch(url, {
      dispatcher,
      redirect: 'manual',
      headers: { 'user-agent': userAgent, ...headers },
      signal: AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]),
    });
  };

  const rulesOf = (url: URL) => {
    const place = new URL('/robots.txt', url);
    let rules = known.get(place.href);
    if (!rules) {
      rules = (async () => {
        try {
          const answer = await once(place, {});
          if (answer.status >= 500) return 'unreachable' as const;
          const text = answer.ok ? await textOf(capped(answer.body, mostRobotsBytes)) : '';
          return readRobots(place.href, text);
        } catch (error) {
          if (signal.aborted) throw error;
          return 'unreachable' as const;
        }
      })();
      known.set(place.href, rules);
    }
    return rules;
  };

  const refused = (reason: FetchRefusal, detail: string): Fetched => ({ kind: 'refused', reason, detail });

  return async (address, { mostBytes, etag, lastModified }) => {
    let url = new URL(address);
    for (let hop = 0; hop <= mostRedirects; hop++) {
      if (url.protocol === 'http:' && !plainHttp) url = new URL(url.href.replace(/^http:/, 'https:'));
      if (url.protocol !== 'https:' && url.protocol !== 'http:') return refused('noTls', url.protocol);
      if (!isAllowedHost(url, hosts)) return refused('hostNotAllowed', url.host);
      const rules = await rulesOf(url);
      if (rules === 'unreachable') return refused('unreachable', `${url.host}/robots.txt`);
      if (rules.isAllowed(url.href, userAgent) === false) return refused('robots', url.pathname);
      await turn(url.host, Math.max(pauseMs, (rules.getCrawlDelay(userAgent) ?? 0) * 1000));
      let answer: Response;
      try {
        answer = await once(url, {
          ...(etag ? { 'if-none-match': etag } : {}),
          ...(lastModified ? { 'if-modified-since': lastModified } : {}),
        });
      } catch (error) {
        if (signal.aborted) throw error;
        const cause = (error as { cause?: { code?: string } }).cause;
        return refused('unreachable', cause?.code ?? (error as Error).name);
      }
      if (answer.status === 304) return { kind: 'unchanged', url: url.href };
      if (answer.status >= 300 && answer.status < 400) {
        await answer.body?.cancel();
        const next = answer.headers.get('location');
        if (!next || !URL.canParse(next, url.href)) return refused('unreachable', `HTTP ${answer.status}`);
        const target = new URL(next, url);
        // Sites send whoever asks for what was taken away to their front page.
        if (target.pathname === '/' && url.pathname !== '/') return { kind: 'gone' };
        url = target;
        continue;
      }
      if (answer.status === 404 || answer.status === 410) {
        await answer.body?.cancel();
        return { kind: 'gone' };
      }
      if (!answer.ok) {
        await answer.body?.cancel();
        return refused('unreachable', `HTTP ${answer.status}`);
      }
      if (Number(answer.headers.get('content-length') ?? 0) > mostBytes) {
        await answer.body?.cancel();
        return refused('tooLarge', `${Math.round(mostBytes / 1024 / 1024)} MB`);
      }
      return {
        kind: 'page',
        url: url.href,
        mediaType: (answer.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '',
        etag: answer.headers.get('etag'),
        lastModified: answer.headers.get('last-modified'),
        body: capped(answer.body, mostBytes),
      };
    }
    return refused('unreachable', 'redirects');
  };
};
