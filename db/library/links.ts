import { addressKey, hrefsOf } from '../../core/library/links.ts';
import type { LibraryReader } from './open.ts';

/** The links of a document's HTML that lead to other documents on show, by their address: by `href` as it stands in the HTML the id. */
export const linkedDocuments = (
  db: LibraryReader,
  html: string | null,
  base: string | null,
): Record<string, string> => {
  // the expression of the index `document_by_address`
  const byAddress = db
    .prepare<[string], string>(`
      SELECT id FROM document WHERE state = 'shown'
      AND rtrim(substr(json_extract(record, '$.source.url'), instr(json_extract(record, '$.source.url'), '://') + 3), '/') = ?
      ORDER BY rowid DESC LIMIT 1`)
    .pluck();
  const links: Record<string, string> = {};
  for (const href of hrefsOf(html ?? '')) {
    const key = addressKey(href, base);
    const id = key === null ? undefined : byAddress.get(key);
    if (id !== undefined) links[href] = id;
  }
  return links;
};
