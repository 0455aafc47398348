import type { WebsiteColumn } from '../../contract/websites/column.ts';
import type { Piece } from '../../contract/websites/page.ts';
import type { Fields } from '../library/fields.ts';
import type { ArticlePage } from './article-page.ts';
import type { Fetcher } from './fetch.ts';
import type { ListPage } from './list-page.ts';
import type { Mirror } from './mirror.ts';

/** Most bytes of a page; attachments may have what a file of a folder may. */
export const mostPageBytes = 16 * 1024 * 1024;

/** What is read of an article on the thread where strangers' files are read. */
export type ReadArticle = ArticlePage & { readonly own: Fields; readonly textHash: string };

/** The same with the paper's words. */
export type PreviewedArticle = ReadArticle & { readonly text: string };

export type SiteReader = {
  readonly list: (path: string, address: string, select?: string) => Promise<ListPage>;
  readonly article: (
    path: string,
    address: string,
    mapping: WebsiteColumn['mapping'],
  ) => Promise<PreviewedArticle>;
  /** the page to point at */
  readonly sketch: (path: string, page: 'list' | 'article') => Promise<Piece | null>;
};

export type CrawlTools = {
  readonly mirror: Mirror;
  readonly fetch: Fetcher;
  readonly reader: SiteReader;
  readonly now: () => Date;
  /** throws where the run was cancelled */
  readonly goOn: () => void;
  readonly step: (done: number, total: number, current: string | null) => void;
};
