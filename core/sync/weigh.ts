import { createHash } from 'node:crypto';
import type { ImportFinding } from '../../contract/imports.ts';
import { type Refusal, readerVersion } from '../library/parsed.ts';
import { indexNoKey } from '../text/keys.ts';
import type { FolderItem, SourceFile } from './folder.ts';
import { findingOf, type ImportTools } from './tools.ts';

/** Larger files are reported and left out. Bytes. */
export const mostFileSize = 500 * 1024 * 1024;

export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');

export type Hashed = { readonly file: SourceFile; readonly sha256: string; readonly size: number };
/** An item with the hashes of its files: enough to know whether anything of it has changed. */
export type Weighed = {
  readonly item: FolderItem;
  readonly files: readonly Hashed[];
  readonly refusals: readonly { file: SourceFile; refusal: Refusal }[];
  readonly inputHash: string;
  readonly indexNoKey: string | null;
  readonly mainPath: string;
  readonly mainHash: string | null;
};

/** Hash an item's files. What cannot be read, or is too large or empty, is refused here. */
export const weigh = async (
  item: FolderItem,
  hash: ImportTools['hash'],
  goOn: () => void,
): Promise<Weighed> => {
  const hashed: Hashed[] = [];
  const refusals: Weighed['refusals'][number][] = [];
  for (const file of item.files) {
    goOn();
    if (file.size === 0) refusals.push({ file, refusal: { reason: 'empty', detail: null } });
    else if (file.size > mostFileSize) {
      refusals.push({
        file,
        refusal: { reason: 'tooLarge', detail: `${Math.round(file.size / 1024 / 1024)} MB` },
      });
    } else {
      try {
        hashed.push({ file, ...(await hash(file.absolute)) });
      } catch (error) {
        refusals.push({
          file,
          refusal: { reason: 'unreadable', detail: (error as NodeJS.ErrnoException).code ?? null },
        });
      }
    }
  }
  const main = hashed.find(({ file }) => file.role === 'main');
  return {
    item,
    files: hashed,
    refusals,
    inputHash: sha256Of(
      JSON.stringify([
        readerVersion,
        item.fields,
        hashed.map(({ file, sha256 }) => [file.path, file.role, file.reference, sha256]),
      ]),
    ),
    indexNoKey: item.fields.indexNo ? indexNoKey(item.fields.indexNo) : null,
    mainPath: main?.file.path ?? item.files[0]?.path ?? item.item,
    mainHash: main?.sha256 ?? null,
  };
};

/** Of several documents with the same 索引号 the first has it as its key; the others go by their path, and staff are told. */
export const withoutDoubles = (weighed: readonly Weighed[], notes: ImportFinding[]): Weighed[] => {
  const seen = new Set<string>();
  return weighed.map(one => {
    if (!one.indexNoKey) return one;
    if (!seen.has(one.indexNoKey)) {
      seen.add(one.indexNoKey);
      return one;
    }
    notes.push(
      findingOf(one.item.item, one.item.fields.title ?? null, {
        reason: 'duplicate',
        detail: one.indexNoKey,
      }),
    );
    return { ...one, indexNoKey: null };
  });
};
