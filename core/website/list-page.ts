import { type CheerioAPI, load } from 'cheerio';
import { findDate } from '../library/dates.ts';
import { type Element, isElement } from '../library/dom.ts';
import type { Fields } from '../library/fields.ts';
import { metaOf } from '../library/html.ts';
import { typeOf } from '../library/mediatypes.ts';
import { resolveLink } from './address.ts';
import { scriptedPages, scriptedRecords } from './paging.ts';

/** A link of a list page that leads to an article, with what stands beside it. */
export type ListedArticle = {
  readonly url: string;
  readonly title: string;
  /** the day in the same row, `YYYY-MM-DD` */
  readonly date: string | null;
  /** what the list itself says of the document, where it says more than a title */
  readonly stated?: Fields;
};

/** What a list page offers. */
export type ListPage = {
  readonly articles: readonly ListedArticle[];
  /** further pages of the same list, nearest first; whoever walks them skips what was seen */
  readonly pages: readonly string[];
  readonly columnName: string | null;
  readonly siteId: string | null;
};

/** Where an element stands, by tags and classes: links of one list share it, links of menus have others. */
const placeOf = (element: Element): string => {
  const steps: string[] = [];
  for (
    let at: Element | null = element;
    at && steps.length < 8;
    at = isElement(at.parent ?? undefined) ? (at.parent as Element) : null
  ) {
    const name = at.name.toLowerCase();
    if (name === 'body' || name === 'html') break;
    // first/last/odd/even and the like differ between rows of one list
    const classes = (at.attribs.class ?? '')
      .split(/\s+/)
      .filter(
        word =>
          word && !/^(?:first|last|odd|even|on|cur|current|active|line|bg|no|li)[-_]?\d*$|\d+$/i.test(word),
      );
    steps.push(classes.length > 0 ? `${name}.${classes.join('.')}` : name);
  }
  return steps.join('<');
};

const rows = 'li,tr,dd,p';

const besideOf = ($: CheerioAPI, link: Element): string => {
  const row = $(link).closest(rows);
  const text = (row.length > 0 ? row : $(link).parent()).text();
  return text.length <= 400 ? text : '';
};

const inAddress = (url: URL): string | null =>
  /(?:t|art_|\/)((?:19|20)\d{2})(0[1-9]|1[0-2])([0-2]\d|3[01])(?!\d)/
    .exec(url.pathname)
    ?.slice(1, 4)
    .join('-') ?? null;

const isPager = /^(?:首页|尾页|末页|上一?页|下一?页|前一?页|后一?页|更多|more|next|prev|[<>«»‹›]+|\d{1,4})$/i;

const titleOf = ($: CheerioAPI, link: Element): string => {
  const written = $(link).text().replace(/\s+/g, ' ').trim();
  const full = (link.attribs.title ?? '').replace(/\s+/g, ' ').trim();
  // Long titles are cut on the page and whole in the tooltip.
  return full.length > written.length ? full : written;
};

type Group = { readonly articles: Map<string, ListedArticle>; score: number };

/**
 * The articles of a list page: of all groups of links that stand alike, the one with the most titles, those with a date
 * beside them counting double. A link out of the allowed site is dropped later, when it is asked.
 * @param select CSS selector of the links, where staff have pointed at them
 */
const articlesOf = ($: CheerioAPI, base: string, select: string | undefined): ListedArticle[] => {
  const groups = new Map<string, Group>();
  for (const link of $(select ?? 'a[href]')
    .toArray()
    .filter(isElement)) {
    const anchor = link.name === 'a' ? link : $(link).find('a[href]').get(0);
    if (!anchor || !isElement(anchor)) continue;
    const url = resolveLink(anchor.attribs.href, base);
    const title = titleOf($, anchor);
    if (!url || title.length < (select ? 1 : 6) || isPager.test(title)) continue;
    if (!select && $(anchor).closest('nav,header,footer,.nav,.menu,.footer,.crumb,.breadcrumb').length > 0)
      continue;
    const date = findDate(besideOf($, anchor))?.date ?? inAddress(url);
    const place = select ?? placeOf(anchor);
    const group = groups.get(place) ?? { articles: new Map(), score: 0 };
    groups.set(place, group);
    if (group.articles.has(url.href)) continue;
    group.articles.set(url.href, { url: url.href, title, date });
    group.score += date ? 2 : 0.9;
  }
  const best = [...groups.values()].sort((a, b) => b.score - a.score)[0];
  return best ? [...best.articles.values()] : [];
};

const pageLinks = ($: CheerioAPI, base: string): string[] => {
  const found: string[] = [];
  const add = (href: string | undefined) => {
    const url = resolveLink(href, base);
    if (url && typeOf(url.pathname).format !== 'pdf' && !found.includes(url.href)) found.push(url.href);
  };
  for (const link of $('link[rel=next]').toArray()) add($(link).attr('href'));
  const links = $('a[href]').toArray();
  for (const link of links)
    if (/^(?:下一?页|下页|后一?页|next|[>›»]{1,2})$/i.test($(link).text().trim())) add($(link).attr('href'));
  for (const link of links)
    if (/^\d{1,4}$/.test($(link).text().trim()) && $(link).closest('li,tr').find('a').length > 1)
      add($(link).attr('href'));
  for (const link of $('[class*=page] a[href],[id*=page] a[href],[class*=pag] a[href]').toArray()) {
    if (/^\d{1,4}$/.test($(link).text().trim())) add($(link).attr('href'));
  }
  for (const option of $('select option[value]').toArray()) {
    if (/^第?\s*\d{1,4}\s*页?$/.test($(option).text().trim()) && /[./]/.test($(option).attr('value') ?? ''))
      add($(option).attr('value'));
  }
  return found;
};

/** Records that a script would put into the page stand in it as text: put where they can be read. */
export const listHtml = (html: string): string => {
  const records = scriptedRecords(html);
  return records.length > 0 ? `<ul>${records.join('')}</ul>${html}` : html;
};

/**
 * Reads a list page as it came from the site (text, not bytes).
 * @param address where it was fetched from, after redirects
 */
export const readListPage = (html: string, address: string, select?: string): ListPage => {
  const scripted = scriptedPages(html, address);
  const $ = load(listHtml(html));
  const base = resolveLink($('base[href]').attr('href'), address)?.href ?? address;
  const here = new URL(address).href;
  const pages = [...pageLinks($, base), ...scripted].filter(url => url !== here);
  return {
    articles: articlesOf($, base, select).filter(({ url }) => url !== here && !pages.includes(url)),
    pages: [...new Set(pages)],
    columnName: metaOf($, 'columnname'),
    siteId: metaOf($, 'siteidcode'),
  };
};
