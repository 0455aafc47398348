import type { Validity, ValidityState } from '../../contract/document.ts';
import { toCivil, toDay } from '../calendar/day.ts';

/** What held of a document's 有效性 from a day on. */
export type ValidityChange = {
  readonly on: string;
  readonly status: Validity;
  readonly basis: string | null;
  readonly replacedBy: string | null;
};

/** A document that amends, repeals or takes the place of another. */
export type Changer = {
  readonly type: 'amends' | 'repeals' | 'replaces';
  readonly title: string;
  readonly docNo: string | null;
  /** the day it takes effect: 施行日期, else 成文日期 */
  readonly from: string | null;
};

/** Changes that come from others and from time, in the order of their days; of one day's, repealed goes before amended. */
const changesOf = (
  { status, to }: ValidityState,
  changers: readonly Changer[],
  today: string,
): ValidityChange[] => {
  const byOthers = changers.flatMap(({ type, title, docNo, from }): ValidityChange[] => {
    if (from === null || from > today) return [];
    const name = docNo ?? `《${title}》`;
    return type === 'amends'
      ? [{ on: from, status: 'amended', basis: name, replacedBy: null }]
      : [{ on: from, status: 'repealed', basis: name, replacedBy: name }];
  });
  const byTime: ValidityChange[] =
    status === 'expired' && to !== null && to < today
      ? [{ on: toCivil(toDay(to) + 1), status: 'expired', basis: null, replacedBy: null }]
      : [];
  const inOrder = [...byOthers, ...byTime].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return inOrder.filter(
    (change, at) => !inOrder.some((other, place) => place !== at && outdoes(other, place, change, at)),
  );
};

const weight = { expired: 3, repealed: 2, amended: 1 } as const;
const weightOf = (status: Validity): number => (status in weight ? weight[status as keyof typeof weight] : 0);
/** Of what is said of one day the stronger word stands, of the same word the first. */
const outdoes = (other: ValidityChange, place: number, change: ValidityChange, at: number): boolean =>
  other.on === change.on &&
  (weightOf(other.status) > weightOf(change.status) ||
    (other.status === change.status && other.status !== 'amended' && place < at));

/**
 * How the 有效性 of a document changed by what it says of itself and what others in the library say of it (domain row 22), the newest first: in
 * force from its first day, amended, repealed or replaced from the day another took effect, expired after its last. Nothing where that does not lead to what
 * the source says of it now: then the library does not know the whole story.
 */
export const knownHistory = (
  validity: ValidityState,
  changers: readonly Changer[],
  today: string,
): ValidityChange[] => {
  const { from, status, basis, replacedBy } = validity;
  if (from === null || from > today) return [];
  const changes = changesOf(validity, changers, today).filter(({ on }) => on > from);
  const last = changes.at(-1);
  if (last?.status !== status) return [];
  const stated: ValidityChange = {
    ...last,
    basis: basis ?? last.basis,
    replacedBy: replacedBy ?? last.replacedBy,
  };
  const first: ValidityChange = { on: from, status: 'valid', basis: null, replacedBy: null };
  return [first, ...changes.slice(0, -1), stated].reverse();
};
