import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { DocumentFile } from '../../contract/document.ts';
import type { ErrorCode } from '../../contract/errors.ts';
import type { ImportFinding, ImportProgress, ImportReport } from '../../contract/imports.ts';
import { localIso } from '../library/dates.ts';
import { draftOf, type Piece, unreadableDates } from '../library/draft.ts';
import { fieldLabels } from '../library/fields.ts';
import { judge } from '../library/gates.ts';
import { extensionOf, typeOf } from '../library/mediatypes.ts';
import {
  type Parsed,
  parsedSchema,
  type ReadOutcome,
  type Refusal,
  readerVersion,
} from '../library/parsed.ts';
import { indexNoKey } from '../text/keys.ts';
import {
  type ChangeSet,
  type ImportStore,
  type KnownDocument,
  type PlannedDocument,
  pair,
  type Source,
} from './changes.ts';
import { type FolderItem, listFolder, type SourceFile } from './folder.ts';
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

export type ImportTools = {
  readonly store: ImportStore;
  readonly files: Files;
  readonly staging: Staging;
  readonly reader: FileReader;
  readonly hash: (path: string) => Promise<{ sha256: string; size: number }>;
  readonly now: () => Date;
  readonly signal: AbortSignal;
  readonly progress: (progress: ImportProgress) => void;
};

/** Larger files are reported and left out. Bytes. */
export const mostFileSize = 500 * 1024 * 1024;

class Cancelled extends Error {}

const sha256Of = (text: string) => createHash('sha256').update(text).digest('hex');

type Hashed = { readonly file: SourceFile; readonly sha256: string; readonly size: number };
/** An item with the hashes of its files: enough to know whether anything of it has changed. */
type Weighed = {
  readonly item: FolderItem;
  readonly files: readonly Hashed[];
  readonly refusals: readonly { file: SourceFile; refusal: Refusal }[];
  readonly inputHash: string;
  readonly indexNoKey: string | null;
  readonly mainPath: string;
  readonly mainHash: string | null;
};

const isDiskFull = (error: unknown): boolean =>
  ['ENOSPC', 'EDQUOT', 'SQLITE_FULL'].includes((error as { code?: string } | null)?.code ?? '');

const noteOf = (item: string, title: string | null, { reason, detail }: Refusal): ImportFinding => ({
  item,
  title,
  reason,
  detail,
});

/** The last part of a path without its extension. */
const stemOf = (path: string) => (path.split('/').at(-1) ?? path).replace(/\.[^.]{1,8}$/, '');
const nameOf = (path: string) => path.split('/').at(-1) ?? path;

/**
 * One import of a folder, from listing to activation (design 5). Everything is read and judged first, into the staging area; the
 * library changes in one transaction at the end, so that whoever reads sees the old library or the new one. Expected troubles of
 * single files are findings of the report and stop nothing.
 */
export const importFolder = async (
  source: Source,
  runId: string,
  tools: ImportTools,
): Promise<ImportReport> => {
  const { store, files, staging, reader, now, signal } = tools;
  const startedAt = localIso(now());
  const skipped: ImportFinding[] = [];
  const held: ImportFinding[] = [];
  const notes: ImportFinding[] = [];
  const counts = { added: 0, changed: 0, unchanged: 0, withdrawn: 0 };
  let last = 0;
  const report = (outcome: ImportReport['outcome'], error?: ErrorCode): ImportReport => ({
    runId,
    source: source.name,
    startedAt,
    finishedAt: localIso(now()),
    outcome,
    ...counts,
    skipped,
    held,
    notes,
    ...(error ? { error } : {}),
  });
  const step = (
    phase: ImportProgress['phase'],
    done: number,
    total: number,
    current: string | null,
  ): void => {
    // Twenty a second are enough for an eye; the first and the last of a phase always come.
    const at = performance.now();
    if (done > 0 && done < total && at - last < 50) return;
    last = at;
    tools.progress({ runId, source: source.name, phase, done, total, current });
  };
  const goOn = () => {
    if (signal.aborted) throw new Cancelled();
  };

  /** Hash an item's files. What cannot be read, or is too large or empty, is refused here. */
  const weigh = async (item: FolderItem): Promise<Weighed> => {
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
          hashed.push({ file, ...(await tools.hash(file.absolute)) });
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

  const stagingKey = (sha256: string, path: string) => `${readerVersion} ${sha256} ${extensionOf(path)}`;

  /** Keep a file and read it, unless both were done before. The hash is of the very bytes kept and read. */
  const take = async ({
    file,
    sha256: expected,
    size,
  }: Hashed): Promise<{ kept: { sha256: string; size: number }; parsed: Parsed } | Refusal> => {
    const before = staging.get(stagingKey(expected, file.path));
    if (before !== null && (await files.has(expected))) {
      const parsed = parsedSchema.parse(JSON.parse(before)) as Parsed;
      const whole = await Promise.all(parsed.embedded.map(({ sha256 }) => files.has(sha256)));
      if (whole.every(Boolean)) return { kept: { sha256: expected, size }, parsed };
    }
    const kept = (await files.has(expected))
      ? { sha256: expected, size }
      : await files.keep(createReadStream(file.absolute));
    const outcome = await reader.read(files.path(kept.sha256), nameOf(file.path));
    if (!outcome.ok) return outcome.refusal;
    for (const { bytes } of outcome.pictures) await files.keep([bytes]);
    staging.put(stagingKey(kept.sha256, file.path), JSON.stringify(outcome.parsed));
    return { kept, parsed: outcome.parsed };
  };

  /** Everything of a document's files but their texts, which stay in the staging area until they are written. */
  type Taken = {
    readonly file: DocumentFile;
    readonly staged: string | null;
    readonly reference: string | null;
  };

  const takeAll = async ({ item, files: hashed, refusals }: Weighed): Promise<Taken[] | Refusal> => {
    const taken: Taken[] = [];
    for (const { file, refusal } of refusals) {
      if (file.role === 'main') return refusal;
      notes.push(noteOf(file.path, item.fields.title ?? null, refusal));
    }
    for (const one of hashed) {
      const got = await take(one).catch((error: unknown): Refusal => {
        if (
          isDiskFull(error) ||
          !(error instanceof Error && 'code' in error && 'syscall' in error && error.syscall === 'read')
        )
          throw error;
        return { reason: 'unreadable', detail: String(error.code) };
      });
      const { role, reference, path } = one.file;
      if ('reason' in got) {
        if (role === 'main') return got;
        notes.push(noteOf(path, item.fields.title ?? null, got));
        continue;
      }
      const { kept, parsed } = got;
      taken.push({
        file: {
          ...kept,
          name: nameOf(path),
          mediaType: parsed.mediaType,
          pages: parsed.pageStarts?.length || null,
          hasText: parsed.hasText,
          role,
        },
        staged: typeOf(path).format === 'other' ? null : stagingKey(kept.sha256, path),
        reference,
      });
      for (const picture of parsed.embedded) {
        taken.push({
          file: { ...picture, pages: null, hasText: null, role: 'attachment' },
          staged: null,
          reference: null,
        });
      }
    }
    // The same content under two names is one file of the document.
    return taken.filter(({ file }, i) => taken.findIndex(other => other.file.sha256 === file.sha256) === i);
  };

  const draftFrom = (item: FolderItem, taken: readonly Taken[]) => {
    const pieces = taken.map(({ file, staged, reference }): Piece => {
      const text = staged === null ? null : staging.get(staged);
      return {
        file,
        reference,
        parsed: text === null ? null : (parsedSchema.parse(JSON.parse(text)) as Parsed),
      };
    });
    return draftOf(item.fields, pieces, stemOf(item.files[0]?.path ?? item.item));
  };

  /** Read and judge a document that is new or changed. Null where it is refused. */
  const plan = async (
    weighed: Weighed,
    known: KnownDocument | null,
    key: string,
  ): Promise<PlannedDocument | Refusal> => {
    const taken = await takeAll(weighed);
    if ('reason' in taken) return taken;
    const { item } = weighed;
    const draft = draftFrom(item, taken);
    const verdict = judge(draft);
    if (verdict.refused) return verdict.refused;
    const unreadable = unreadableDates(item.fields).map(
      (field): Refusal => ({ reason: 'badRow', detail: `${fieldLabels[field][0]}：${item.fields[field]}` }),
    );
    for (const one of verdict.held) held.push(noteOf(item.item, draft.title, one));
    for (const one of [...verdict.notes, ...unreadable]) notes.push(noteOf(item.item, draft.title, one));
    return {
      known,
      key,
      mainPath: weighed.mainPath,
      inputHash: weighed.inputHash,
      contentHash: sha256Of(JSON.stringify(draft)),
      state: verdict.held.length > 0 ? 'held' : 'shown',
      findings: [...verdict.held, ...verdict.notes, ...unreadable],
      indexNoKey: draft.indexNo ? indexNoKey(draft.indexNo) : null,
      draft: () => draftFrom(item, taken),
    };
  };

  /** Of several documents with the same 索引号 the first has it as its key; the others go by their path, and staff are told. */
  const withoutDoubles = (weighed: readonly Weighed[]): Weighed[] => {
    const seen = new Set<string>();
    return weighed.map(one => {
      if (!one.indexNoKey) return one;
      if (!seen.has(one.indexNoKey)) {
        seen.add(one.indexNoKey);
        return one;
      }
      notes.push(
        noteOf(one.item.item, one.item.fields.title ?? null, { reason: 'duplicate', detail: one.indexNoKey }),
      );
      return { ...one, indexNoKey: null };
    });
  };

  const run = async (): Promise<ImportReport> => {
    step('scanning', 0, 0, null);
    await files.sweep(sha256 => !sha256.startsWith('tmp-'));
    const listing = await listFolder(source.location, reader.sheet);
    if (!listing.ok) {
      if (listing.error.code === 'imports.indexUnreadable') {
        skipped.push(noteOf(String(listing.error.params.sheet), null, { reason: 'broken', detail: null }));
      }
      return report('failed', listing.error.code);
    }
    skipped.push(...listing.value.skipped);
    const { items } = listing.value;
    const all: Weighed[] = [];
    for (const [done, item] of items.entries()) {
      goOn();
      step('scanning', done, items.length, item.item);
      all.push(await weigh(item));
    }
    step('scanning', items.length, items.length, null);
    const weighed = withoutDoubles(all);
    const known = store.known(source.id);
    const pairs = pair(weighed, known);
    const keys = new Set(known.map(({ key }) => key));
    const keyFor = (one: Weighed): string => {
      const wanted = one.indexNoKey ?? one.mainPath;
      // A path or number that another document was first seen under, long since moved, is not given out twice.
      const key = keys.has(wanted) ? `${wanted}#${one.inputHash.slice(0, 12)}` : wanted;
      keys.add(key);
      return key;
    };

    const written: PlannedDocument[] = [];
    const touched: ChangeSet['touched'][number][] = [];
    const withdrawn: ChangeSet['withdrawn'][number][] = [];
    const present = new Set<number>();
    const paired = new Set(pairs.values());
    const unpaired = new Map(
      known.flatMap(one => (one.indexNoKey && !paired.has(one) ? [[one.indexNoKey, one]] : [])),
    );
    for (const [done, one] of weighed.entries()) {
      goOn();
      step('reading', done, weighed.length, one.item.item);
      let before = pairs.get(one) ?? null;
      if (before) present.add(before.rowid);
      if (before && before.state !== 'withdrawn' && before.inputHash === one.inputHash) {
        if (before.mainPath !== one.mainPath)
          touched.push({ rowid: before.rowid, mainPath: one.mainPath, inputHash: one.inputHash });
        counts.unchanged++;
        continue;
      }
      let planned = await plan(one, before, before?.key ?? '');
      if ('reason' in planned) {
        skipped.push(noteOf(one.item.item, one.item.fields.title ?? null, planned));
        // No longer public: gone at once. Merely unreadable today: the version that was read before stays.
        if (before && planned.reason === 'notProactive' && before.state !== 'withdrawn') {
          withdrawn.push({ rowid: before.rowid, reason: planned.detail ?? planned.reason });
        }
        continue;
      }
      if (!before) {
        // A file that moved and changed, but states its 索引号 in its text, is still the same document.
        const moved = planned.indexNoKey === null ? undefined : unpaired.get(planned.indexNoKey);
        if (moved) unpaired.delete(moved.indexNoKey ?? '');
        before = moved ?? null;
        if (moved) present.add(moved.rowid);
        planned = { ...planned, known: before, key: before?.key ?? keyFor(one) };
      }
      if (before && before.state === planned.state && before.contentHash === planned.contentHash) {
        touched.push({ rowid: before.rowid, mainPath: one.mainPath, inputHash: one.inputHash });
        counts.unchanged++;
        continue;
      }
      if (!before || before.state === 'withdrawn') counts.added++;
      else counts.changed++;
      written.push(planned);
    }
    for (const { rowid, state } of known) {
      if (state !== 'withdrawn' && !present.has(rowid)) withdrawn.push({ rowid, reason: 'vanished' });
    }
    counts.withdrawn = withdrawn.length;
    goOn();
    step('reading', weighed.length, weighed.length, null);

    if (written.length + touched.length + withdrawn.length === 0) {
      const unchanged = report('unchanged');
      store.record(source, unchanged);
      staging.clear();
      return unchanged;
    }
    const activated = report('activated');
    step('activating', 0, written.length, null);
    store.activate({ source, written, touched, withdrawn, at: activated.finishedAt }, activated, done =>
      step('activating', done, written.length, null),
    );
    try {
      staging.clear();
      store.tidy();
      await files.sweep(store.hasFile);
    } catch {
      // The new library stands. What could not be tidied costs space until the next import tries again.
    }
    return activated;
  };

  try {
    return await run();
  } catch (error) {
    counts.added = counts.changed = counts.withdrawn = 0;
    if (error instanceof Cancelled) return report('cancelled');
    if (isDiskFull(error)) return report('failed', 'imports.diskFull');
    throw error;
  } finally {
    step('done', 1, 1, null);
  }
};
