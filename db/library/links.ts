import { addressKey, hrefsOf } from '../../core/library/links.ts';
import { byAddress } from './addresses.ts';
import type { LibraryReader } from './open.ts';

/** The links of a document's HTML that lead to other documents on show, by their address: by `href` as it stands in the HTML the id. */
export const linkedDocuments = (
  db: LibraryReader,
  html: string | null,
  base: string | null,
): Record<string, string> => {
  const find = byAddress(db);
  const links: Record<string, string> = {};
  for (const href of hrefsOf(html ?? '')) {
    const key = addressKey(href, base);
    const id = key === null ? undefined : find(key);
    if (id !== undefined) links[href] = id;
  }
  return links;
};
