import type { PaperEvent, PaperFacts, PaperRow } from '../../contract/custody/paper.ts';
import type { CustodyRefusal } from '../../contract/custody/refusal.ts';
import type { Validity } from '../../contract/document.ts';
import { fail, ok, type Result } from '../../contract/errors.ts';

/** A paper as its events tell it; where its copies are is theirs to say. */
export type PaperState = {
  readonly number: string;
  readonly batch: string | null;
  readonly sender: string | null;
  readonly receivedOn: string;
  readonly registeredAt: string;
  readonly facts: PaperFacts;
  readonly rejected: string | null;
  readonly document: string | null;
  /** 有效性 as the library has it, once it has changed */
  readonly validity: Validity | null;
  readonly label: Validity | null;
  readonly withdrawn: boolean;
  /** a withdrawn paper's copies stay in store */
  readonly keep: boolean;
  readonly replacedBy: string | null;
};

type Step = Result<PaperState, CustodyRefusal>;

/** 待匹配 / 已匹配 / 拒收 / 已撤下. */
export const stateOf = ({ rejected, withdrawn, document }: PaperState): PaperRow['state'] =>
  rejected !== null ? 'rejected' : withdrawn ? 'withdrawn' : document === null ? 'unmatched' : 'matched';

/** The library says something of its 有效性 that the label on the paper does not. */
export const needsLabel = ({ validity, label, withdrawn }: PaperState): boolean =>
  !withdrawn && validity !== null && validity !== (label ?? 'valid');

/** Only what is 主动公开, or says nothing of it, may lie out for readers (REG art.25); the rest can only be rejected. */
const mayLieOut = ({ openness }: PaperFacts): boolean => openness === 'proactive' || openness === 'unstated';

/** What a step does to a paper: the paper after it, or why it is impossible. Pure. `at`: when it is recorded, ISO 8601. */
export const stepPaper = (state: PaperState | null, event: PaperEvent, at: string): Step => {
  if (event.type === 'paper.registered') {
    if (state) return fail('custody.alreadyThere');
    const { type, ...said } = event;
    if (said.rejected === null && !mayLieOut(said.facts)) return fail('custody.notPublic');
    const fresh = {
      document: null,
      validity: null,
      label: null,
      withdrawn: false,
      keep: false,
      replacedBy: null,
    };
    return ok({ ...said, ...fresh, registeredAt: at });
  }
  if (!state) return fail('custody.notFound');
  if (event.type === 'paper.corrected') {
    if (state.rejected === null && !mayLieOut(event.facts)) return fail('custody.notPublic');
    return ok({ ...state, facts: event.facts });
  }
  if (state.rejected !== null) return fail('custody.isRejected');
  switch (event.type) {
    case 'paper.matched':
      return ok({ ...state, document: event.document });
    case 'paper.unmatched':
      return state.document === null ? fail('custody.notMatched') : ok({ ...state, document: null });
    case 'paper.validityChanged':
      return state.document === null
        ? fail('custody.notMatched')
        : ok({ ...state, validity: event.validity });
    case 'paper.labelled':
      if (!needsLabel(state)) return fail('custody.nothingToLabel');
      return ok({ ...state, label: event.validity });
    case 'paper.withdrawn':
      if (state.withdrawn) return fail('custody.isWithdrawn');
      return ok({ ...state, withdrawn: true, keep: event.keep, replacedBy: event.replacedBy });
  }
};
