import { type Entry, open, type ZipFile } from 'yauzl';
import { isHostilePath } from './format.ts';
import { Refused } from './refusal.ts';
import { Missing, type Tree } from './tree.ts';

/** More entries than a repository of the largest size has. */
const mostEntries = 300_000;

const broken = (error: unknown): Refused =>
  new Refused('sync.zipBroken', { detail: String((error as Error).message) }, error);

const openZip = (path: string): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    open(
      path,
      {
        autoClose: false,
        lazyEntries: true,
        decodeStrings: true,
        strictFileNames: true,
        validateEntrySizes: true,
      },
      (error, zip) => {
        if (!error) return resolve(zip);
        const { code } = error as NodeJS.ErrnoException;
        reject(code === 'ENOENT' ? new Refused('sync.folderMissing') : broken(error));
      },
    );
  });

/** The entries by name. A name that is hostile, or stands twice (in another case or form too), ends it: no honest tool writes such. */
const entriesOf = (zip: ZipFile): Promise<Map<string, Entry>> =>
  new Promise((resolve, reject) => {
    if (zip.entryCount > mostEntries) return reject(new Refused('sync.tooLarge', { path: 'zip' }));
    const entries = new Map<string, Entry>();
    const seen = new Set<string>();
    let read = 0;
    zip.on('error', error => reject(broken(error)));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      const name = entry.fileName;
      const folded = name.normalize('NFC').toLowerCase();
      if (++read > mostEntries) return reject(new Refused('sync.tooLarge', { path: 'zip' }));
      if (isHostilePath(name) || seen.has(folded))
        return reject(new Refused('sync.hostilePath', { path: name.slice(0, 100) }));
      if (entry.isEncrypted()) return reject(new Refused('sync.zipBroken', { detail: 'encrypted' }));
      seen.add(folded);
      if (!name.endsWith('/')) entries.set(name, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });

/** The folder of the archive the repository lies in: its top, or one folder below. */
const topOf = (entries: ReadonlyMap<string, Entry>): string => {
  for (const name of entries.keys()) {
    const found = /^((?:[^/]+\/)?)metadata\/timestamp\.json$/.exec(name);
    if (found) return found[1] ?? '';
  }
  throw new Refused('sync.notRepository', { detail: 'zip' });
};

/** A repository in a zip, read in place. Its sizes are not believed: whoever reads counts the bytes that really come. */
export const zipTree = async (path: string): Promise<Tree> => {
  const zip = await openZip(path);
  try {
    const entries = await entriesOf(zip);
    zip.on('error', () => {});
    const top = topOf(entries);
    return {
      connections: 1,
      open: async name => {
        const entry = entries.get(top + name);
        if (!entry) throw new Missing(name);
        return { from: 0, bytes: contentOf(zip, entry) };
      },
      close: async () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
};

async function* contentOf(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  try {
    const stream = await new Promise<AsyncIterable<Uint8Array>>((resolve, reject) =>
      zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened))),
    );
    yield* stream;
  } catch (error) {
    throw error instanceof Refused ? error : broken(error);
  }
}
