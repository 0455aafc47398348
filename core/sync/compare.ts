import type { Standing } from '../review/standing.ts';
import type { ChangeSet, KnownDocument, PlannedDocument, Review } from './changes.ts';
import { pair } from './changes.ts';
import type { planner } from './plan.ts';
import { type Findings, findingOf } from './tools.ts';
import type { Weighed } from './weigh.ts';

export type Compared = Pick<ChangeSet, 'written' | 'touched' | 'withdrawn'> & {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** written, and waiting for a reviewer */
  readonly waiting: number;
};

/** How a known document stands now. */
export const stands = ({ state, keptAs }: KnownDocument): Standing | 'withdrawn' =>
  state === 'held' ? keptAs : state;

/** True where a document says what it said and stands as it stood, though a newer reader may lay it out otherwise. */
export const isSame = (
  before: KnownDocument,
  { contentHash }: Pick<PlannedDocument, 'contentHash'>,
  standing: Standing,
): boolean => stands(before) === standing && before.contentHash === contentHash;

/**
 * What must change for the library to hold what the source offers. Only documents that are new or changed are read.
 * @param each told of every item before it is looked at; may throw to leave off
 */
export const compare = async (
  weighed: readonly Weighed[],
  known: readonly KnownDocument[],
  plan: ReturnType<typeof planner>,
  review: Review,
  { skipped, held }: Pick<Findings, 'skipped' | 'held'>,
  each: (done: number, item: string) => void,
): Promise<Compared> => {
  const counts = { added: 0, changed: 0, unchanged: 0, waiting: 0 };
  const written: PlannedDocument[] = [];
  const touched: ChangeSet['touched'][number][] = [];
  const withdrawn: ChangeSet['withdrawn'][number][] = [];

  const pairs = pair(weighed, known);
  const present = new Set<number>();
  const paired = new Set(pairs.values());
  const unpaired = new Map(
    known.flatMap(one => (one.indexNoKey && !paired.has(one) ? [[one.indexNoKey, one]] : [])),
  );
  const keys = new Set(known.map(({ key }) => key));
  const keyFor = (one: Weighed): string => {
    const wanted = one.indexNoKey ?? one.mainPath;
    // A path or number that another document was first seen under, long since moved, is not given out twice.
    const key = keys.has(wanted) ? `${wanted}#${one.inputHash.slice(0, 12)}` : wanted;
    keys.add(key);
    return key;
  };
  const touch = (one: Weighed, { rowid }: KnownDocument) =>
    touched.push({ rowid, mainPath: one.mainPath, inputHash: one.inputHash });

  for (const [done, one] of weighed.entries()) {
    each(done, one.item.item);
    let before = pairs.get(one) ?? null;
    if (before) present.add(before.rowid);
    if (
      before &&
      before.state !== 'withdrawn' &&
      (before.pendingInputHash ?? before.inputHash) === one.inputHash
    ) {
      if (before.mainPath !== one.mainPath) touch(one, before);
      counts.unchanged++;
      continue;
    }
    let planned = await plan(one, before, before?.key ?? '');
    if ('reason' in planned) {
      skipped.push(findingOf(one.item.item, one.item.fields.title ?? null, planned));
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
    const { standing } = review(planned);
    const same = before !== null && isSame(before, planned, standing);
    if (before && same && before.draftHash === planned.draftHash) {
      touch(one, before);
      counts.unchanged++;
      continue;
    }
    if (same) counts.unchanged++;
    else if (!before || before.state === 'withdrawn') counts.added++;
    else counts.changed++;
    if (standing === 'waiting') counts.waiting++;
    if (standing === 'held') {
      for (const finding of planned.heldFor) held.push(findingOf(one.item.item, planned.title, finding));
    }
    written.push(planned);
  }
  for (const { rowid, state } of known) {
    if (state !== 'withdrawn' && !present.has(rowid)) withdrawn.push({ rowid, reason: 'vanished' });
  }
  return { written, touched, withdrawn, ...counts };
};
