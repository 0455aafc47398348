import { type CheerioAPI, load } from 'cheerio';
import type { MappedField, Mapping } from '../../contract/websites/column.ts';
import { type Element, isDeeperThan, isElement } from '../library/dom.ts';
import type { Fields } from '../library/fields.ts';
import { chrome, deepest, mainOf, metaOf } from '../library/html.ts';
import { textOf } from '../library/htmltext.ts';
import { extensionOf, typeOf } from '../library/mediatypes.ts';
import { resolveLink } from './address.ts';

/** A file an article hands out or shows. */
export type Attached = {
  readonly url: string;
  /** the address as the page writes it, by which its link is found again */
  readonly reference: string;
  readonly name: string;
  readonly image: boolean;
};

export type ArticlePage = {
  readonly siteId: string | null;
  /** what the mapping's selectors found, in the page's words */
  readonly mapped: Fields;
  /** characters of the paper, white space not counted */
  readonly words: number;
  /** the page with nothing but the element pointed at as its body; null where none was */
  readonly cut: string | null;
  readonly attached: readonly Attached[];
};

const handedOut = /^(?:pdf|docx?|xlsx?|pptx?|wps|et|ofd|ceb|rtf|txt|csv|zip|rar|7z)$/;

/** Name and type of a file a link leads to: by its path, else by a parameter (`downfile.jsp?filename=a.pdf`), else by its words. */
const fileName = (url: URL, words: string): { name: string; extension: string } | null => {
  const places = [
    decodeURI(url.pathname.replace(/%(?![0-9a-f]{2})/gi, '%25')),
    ...url.searchParams.values(),
    words,
  ];
  const extension = places.map(extensionOf).find(found => handedOut.test(found));
  if (!extension) return null;
  const plain = words.replace(/^附件\s*[:：]\s*/, '').trim();
  const base = plain.length >= 2 && plain.length <= 80 ? plain : (places[0]?.split('/').at(-1) ?? 'file');
  return { name: extensionOf(base) === extension ? base : `${base}.${extension}`, extension };
};

const attachedOf = ($: CheerioAPI, main: Element | null, base: string): Attached[] => {
  const found = new Map<string, Attached>();
  for (const link of $('a[href]').toArray()) {
    if ($(link).closest('nav,header,footer,.nav,.menu,.footer').length > 0) continue;
    const reference = $(link).attr('href') ?? '';
    const url = resolveLink(reference, base);
    const words = $(link).text().replace(/\s+/g, ' ').trim();
    const file = url && fileName(url, words || ($(link).attr('title') ?? ''));
    if (url && file && !found.has(url.href))
      found.set(url.href, { url: url.href, reference, name: file.name, image: false });
  }
  for (const image of main ? $(main).find('img[src]').toArray() : []) {
    const reference = $(image).attr('src') ?? '';
    const url = resolveLink(reference, base);
    if (!url || typeOf(url.pathname).mediaType.startsWith('image/') === false || found.has(url.href))
      continue;
    found.set(url.href, {
      url: url.href,
      reference,
      name: url.pathname.split('/').at(-1) ?? 'image',
      image: true,
    });
  }
  return [...found.values()];
};

const find = ($: CheerioAPI, selector: string): Element | null => {
  try {
    return $(selector).toArray().find(isElement) ?? null;
  } catch {
    return null; // a selector typed wrong finds nothing, and the preview shows that
  }
};

/** `发布机构：县政府办公室` pointed at as a whole: the label goes. */
const withoutLabel = (text: string) =>
  text.replace(/^[^:：]{2,8}[:：]\s*(?=\S)/, match => (/^\d/.test(match) ? match : ''));

/**
 * What the website source needs of an article beyond what every reader of HTML finds (core/library/html.ts): its files by whole
 * addresses, the fields staff pointed at, and whether there is a paper on it at all.
 */
export const readArticlePage = (html: string, address: string, { fields }: Mapping): ArticlePage => {
  const $ = load(html);
  if (isDeeperThan($.root().get(0), deepest)) throw new Error(`elements nested more than ${deepest} deep`);
  const base = resolveLink($('base[href]').attr('href'), address)?.href ?? address;
  const siteId = metaOf($, 'siteidcode');
  const mapped: Fields = {};
  for (const [field, selector] of Object.entries(fields) as [MappedField, string][]) {
    const element = field === 'body' ? null : find($, selector);
    const text = element ? $(element).text().replace(/\s+/g, ' ').trim() : '';
    if (text && field !== 'body') mapped[field] = field === 'title' ? text : withoutLabel(text);
  }
  const pointed = fields.body ? find($, fields.body) : null;
  const attachedOutside = attachedOf($, null, base);
  const head = pointed ? `<head>${$('head').html() ?? ''}</head>` : '';
  $(chrome).remove();
  const main = pointed ?? mainOf($);
  const attached = new Map([...attachedOf($, main, base), ...attachedOutside].map(file => [file.url, file]));
  return {
    siteId,
    mapped,
    words: main ? textOf(main).replace(/\s/g, '').length : 0,
    cut: pointed
      ? `<!doctype html><html>${head}<body><article>${$(pointed).html() ?? ''}</article></body></html>`
      : null,
    attached: [...attached.values()],
  };
};
