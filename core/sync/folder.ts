import type { Dirent } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, posix, sep } from 'node:path';
import { fail, ok, type Result } from '../../contract/errors.ts';
import type { ImportFinding } from '../../contract/imports.ts';
import { decodeText } from '../library/encoding.ts';
import type { Fields } from '../library/fields.ts';
import { extensionOf, typeOf } from '../library/mediatypes.ts';
import type { SheetRow } from './sheet.ts';

/** A file of the source. `path` is inside the source folder, with `/`; `reference` is how the main HTML names it, if it does. */
export type SourceFile = {
  readonly path: string;
  readonly absolute: string;
  readonly role: 'main' | 'attachment';
  readonly reference: string | null;
  /** bytes, as listed */
  readonly size: number;
};

/** What the folder offers as one document, before anything of it is read. */
export type FolderItem = {
  /** for the report: the main file, or the sheet's row */
  readonly item: string;
  readonly fields: Fields;
  readonly files: readonly SourceFile[];
};

export type FolderListing = {
  readonly items: readonly FolderItem[];
  readonly skipped: readonly ImportFinding[];
  /** about what is offered all the same */
  readonly notes?: readonly ImportFinding[];
};

/** In either script; of several the first counts. */
const sheetNames = ['目录.csv', '目錄.csv', '目录.xlsx', '目錄.xlsx'];

/** Left behind by systems and office programs, never a document. */
const litter = /^(?:\.|~\$|\$RECYCLE|Thumbs\.db$|desktop\.ini$|__MACOSX$)/i;

type Found = { readonly path: string; readonly absolute: string; readonly size: number };

/** Every plain file below the folder in a fixed order. Links are not followed: they could lead out of it. */
const listFiles = async (root: string, unreadable: (path: string) => void): Promise<Found[]> => {
  const found: Found[] = [];
  const visit = async (folder: string, inside: string): Promise<void> => {
    let entries: Dirent[];
    try {
      entries = await readdir(folder, { withFileTypes: true });
    } catch (error) {
      if (inside === '') throw error;
      unreadable(inside);
      return;
    }
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      if (litter.test(entry.name)) continue;
      const absolute = join(folder, entry.name);
      const path = posix.join(inside, entry.name);
      if (entry.isDirectory()) await visit(absolute, path);
      else if (entry.isFile()) {
        const size = await stat(absolute).then(
          stats => stats.size,
          () => -1,
        );
        if (size < 0) unreadable(path);
        else found.push({ path, absolute, size });
      }
    }
  };
  await visit(root, '');
  return found;
};

const stem = (path: string) =>
  path.slice(0, path.length - (extensionOf(path) ? extensionOf(path).length + 1 : 0));
const normal = (path: string) => path.normalize('NFC').replaceAll('\\', '/').replace(/^\.\//, '').trim();

/** Files an HTML or Markdown text refers to by relative path: they belong to it and are no documents of their own. */
const referencesIn = async (
  file: Found,
  byPath: ReadonlyMap<string, Found>,
): Promise<{ reference: string; file: Found }[]> => {
  const { format } = typeOf(file.path);
  if ((format !== 'html' && format !== 'markdown') || file.size > 8 * 1024 * 1024) return [];
  const bytes = await readFile(file.absolute).catch(() => null);
  if (!bytes) return [];
  const text = decodeText(new Uint8Array(bytes)).text;
  const pattern =
    format === 'html'
      ? /(?:src|href)\s*=\s*["']([^"'#?]{1,500})/gi
      : /\]\(\s*<?([^)\s>#?]{1,500})|(?:src|href)\s*=\s*["']([^"'#?]{1,500})/gi;
  const found = new Map<string, Found>();
  for (const match of text.matchAll(pattern)) {
    const written = match[1] ?? match[2] ?? '';
    let reference = written;
    try {
      reference = decodeURIComponent(written);
    } catch {}
    const path = normal(posix.join(posix.dirname(file.path), reference));
    const target = byPath.get(path);
    // A page that links to another page stands beside it; only what it shows or hands out belongs to it.
    if (target && target !== file && typeOf(target.path).format !== 'html') found.set(reference, target);
  }
  return [...found].map(([reference, target]) => ({ reference, file: target }));
};

const sourceFile = (file: Found, role: SourceFile['role'], reference: string | null = null): SourceFile => ({
  ...file,
  role,
  reference,
});

/** Main file, what it refers to, and further files named beside it; each once. */
const gather = async (
  main: Found,
  more: readonly Found[],
  byPath: ReadonlyMap<string, Found>,
): Promise<SourceFile[]> => {
  const referred = await referencesIn(main, byPath);
  const files = new Map<string, SourceFile>([[main.path, sourceFile(main, 'main')]]);
  for (const file of more) if (!files.has(file.path)) files.set(file.path, sourceFile(file, 'attachment'));
  for (const { reference, file } of referred) {
    files.set(file.path, sourceFile(file, 'attachment', reference));
  }
  return [...files.values()];
};

/** Without a sheet: every readable file is a document; others belong to the document they are named after, or stand alone. */
const withoutSheet = async (
  files: readonly Found[],
  byPath: ReadonlyMap<string, Found>,
): Promise<FolderItem[]> => {
  const claimed = new Set<string>();
  const attached = new Map<string, Found[]>();
  const readable = files.filter(file => typeOf(file.path).format !== 'other');
  for (const file of readable) {
    for (const { file: target } of await referencesIn(file, byPath)) {
      claimed.add(target.path);
      attached.set(file.path, [...(attached.get(file.path) ?? []), target]);
    }
  }
  const mains = readable.filter(file => !claimed.has(file.path));
  for (const file of files) {
    if (claimed.has(file.path) || typeOf(file.path).format !== 'other') continue;
    const owner = mains.find(main => file.path.startsWith(stem(main.path)));
    if (!owner) continue;
    claimed.add(file.path);
    attached.set(owner.path, [...(attached.get(owner.path) ?? []), file]);
  }
  const items: FolderItem[] = [];
  for (const file of files) {
    if (claimed.has(file.path)) continue;
    items.push({
      item: file.path,
      fields: {},
      files: await gather(file, attached.get(file.path) ?? [], byPath),
    });
  }
  return items;
};

const split = (value: string | undefined): string[] =>
  (value ?? '')
    .split(/[;；\n]/)
    .map(normal)
    .filter(Boolean);

const finding = (
  item: string,
  title: string | null | undefined,
  reason: ImportFinding['reason'],
  detail: string | null,
): ImportFinding => ({
  item,
  title: title ?? null,
  reason,
  detail,
});

/** With a sheet: every row is a document; files no row names are reported and stay out, because the sheet says what is public. */
const withSheet = async (
  rows: readonly SheetRow[],
  files: readonly Found[],
  byPath: ReadonlyMap<string, Found>,
): Promise<FolderListing> => {
  const items: FolderItem[] = [];
  const skipped: ImportFinding[] = [];
  const named = new Set<string>();
  for (const { number, fields } of rows) {
    const item = `目录 ${number}`;
    const wanted = [...split(fields.files), ...split(fields.attachments)];
    const missing = wanted.filter(path => !byPath.has(path));
    for (const path of missing) skipped.push(finding(item, fields.title, 'missingFile', path));
    const present = wanted.flatMap(path => byPath.get(path) ?? []);
    const [main, ...more] = present;
    const speaks = fields.content || fields.answer || fields.kind?.includes('目录');
    if (!main) {
      if (fields.title && speaks) items.push({ item, fields, files: [] });
      else if (missing.length === 0) {
        skipped.push(finding(item, fields.title, 'badRow', fields.title ? '文件' : '标题、文件'));
      }
      continue;
    }
    const gathered = await gather(main, more, byPath);
    for (const file of gathered) named.add(file.path);
    items.push({ item: main.path, fields, files: gathered });
  }
  for (const file of files) {
    if (!named.has(file.path)) skipped.push(finding(file.path, null, 'unlisted', null));
  }
  return { items, skipped };
};

/**
 * What a folder offers. Reads names and the sheet, and of HTML and Markdown what they refer to; nothing else.
 * @param readSheet cells of the sheet by column; null where its columns are not named
 */
export const listFolder = async (
  folder: string,
  readSheet: (path: string) => Promise<SheetRow[] | null>,
): Promise<
  Result<FolderListing, 'imports.folderMissing' | 'imports.folderUnreadable' | 'imports.indexUnreadable'>
> => {
  const skipped: ImportFinding[] = [];
  let files: Found[];
  try {
    const root = await realpath(folder);
    if (!(await stat(root)).isDirectory()) return fail('imports.folderMissing');
    files = await listFiles(root, path =>
      skipped.push(finding(path.split(sep).join('/'), null, 'unreadable', null)),
    );
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR'
      ? fail('imports.folderMissing')
      : fail('imports.folderUnreadable');
  }
  const sheet = sheetNames.flatMap(name => files.find(file => file.path === name) ?? [])[0];
  const documents = files.filter(file => !sheetNames.includes(file.path));
  const byPath = new Map(documents.map(file => [normal(file.path), file]));
  if (!sheet) return ok({ items: await withoutSheet(documents, byPath), skipped });
  let rows: SheetRow[] | null;
  try {
    rows = await readSheet(sheet.absolute);
  } catch {
    rows = null;
  }
  if (!rows) return fail('imports.indexUnreadable', { sheet: sheet.path });
  const listed = await withSheet(rows, documents, byPath);
  return ok({ items: listed.items, skipped: [...skipped, ...listed.skipped] });
};
