import type { ArticleId } from '../../../contract/applications/article.ts';
import type { CaseEventType, EventOf } from '../../../contract/applications/event.ts';
import type { Refusal, RefusalReason } from '../../../contract/applications/message.ts';
import type { Day } from '../../calendar/day.ts';
import type { Rules } from '../limits.ts';
import { type CaseState, openCorrection, openFee } from '../state.ts';

/** What an event does to a case: the case after it, or why it is refused. */
export type Step =
  | { readonly ok: true; readonly state: CaseState }
  | { readonly ok: false; readonly refusal: Refusal };

/** One event's rule. `day` is the civil day of `event.at`. */
export type StepOf<T extends CaseEventType> = (
  state: CaseState,
  event: EventOf<T>,
  day: Day,
  rules: Rules,
) => Step;

export const next = (state: CaseState, change: Partial<CaseState>): Step => ({
  ok: true,
  state: { ...state, ...change },
});

/** A refusal by key, with the provision it rests on. */
export const refuse = (reason: RefusalReason, article: ArticleId): Step => ({
  ok: false,
  refusal: { reason, article },
});

/** The step's own check passed. */
export const pass = null;
type Check = Step | typeof pass;

/** The case exists (something was handed in). */
export const mustExist = (state: CaseState): Check =>
  state.phase === 'draft' ? refuse({ key: 'refusal.noCase', params: {} }, 'reg29') : pass;

/** Received in the sense of art.31 and not yet decided. */
export const mustBeOpen = (state: CaseState): Check => {
  if (state.phase === 'draft') return mustExist(state);
  if (state.phase !== 'open') return refuse({ key: 'refusal.over', params: { state: state.phase } }, 'reg33');
  return state.receivedOn === null ? refuse({ key: 'refusal.notReceived', params: {} }, 'reg31') : pass;
};

/** Open, and the clock waits for no correction and no fee. */
export const mustRun = (state: CaseState): Check => {
  const open = mustBeOpen(state);
  if (open) return open;
  if (openCorrection(state)) return refuse({ key: 'refusal.awaitingCorrection', params: {} }, 'reg30');
  if (openFee(state)) return refuse({ key: 'refusal.awaitingFee', params: {} }, 'reg42');
  return pass;
};

/** Articles 30, 33 ¶2, 35, 42 and 44 speak of applications for information, not of a 更正 under art.41. */
export const onlyInformation = (state: CaseState): Check =>
  state.kind === 'amendment' ? refuse({ key: 'refusal.notForAmendment', params: {} }, 'reg41') : pass;

/** A thing that can happen once. */
export const once = (done: boolean, type: CaseEventType, article: ArticleId): Check =>
  done ? refuse({ key: 'refusal.once', params: { type } }, article) : pass;
