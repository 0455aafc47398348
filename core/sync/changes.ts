import type { DocumentDraft } from '../../contract/document.ts';
import type { ImportReason, ImportReport, SourceKind } from '../../contract/imports.ts';
import type { Decided, Standing } from '../review/standing.ts';

/** Where documents come from, as the library keeps it. `location` is never shown to a visitor. */
export type Source = {
  readonly id: string;
  readonly kind: SourceKind;
  readonly name: string;
  readonly location: string;
  /** what a repository source has taken over, in its own words (core/repository/sync.ts) */
  readonly state?: string;
};

/** A document of the source that the library already has. */
export type KnownDocument = {
  readonly rowid: number;
  readonly key: string;
  readonly state: 'shown' | 'held' | 'withdrawn';
  readonly version: number;
  readonly title: string;
  readonly mainPath: string;
  /** of the main file; null where it has none */
  readonly mainHash: string | null;
  readonly indexNoKey: string | null;
  /** of everything the document was made from: sheet row, names and hashes of its files, version of the readers */
  readonly inputHash: string;
  /** of what a reviewer looks at (core/review/content.ts) */
  readonly contentHash: string;
  /** of all that is written of it; empty where that is not known */
  readonly draftHash: string;
  /** why it is kept from visitors, in state `held` */
  readonly keptAs: Exclude<Standing, 'shown'>;
  /** of the new version that waits beside the one on show; null where none does */
  readonly pendingInputHash: string | null;
};

export type Finding = { readonly reason: ImportReason; readonly detail: string | null };

/** A document to be written. The draft is made when it is needed: a library's texts do not fit into memory at once. */
export type PlannedDocument = {
  /** null: new */
  readonly known: KnownDocument | null;
  readonly key: string;
  readonly mainPath: string;
  readonly inputHash: string;
  readonly contentHash: string;
  readonly draftHash: string;
  readonly title: string;
  /** what a gate found: it keeps the document until a person has looked */
  readonly heldFor: readonly Finding[];
  readonly indexNoKey: string | null;
  readonly findings: readonly Finding[];
  readonly draft: () => DocumentDraft;
};

/** How a document stands towards visitors by what is decided this moment. */
export type Review = (planned: Pick<PlannedDocument, 'key' | 'contentHash' | 'heldFor'>) => {
  readonly standing: Standing;
  readonly decided: Decided;
};

/** True where the version on show stays and the new one waits beside it. */
export const keepsOld = (
  known: Pick<KnownDocument, 'state' | 'contentHash'>,
  planned: Pick<PlannedDocument, 'contentHash'>,
  standing: Standing,
): boolean =>
  known.state === 'shown' &&
  known.contentHash !== planned.contentHash &&
  standing !== 'shown' &&
  standing !== 'takenDown';

/** What one import will do, all of it in one transaction. */
export type ChangeSet = {
  readonly source: Source;
  /** new, changed, and back again after a withdrawal */
  readonly written: readonly PlannedDocument[];
  /** same content from a new place or other readers: only the record of where it came from changes */
  readonly touched: readonly {
    readonly rowid: number;
    readonly mainPath: string;
    readonly inputHash: string;
  }[];
  readonly review: Review;
  /** `at`: since when, where the source says so */
  readonly withdrawn: readonly { readonly rowid: number; readonly reason: string; readonly at?: string }[];
  readonly at: string;
};

/** The library as an import sees it. */
export type ImportStore = {
  readonly known: (sourceId: string) => KnownDocument[];
  /** `Source.state` as it was last written */
  readonly sourceState: (sourceId: string) => string | null;
  /** Do all of it or nothing. `step` is called as documents are written. */
  readonly activate: (changes: ChangeSet, report: ImportReport, step: (done: number) => void) => void;
  /** Keep a report of a run that changed nothing. */
  readonly record: (source: Source, report: ImportReport) => void;
  /** After an activation: tidy the index and give disk space back. */
  readonly tidy: () => void;
  readonly hasFile: (sha256: string) => boolean;
};

type Candidate = {
  readonly indexNoKey: string | null;
  readonly mainPath: string;
  readonly mainHash: string | null;
};

/**
 * Pairs what a source offers with what the library has of it: by 索引号 where it is unique in the source, else by the main file's
 * path, else by its content (a renamed file stays the same document). Nothing is paired twice.
 */
export const pair = <C extends Candidate>(
  offered: readonly C[],
  known: readonly KnownDocument[],
): Map<C, KnownDocument> => {
  const pairs = new Map<C, KnownDocument>();
  const free = new Set(known);
  const by = (keyOf: (of: Candidate) => string | null): void => {
    const waiting = new Map<string, KnownDocument[]>();
    for (const document of free) {
      const key = keyOf(document);
      if (key) waiting.set(key, [...(waiting.get(key) ?? []), document]);
    }
    for (const candidate of offered) {
      const key = keyOf(candidate);
      if (!key || pairs.has(candidate)) continue;
      const found = waiting.get(key)?.shift();
      if (!found) continue;
      pairs.set(candidate, found);
      free.delete(found);
    }
  };
  by(of => of.indexNoKey);
  by(of => of.mainPath || null);
  by(of => of.mainHash);
  return pairs;
};
