import type { RecordEvent } from './chain.ts';
import { filesNamed } from './sealed-file.ts';

/** A file of the records beside the database: under seal, or a scan of a public paper, which is not. */
export type KeptFile = { readonly folder: KeptFolder; readonly sha256: string };
export const keptFolders = ['sealed', 'scans'] as const;
type KeptFolder = (typeof keptFolders)[number];

/** The scan an event puts on record; one of a file of the library lies there. */
const scanNamed = ({ type, data }: RecordEvent): string[] => {
  if (type !== 'scan.kept') return [];
  const { file, origin } = JSON.parse(data) as { file: string; origin: string };
  return origin === 'library' ? [] : [file];
};

/**
 * Every file the events name, once. A sealed one whose stream has no key any more is gone by right and not named.
 * @param hasKey whether the stream's key is still there
 */
export function* keptFilesNamed(
  events: Iterable<RecordEvent>,
  hasKey: (stream: string) => boolean,
): Generator<KeptFile> {
  const seen = new Set<string>();
  for (const event of events) {
    const named: KeptFile[] = [
      ...filesNamed(event).map(sha256 => ({ folder: 'sealed', sha256 }) as const),
      ...scanNamed(event).map(sha256 => ({ folder: 'scans', sha256 }) as const),
    ];
    for (const file of named) {
      const key = `${file.folder}/${file.sha256}`;
      if (seen.has(key) || (file.folder === 'sealed' && !hasKey(event.stream))) continue;
      seen.add(key);
      yield file;
    }
  }
}
