import { type CheerioAPI, load } from 'cheerio';
import { type Element, isDeeperThan, isElement } from './dom.ts';
import { decodeText } from './encoding.ts';
import { type Fields, fieldOf, mergeFields } from './fields.ts';
import { textOf } from './htmltext.ts';
import type { Parsed } from './parsed.ts';
import { describePlain } from './plain.ts';

/** Article and column tags of 政府网站发展指引 (domain 7.7), compared without case; what they state. */
const metaFields: Record<string, keyof Fields> = {
  articletitle: 'title',
  pubdate: 'publishedAt',
  contentsource: 'source',
  keywords: 'tags',
  url: 'url',
  columnname: 'column',
};

/** What a meta tag of the page states, its name compared without case. */
export const metaOf = ($: CheerioAPI, name: string): string | null => {
  const tag = $('meta[name]')
    .toArray()
    .find(element => ($(element).attr('name') ?? '').trim().toLowerCase() === name);
  return (tag && $(tag).attr('content')?.trim()) || null;
};

const describeMeta = ($: CheerioAPI): Fields => {
  const fields: Fields = {};
  for (const element of $('meta[name]').toArray()) {
    const field = metaFields[($(element).attr('name') ?? '').trim().toLowerCase()];
    const value = $(element).attr('content')?.trim();
    if (field && value) fields[field] ??= value;
  }
  // Keywords and Url are general names: without the guide's own tags they say what the site wants found, not what the document is.
  if (!fields.title) {
    delete fields.tags;
    delete fields.url;
  }
  return fields;
};

/** Label and value side by side: rows of a table, dt and dd, or `<li><b>索引号：</b>…</li>`. */
const describeLabels = ($: CheerioAPI): { fields: Fields; tables: Set<Element> } => {
  const fields: Fields = {};
  const tables = new Set<Element>();
  const take = (label: string, value: string): boolean => {
    const field = label.length <= 20 ? fieldOf(label) : null;
    if (!field) return false;
    if (value.trim()) fields[field] ??= value.trim();
    return true;
  };
  for (const table of $('table').toArray()) {
    const cells = $(table).find('td,th').toArray();
    if (cells.length < 4 || cells.length > 60 || $(table).find('table').length > 0) continue;
    let taken = 0;
    for (let at = 0; at + 1 < cells.length; at++) {
      const label = $(cells[at]).text().trim();
      if (take(label, $(cells[at + 1]).text())) {
        taken++;
        at++;
        continue;
      }
      // `<td>索引号：1-6345</td>`: label and value in one cell.
      const colon = label.search(/[:：]/);
      if (colon > 0 && take(label.slice(0, colon), label.slice(colon + 1))) taken++;
    }
    if (taken >= 2) tables.add(table);
  }
  for (const dt of $('dt').toArray()) take($(dt).text(), $(dt).nextAll('dd').first().text());
  for (const item of $('li,p,span,div').toArray()) {
    if ($(item).children().length > 3) continue;
    const text = $(item).text().trim();
    const colon = text.search(/[:：]/);
    if (colon > 0 && colon < 12 && text.length < 120) take(text.slice(0, colon), text.slice(colon + 1));
  }
  return { fields, tables };
};

const containers = [
  '#UCAP-CONTENT',
  '.TRS_UEDITOR',
  '.TRS_Editor',
  '#zoom',
  '#Zoom',
  '.pages_content',
  '.article-content',
  '.article_content',
  '.article-con',
  '.content-article',
  '#articleContent',
  '#article-content',
  '#content_main',
  '.zwxl-article',
  '.news_content',
  '.main-content .content',
  '.article .content',
  '.article',
  'article',
  '.wzy_content',
  '.detail-content',
  '.content',
  '#content',
  'main',
];

const ownWords = ($: CheerioAPI, element: Element): number =>
  $(element).text().replace(/\s+/g, '').length - $(element).find('a').text().replace(/\s+/g, '').length;

/** The element that holds the paper: a usual container, else the smallest one with most of the page's words outside links. */
export const mainOf = ($: CheerioAPI): Element | null => {
  for (const selector of containers) {
    const best = $(selector)
      .toArray()
      .filter(isElement)
      .map(element => ({ element, words: ownWords($, element) }))
      .filter(({ words }) => words >= 60)
      .sort((a, b) => b.words - a.words)[0];
    if (best) return best.element;
  }
  const body = $('body').get(0);
  if (!body) return null;
  const all = ownWords($, body);
  let best: Element = body;
  for (let deeper: Element | undefined = body; deeper; ) {
    best = deeper;
    deeper = $(deeper)
      .children('div,section,td,table,tbody,tr,main,article,center,form')
      .toArray()
      .filter(isElement)
      .find(child => ownWords($, child) >= all * 0.7);
  }
  return best;
};

/** What stands around a paper, or does something. */
export const chrome =
  'script,style,noscript,template,iframe,object,embed,form,input,button,select,textarea,link,meta,nav,header,footer,.crumb,.breadcrumb,.nav,.header,.footer,.share,.bdsharebuttonbox,.print,.pagination,.qrcode';

const local = (path: string): string | null => {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/|#|\?)/i.test(path) || path.trim() === '') return null;
  try {
    return decodeURIComponent(path.replace(/[?#].*$/, ''));
  } catch {
    return path.replace(/[?#].*$/, '');
  }
};

/** Relative references to images and to files of the folder, as they stand in some HTML. */
export const referencesOf = ($: CheerioAPI): Parsed['references'] => {
  const found = new Map<string, Parsed['references'][number]>();
  for (const element of $('img[src]').toArray()) {
    const path = local($(element).attr('src') ?? '');
    if (path) found.set(path, { path, name: path.split('/').at(-1) ?? path, image: true });
  }
  for (const element of $('a[href]').toArray()) {
    const path = local($(element).attr('href') ?? '');
    if (path && /\.[a-z0-9]{2,5}$/i.test(path)) {
      const words = $(element).text().trim();
      found.set(path, {
        path,
        name: words && words.length <= 80 ? words : (path.split('/').at(-1) ?? path),
        image: false,
      });
    }
  }
  return [...found.values()];
};

const headings = ($: CheerioAPI): string | null => {
  const heading = $('h1')
    .toArray()
    .map(element => $(element).text().replace(/\s+/g, ' ').trim())
    .find(text => text.length >= 4);
  if (heading) return heading;
  const title = $('title').first().text().trim();
  return title ? (title.split(/\s*[_|｜]\s*|\s+[-—]\s+/)[0]?.trim() ?? null) : null;
};

/** No page written for people nests as deeply (browsers themselves flatten beyond 512), and what follows walks the tree by recursion. */
export const deepest = 1_000;

/**
 * A web page saved as a file: the paper without the page around it. Label tables and the page's head are read as statements, the
 * meta tags after them; the text is the main content's alone.
 */
export const readHtml = (bytes: Uint8Array): Parsed => {
  let text = decodeText(bytes).text;
  // A page says its own encoding; where it says GB and the bytes happen to be valid UTF-8 they are plain ASCII anyway.
  if (text.charCodeAt(0) === 0xfeff) text = text.slice(1);
  const $ = load(text);
  if (isDeeperThan($.root().get(0), deepest)) throw new Error(`elements nested more than ${deepest} deep`);
  const meta = describeMeta($);
  const siteId = metaOf($, 'siteidcode');
  const { fields: labels, tables } = describeLabels($);
  const pageText = textOf($.root().get(0) as never);
  const page = describePlain(pageText);
  const heading = headings($);
  for (const table of tables) $(table).remove();
  $(chrome).remove();
  const main = mainOf($);
  const body = main ? textOf(main) : '';
  const paper = describePlain(body);
  const stated = mergeFields(
    labels,
    meta,
    { ...(heading ? { title: heading } : {}) },
    paper,
    { ...page, title: '', writtenOn: '', issuers: '' },
    siteId ? { siteId } : {},
  );
  return {
    mediaType: 'text/html',
    text: body,
    pageStarts: null,
    hasText: null,
    html: main ? ($(main).html() ?? '') : '',
    stated,
    references: main ? referencesOf(load($(main).html() ?? '', null, false)) : [],
    embedded: [],
  };
};
