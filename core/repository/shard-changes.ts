import type { ImportFinding } from '../../contract/imports.ts';
import { judge } from '../library/gates.ts';
import type { Refusal } from '../library/parsed.ts';
import { contentHashOf, draftHashOf } from '../review/content.ts';
import type { ChangeSet, KnownDocument, PlannedDocument, Review } from '../sync/changes.ts';
import { isSame } from '../sync/compare.ts';
import { findingOf } from '../sync/tools.ts';
import { indexNoKey } from '../text/keys.ts';
import { type Entry, parseEntry, sha256Of, shardIn, shardOf } from './format.ts';
import { Refused } from './refusal.ts';

/** What is signed, laid beside what the library has. */
export type Planned = {
  added: number;
  changed: number;
  unchanged: number;
  waiting: number;
  readonly written: PlannedDocument[];
  readonly touched: ChangeSet['touched'][number][];
  readonly withdrawn: ChangeSet['withdrawn'][number][];
  readonly skipped: ImportFinding[];
  readonly held: ImportFinding[];
  readonly notes: ImportFinding[];
};

/** Lines of shards, kept until their documents are written. */
export type Staged = {
  readonly get: (key: string) => string | null;
  readonly put: (key: string, value: string) => void;
};

/** What the changed shards mean for a library. A line whose hash is known is not even parsed. */
export class ShardChanges {
  readonly files = new Map<string, number>();
  readonly #byKey: Map<string, KnownDocument>;
  readonly #byInput: Map<string, KnownDocument>;
  readonly #staging: Staged;
  readonly #review: Review;
  readonly #present = new Set<string>();
  readonly #plan: Planned = {
    added: 0,
    changed: 0,
    unchanged: 0,
    waiting: 0,
    written: [],
    touched: [],
    withdrawn: [],
    skipped: [],
    held: [],
    notes: [],
  };

  constructor(known: readonly KnownDocument[], staging: Staged, review: Review) {
    this.#byKey = new Map(known.map(one => [one.key, one]));
    this.#byInput = new Map(known.map(one => [one.pendingInputHash ?? one.inputHash, one]));
    this.#staging = staging;
    this.#review = review;
  }

  take(line: Buffer, path: string, bits: number): void {
    const inputHash = sha256Of(line);
    const same = this.#byInput.get(inputHash);
    if (same && same.state !== 'withdrawn') {
      this.#once(same.key, path);
      this.#plan.unchanged++;
      return;
    }
    const text = line.toString('utf8');
    const entry = entryOf(text, path);
    if (shardOf(entry.id, bits) !== shardIn(path)?.shard)
      throw new Refused('sync.malformed', { detail: path });
    const before = this.#byKey.get(entry.id) ?? null;
    if ('withdrawn' in entry) {
      this.#once(entry.id, path);
      if (before && before.state !== 'withdrawn')
        this.#plan.withdrawn.push({ rowid: before.rowid, reason: 'withdrawnAtSource', at: entry.withdrawn });
      return;
    }
    this.#once(entry.id, path);
    this.#document(entry, text, inputHash, before);
  }

  #once(id: string, path: string): void {
    if (this.#present.has(id)) throw new Refused('sync.malformed', { detail: `${path}: ${id}` });
    this.#present.add(id);
  }

  #document(
    { id, document }: Extract<Entry, { document: unknown }>,
    text: string,
    inputHash: string,
    before: KnownDocument | null,
  ): void {
    const plan = this.#plan;
    const { refused, held, notes } = judge(document);
    const noteOf = (refusal: Refusal) => findingOf(id, document.title, refusal);
    if (refused) {
      plan.skipped.push(noteOf(refused));
      if (before && before.state !== 'withdrawn')
        plan.withdrawn.push({ rowid: before.rowid, reason: refused.detail ?? refused.reason });
      return;
    }
    const contentHash = contentHashOf(document);
    const draftHash = draftHashOf(document);
    const { standing } = this.#review({ key: id, contentHash, heldFor: held });
    const same = before !== null && isSame(before, { contentHash }, standing);
    if (before && same && before.draftHash === draftHash) {
      plan.touched.push({ rowid: before.rowid, mainPath: id, inputHash });
      plan.unchanged++;
      return;
    }
    if (standing === 'held') plan.held.push(...held.map(noteOf));
    plan.notes.push(...notes.map(noteOf));
    for (const { sha256, size } of document.files) this.files.set(sha256, size);
    if (same) plan.unchanged++;
    else if (!before || before.state === 'withdrawn') plan.added++;
    else plan.changed++;
    if (standing === 'waiting') plan.waiting++;
    const staged = `repository ${inputHash}`;
    this.#staging.put(staged, text);
    plan.written.push({
      known: before,
      key: id,
      mainPath: id,
      inputHash,
      contentHash,
      draftHash,
      title: document.title,
      heldFor: held,
      findings: [...held, ...notes],
      indexNoKey: document.indexNo ? indexNoKey(document.indexNo) : null,
      draft: () => {
        const entry = parseEntry(this.#staging.get(staged) ?? '');
        if (!('document' in entry)) throw new Error(`staged ${id} is no document`);
        return entry.document;
      },
    });
  }

  /** @param reread whether a document of this key would have been among the lines */
  done(reread: (key: string) => boolean): Planned {
    for (const { key, state, rowid } of this.#byKey.values()) {
      if (state !== 'withdrawn' && !this.#present.has(key) && reread(key))
        this.#plan.withdrawn.push({ rowid, reason: 'vanished' });
    }
    return this.#plan;
  }
}

const entryOf = (text: string, path: string): Entry => {
  try {
    return parseEntry(text);
  } catch (error) {
    throw new Refused('sync.malformed', { detail: path }, error);
  }
};
