import { resolveLink } from './address.ts';

/** Most pages of one list that are walked: a wrong count in a script must not send us round for ever. */
const mostPages = 2_000;

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, Math.min(to, mostPages) - from + 1) }, (_, i) => from + i);

/** `createPageHTML(5, 0, "index", "html")`: pages index.html, index_1.html … (counted from 0). */
const counted = /createPageHTML\(\s*(\d{1,5})\s*,\s*(\d{1,5})\s*,\s*["']([\w-]+)["']\s*,\s*["'](\w+)["']/;
/** `createPageHTML('page_div', 25, 1, 'list', 'shtml', 500)`: pages list.shtml, list_2.shtml … (counted from 1). */
const countedFromOne =
  /createPageHTML\(\s*["'][\w-]+["']\s*,\s*(\d{1,5})\s*,\s*(\d{1,5})\s*,\s*["']([\w-]+)["']\s*,\s*["'](\w+)["']/;
/** `var countPage = 5` beside a loop that writes index_1.html …, in older templates. */
const plainCount = /\bvar\s+(?:countPage|pageCount|totalPage|nPageCount|page_count)\s*=\s*["']?(\d{1,5})/i;

/** A datastore in a script: the rows it would have written, as HTML. */
export const scriptedRecords = (html: string): string[] =>
  [...html.matchAll(/<record>\s*<!\[CDATA\[([\s\S]*?)\]\]>\s*<\/record>/g)].map(match => match[1] ?? '');

/** Further pages that scripts of a list page would have named: usual templates name them only there. */
export const scriptedPages = (html: string, address: string): string[] => {
  const at = (names: string[]): string[] => names.flatMap(name => resolveLink(name, address)?.href ?? []);
  // the addresses that give a datastore's next rows
  const groups = [...html.matchAll(/<(?:nextgroup)>\s*<!\[CDATA\[([\s\S]*?)\]\]>/g)].flatMap(match =>
    [...(match[1] ?? '').matchAll(/href=["']?([^"'\s>]+)/g)].map(link =>
      (link[1] ?? '').replaceAll('&amp;', '&'),
    ),
  );
  const one = countedFromOne.exec(html);
  if (one) {
    const [, count = '0', , name = '', extension = ''] = one;
    return at(range(2, Number(count)).map(page => `${name}_${page}.${extension}`));
  }
  const zero = counted.exec(html);
  if (zero) {
    const [, count = '0', , name = '', extension = ''] = zero;
    return at(range(1, Number(count) - 1).map(page => `${name}_${page}.${extension}`));
  }
  const plain = plainCount.exec(html);
  const loop = /["'](?:<a href=[\\"']*)?([\w-]+)_["']\s*\+/.exec(html);
  if (plain && loop) {
    const extension = /\.(s?html?)\b/.exec(html.slice(loop.index, loop.index + 300))?.[1] ?? 'html';
    return at(range(1, Number(plain[1]) - 1).map(page => `${loop[1]}_${page}.${extension}`));
  }
  return at(groups);
};
