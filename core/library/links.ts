import { load } from 'cheerio';

/** More links than a page has: a list of every address of a site is not looked through to its end. */
const mostLinks = 500;

/** Every different address a piece of HTML links to, as it stands there. */
export const hrefsOf = (html: string): string[] => {
  if (!/<a\s/i.test(html)) return [];
  const $ = load(html, null, false);
  const hrefs = $('a[href]').map((_, link) => $(link).attr('href'));
  return [...new Set(hrefs.get())].slice(0, mostLinks);
};

/**
 * What two addresses of one page have in common: host, path and query, whatever the scheme, the closing slash and the place within the
 * page. Null where it is no web address.
 * @param base the page the address stands on
 */
export const addressKey = (address: string, base: string | null): string | null => {
  const url = URL.parse(address, base ?? undefined);
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  return `${url.host}${url.pathname}${url.search}`.replace(/\/+$/, '');
};
