import { useLayoutEffect, useRef } from 'react';
import { type ContentsItem, contentsOfTree } from './contents.ts';
import { markTree } from './mark-dom.ts';
import { type Resolve, sanitise } from './sanitise.ts';

/** A document's HTML made ready for the page: harmless, marked, with ids for its contents list. */
export type PreparedHtml = { tree: DocumentFragment; hits: number; contents: ContentsItem[] };

/** Elements that are read aloud one by one. */
const spoken = 'p, h1, h2, h3, h4, h5, h6, li, tr, dt, dd, caption, figcaption, blockquote, pre';

export const prepareHtml = (html: string, query: string, resolve: Resolve): PreparedHtml => {
  const tree = sanitise(html, resolve);
  for (const table of tree.querySelectorAll('table')) {
    const frame = document.createElement('div');
    frame.className = 'table-frame';
    frame.tabIndex = 0;
    frame.role = 'region';
    frame.ariaLabel = table.caption?.textContent ?? '表';
    table.replaceWith(frame);
    frame.append(table);
  }
  const contents = contentsOfTree(tree);
  // The page's own title is the one heading of the first level.
  for (const heading of tree.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    heading.ariaLevel = String(Math.min(Number(heading.tagName[1]) + 1, 6));
  }
  for (const element of tree.querySelectorAll<HTMLElement>(spoken)) {
    if (element.querySelector(spoken) === null) element.dataset.say = '';
  }
  return { tree, hits: markTree(tree, query), contents };
};

/** The original's structure and tables. The tree is cloned in, never parsed again from text. */
export const HtmlText = ({ prepared }: { readonly prepared: PreparedHtml }) => {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    place.current?.replaceChildren(prepared.tree.cloneNode(true));
  }, [prepared]);
  return <div className="paper-html" lang="zh" ref={place} />;
};
