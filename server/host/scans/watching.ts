import { mkdir, readdir, rename, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Result } from '../../../contract/errors.ts';
import type { FoundFile } from '../../../contract/scans/scan.ts';
import { isIgnored, still } from '../../../core/scans/found.ts';

/** Where a file goes once it was taken, if the administrator wants it moved. */
const doneFolder = '已处理';

export type FolderTrouble = 'missing' | 'unreadable';

type Parts = {
  readonly plan: () => { folder: string | null; move: boolean };
  /** what was done with the file as it is now; null: it is new */
  readonly looked: (file: FoundFile) => 'taken' | 'refused' | null;
  readonly take: (path: string, file: FoundFile) => Promise<Result<unknown>>;
  readonly refuse: (file: FoundFile, reason: string) => void;
};

const filesIn = async (folder: string): Promise<FoundFile[]> => {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter(entry => entry.isFile() && !isIgnored(entry.name)).map(({ name }) => name);
  const found = await Promise.all(
    names.map(name =>
      stat(join(folder, name)).then(
        ({ size, mtimeMs }) => ({ name, size, changed: Math.round(mtimeMs) }),
        () => null, // gone again, or still held by the scanner
      ),
    ),
  );
  return found.filter(file => file !== null).toSorted((a, b) => a.changed - b.changed);
};

/** A name that is free in the folder for what was taken: nothing there is ever written over. */
const moveDone = async (folder: string, name: string): Promise<void> => {
  const done = join(folder, doneFolder);
  await mkdir(done, { recursive: true });
  const taken = new Set(await readdir(done));
  const ending = extname(name);
  const stem = name.slice(0, name.length - ending.length);
  let free = name;
  for (let number = 2; taken.has(free); number++) free = `${stem} (${number})${ending}`;
  await rename(join(folder, name), join(done, free));
};

/**
 * A look at the watched folder, to be called every few seconds: network shares tell nobody of new files. A file is taken when two looks
 * found it the same. The original stays or is moved into 已处理, and is never deleted.
 * @returns the look: it answers what is wrong with the folder, null where nothing is
 */
export const folderWatch = ({ plan, looked, take, refuse }: Parts): (() => Promise<FolderTrouble | null>) => {
  let before: { folder: string; files: readonly FoundFile[] } | null = null;
  // what cannot be moved now, because another program holds it open, is tried again with the next look
  const move = (folder: string, name: string): Promise<void> => moveDone(folder, name).catch(() => {});

  return async () => {
    const { folder, move: moves } = plan();
    if (folder === null) return null;
    let files: FoundFile[];
    try {
      files = await filesIn(folder);
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'unreadable';
    }
    const former = before?.folder === folder ? before.files : [];
    before = { folder, files };
    for (const file of still(former, files)) {
      if (looked(file) === null) {
        const taken = await take(join(folder, file.name), file);
        if (!taken.ok) refuse(file, taken.error.code);
      }
      if (moves && looked(file) === 'taken') await move(folder, file.name);
    }
    return null;
  };
};
