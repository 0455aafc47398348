import { type CheerioAPI, load } from 'cheerio';
import { type Element, isDeeperThan, isElement } from './dom.ts';
import { decodeText } from './encoding.ts';
import { type FieldName, type Fields, fieldOf, mergeFields } from './fields.ts';
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

/** What the body of a paper says in tables of its own, such as the steps of a service. Other fields are the page's words about the paper. */
const bodyFields: ReadonlySet<FieldName> = new Set([
  ...(['content', 'question', 'answer', 'answerBasis', 'conditions', 'materials'] as const),
  ...(['steps', 'window', 'timeLimit', 'fee', 'files', 'attachments'] as const),
]);

const labelOf = (text: string): FieldName | null => (text.length <= 20 ? fieldOf(text) : null);

/** The labels of a table with their values, and how many of its cells they fill. */
const readTable = (cells: readonly string[]): { said: [FieldName, string][]; filled: number } => {
  const said: [FieldName, string][] = [];
  let filled = 0;
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at] ?? '';
    const next = cells[at + 1];
    const field = labelOf(cell);
    // the head of a list names its columns one beside the other: there a label is no value
    if (field && next !== undefined && !labelOf(next)) {
      said.push([field, next]);
      filled += 2;
      at++;
      continue;
    }
    // `<td>索引号：1-6345</td>`: label and value in one cell.
    const colon = cell.search(/[:：]/);
    const inside = colon > 0 && colon < cell.length - 1 ? labelOf(cell.slice(0, colon)) : null;
    if (!inside) continue;
    said.push([inside, cell.slice(colon + 1)]);
    filled++;
  }
  return { said, filled };
};

/**
 * Label and value side by side: rows of a table, dt and dd, or `<li><b>索引号：</b>…</li>`. A table states something where labels and
 * values fill more than half of it: one that compares or lists things has a cell or two that read like labels. `tables` are those that
 * speak about the paper and are no part of it.
 */
const describeLabels = ($: CheerioAPI): { fields: Fields; tables: Set<Element> } => {
  const fields: Fields = {};
  const tables = new Set<Element>();
  const take = (field: FieldName | null, value: string): void => {
    if (field && value.trim()) fields[field] ??= value.trim();
  };
  for (const table of $('table').toArray()) {
    const cells = $(table).find('td,th').toArray();
    if (cells.length < 4 || cells.length > 60 || $(table).find('table').length > 0) continue;
    const { said, filled } = readTable(cells.map(cell => $(cell).text().trim()));
    if (said.length < 2 || filled <= cells.length / 2) continue;
    for (const [field, value] of said) take(field, value);
    if (said.filter(([field]) => !bodyFields.has(field)).length >= 2) tables.add(table);
  }
  for (const dt of $('dt').toArray()) take(labelOf($(dt).text()), $(dt).nextAll('dd').first().text());
  for (const item of $('li,p,span,div').toArray()) {
    if ($(item).children().length > 3) continue;
    const text = $(item).text().trim();
    const colon = text.search(/[:：]/);
    if (colon > 0 && colon < 12 && text.length < 120)
      take(labelOf(text.slice(0, colon)), text.slice(colon + 1));
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
