import type { CaseEvent } from '../../contract/applications/event.ts';
import type { Refusal } from '../../contract/applications/message.ts';
import { type Day, toDay } from '../calendar/day.ts';
import type { Rules } from './limits.ts';
import { type CaseState, draft } from './state.ts';
import { applyEvent, lapseAutomatically } from './steps/index.ts';

/** An event that was not accepted. `index` is its place in the list that was given. */
export type RefusedEvent = Refusal & {
  readonly index: number;
  readonly type: CaseEvent['type'];
  readonly at: string;
};

export type Folded = { readonly state: CaseState; readonly refused: readonly RefusedEvent[] };

type Placed = { readonly event: CaseEvent; readonly index: number; readonly day: Day };

/** By the day things happened; on one day in the order they were recorded. A fact typed in late so finds its place. */
const inOrder = (events: readonly CaseEvent[]): readonly Placed[] => {
  const placed = events.map((event, index) => ({ event, index, day: toDay(event.at) }));
  return placed.sort((a, b) => a.day - b.day || a.index - b.index);
};

/**
 * The case its events tell, as of `today`. Pure: the same events, calendar, settings and day give the same case.
 * An event the state forbids changes nothing and is named with its reason and article.
 */
export const fold = (events: readonly CaseEvent[], rules: Rules, today: Day): Folded => {
  let state = draft;
  const refused: RefusedEvent[] = [];
  for (const { event, index } of inOrder(events)) {
    const step = applyEvent(state, event, rules, today);
    if (step.ok) state = step.state;
    else refused.push({ ...step.refusal, index, type: event.type, at: event.at });
  }
  return { state: lapseAutomatically(state, today, rules), refused };
};

/**
 * Why one more event cannot be appended; null where it can. Besides its own place it must leave every accepted event possible:
 * a fact typed in late (`at` before others) may not undo what was already done on the strength of its absence.
 */
export const refusalOf = (
  events: readonly CaseEvent[],
  event: CaseEvent,
  rules: Rules,
  today: Day,
): Refusal | null => {
  const known = new Set(fold(events, rules, today).refused.map(({ index }) => index));
  const { refused } = fold([...events, event], rules, today);
  const own = refused.find(({ index }) => index === events.length);
  if (own) return { reason: own.reason, article: own.article };
  const upset = refused.find(({ index }) => !known.has(index));
  if (!upset) return null;
  const params = { type: upset.type, at: upset.at.slice(0, 10) };
  return { reason: { key: 'refusal.upsetsLater', params }, article: upset.article };
};
