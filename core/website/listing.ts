import type { WebsiteColumn } from '../../contract/websites/column.ts';
import { extensionOf, typeOf } from '../library/mediatypes.ts';
import type { FolderItem, SourceFile } from '../sync/folder.ts';
import type { Mirror, MirrorPage } from './mirror.ts';

/** Below this many characters a page with files only hands them out, and the first readable one is the document. */
const fewestWords = 40;

/** A path the library knows the document by: its first address, with the extension that tells its type. */
const pathOf = ({ identity, mainName }: MirrorPage): string => {
  const extension = extensionOf(mainName);
  return extensionOf(identity.split('?')[0] ?? '') === extension && !identity.includes('?')
    ? identity
    : `${identity}.${extension}`;
};

const itemOf = (page: MirrorPage, column: WebsiteColumn, path: (sha256: string) => string): FolderItem => {
  const own = pathOf(page);
  const main: SourceFile = {
    path: own,
    absolute: path(page.main.sha256),
    role: 'main',
    reference: null,
    size: page.main.size,
  };
  const names = new Set<string>();
  const attached = page.files.map(({ name, sha256, size, reference }): SourceFile => {
    let unique = name.replace(/[\\/]/g, ' ');
    for (let i = 2; names.has(unique); i++) unique = name.replace(/(\.[^.]*)?$/, ` (${i})$1`);
    names.add(unique);
    return { path: `${own}/${unique}`, absolute: path(sha256), role: 'attachment', reference, size };
  });
  const bare = typeOf(own).format === 'html' && page.words < fewestWords;
  const first = bare ? attached.find(file => typeOf(file.path).format !== 'other') : undefined;
  const files = first
    ? [{ ...first, role: 'main' as const, reference: null }, ...attached.filter(file => file !== first)]
    : [main, ...attached];
  return {
    item: page.url,
    fields: {
      // a document that is only a file says little of itself; what its page says goes with it
      ...(first ? page.own : {}),
      ...page.stated,
      ...(column.column.length > 0 ? { column: column.column.join('>') } : {}),
      url: page.url,
    },
    files,
  };
};

/** What a website offers, from the pages of its mirror that were accepted. */
export const itemsOf = (mirror: Pick<Mirror, 'accepted' | 'path'>, column: WebsiteColumn): FolderItem[] =>
  [...mirror.accepted().values()].map(page => itemOf(page, column, mirror.path));
