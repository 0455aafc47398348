import type { ErrorCode, Result } from '../../contract/errors.ts';
import type { ImportFinding, ImportProgress } from '../../contract/imports.ts';
import type { ReadOutcome, Refusal } from '../library/parsed.ts';
import type { ImportStore, Review } from './changes.ts';
import type { FolderListing } from './folder.ts';
import type { SheetRow } from './sheet.ts';

/** Reads one file somewhere it can do no harm: on a thread of its own that is ended when it takes too long or too much. */
export type FileReader = {
  readonly read: (path: string, name: string) => Promise<ReadOutcome>;
  /** rows of an index sheet; null where its columns are not named. Rejects where it cannot be read */
  readonly sheet: (path: string) => Promise<SheetRow[] | null>;
};

type Staging = {
  readonly get: (key: string) => string | null;
  readonly put: (key: string, value: string) => void;
  readonly clear: () => void;
};

type Files = {
  readonly path: (sha256: string) => string;
  readonly has: (sha256: string) => Promise<boolean>;
  readonly keep: (
    bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  ) => Promise<{ sha256: string; size: number }>;
  readonly sweep: (wanted: (sha256: string) => boolean) => Promise<number>;
};

/** What a source offers now, by whatever kind it is. `step` tells how far the asking is. */
export type Offer = (telling: {
  readonly goOn: () => void;
  readonly step: (done: number, total: number, current: string | null) => void;
}) => Promise<Result<FolderListing, ErrorCode>>;

export type ImportTools = {
  /** a damaged text is held: the source's pages may have been hijacked */
  readonly damageHolds?: boolean;
  readonly offer: Offer;
  readonly store: ImportStore;
  readonly files: Files;
  readonly staging: Staging;
  readonly reader: Pick<FileReader, 'read'>;
  /** how a document may stand; asked again when it is written */
  readonly review: Review;
  readonly hash: (path: string) => Promise<{ sha256: string; size: number }>;
  readonly now: () => Date;
  readonly signal: AbortSignal;
  readonly progress: (progress: ImportProgress) => void;
};

/** What an import has to tell about single documents, as it goes. */
export type Findings = {
  readonly skipped: ImportFinding[];
  readonly held: ImportFinding[];
  readonly notes: ImportFinding[];
};

export const findingOf = (
  item: string,
  title: string | null,
  { reason, detail }: Refusal,
): ImportFinding => ({
  item,
  title,
  reason,
  detail,
});

export const isDiskFull = (error: unknown): boolean =>
  ['ENOSPC', 'EDQUOT', 'SQLITE_FULL'].includes((error as { code?: string } | null)?.code ?? '');
