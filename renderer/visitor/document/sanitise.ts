import DOMPurify from 'dompurify';
import type { DocumentFile } from '../../../contract/document.ts';

const tags = [
  ...['p', 'br', 'hr', 'div', 'span', 'section', 'article', 'blockquote', 'pre', 'code'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'strong', 'b', 'em', 'i', 'u', 's', 'del', 'ins', 'sub', 'sup'],
  ...['table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
  ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'figure', 'figcaption', 'img', 'a'],
];
const attributes = ['colspan', 'rowspan', 'scope', 'align', 'start', 'reversed', 'href', 'src', 'alt'];

const ownFile = /^\/files\/[0-9a-f]{64}$/;

/** The library's own file an image shows: by its address, or by the name the page gives it. */
const pictureOf = (src: string, files: readonly DocumentFile[]): string | null => {
  if (ownFile.test(src)) return src;
  const name = decodeName(src);
  const file = files.find(({ name: known, mediaType }) => known === name && mediaType.startsWith('image/'));
  return file === undefined ? null : `/files/${file.sha256}`;
};

const decodeName = (src: string): string => {
  const last = src.split(/[?#]/)[0]?.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
};

export type Resolve = {
  files: readonly DocumentFile[];
  /** the page of this product that a link leads to, as `/document/…`; null where it leads elsewhere */
  target: (url: string) => string | null;
};

/**
 * A document's HTML made harmless: structure and tables stay, everything that could run, load, submit, navigate or style
 * the page goes. Pictures come from the library's files or become their description; links lead to pages of
 * this product (`#/document/…`) or become their words.
 */
export const sanitise = (html: string, { files, target }: Resolve): DocumentFragment => {
  const fragment = DOMPurify.sanitize(html, {
    ALLOWED_TAGS: tags,
    ALLOWED_ATTR: attributes,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    ALLOW_UNKNOWN_PROTOCOLS: false,
    // The words of everything else stay: the result is used as a tree and never parsed again, so nothing can come alive.
    FORBID_CONTENTS: ['script', 'style', 'template', 'iframe', 'svg', 'title'],
    RETURN_DOM_FRAGMENT: true,
  });
  for (const image of fragment.querySelectorAll('img')) {
    const src = pictureOf(image.getAttribute('src') ?? '', files);
    if (src === null) image.replaceWith(image.getAttribute('alt') ?? '');
    else image.setAttribute('src', src);
  }
  for (const link of fragment.querySelectorAll('a')) {
    const page = target(link.getAttribute('href') ?? '');
    if (page === null) link.replaceWith(...link.childNodes);
    else link.setAttribute('href', `#${page}`);
  }
  return fragment;
};
