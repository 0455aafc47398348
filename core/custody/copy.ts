import type { CopyEvent, CopyPhase } from '../../contract/custody/copy.ts';
import type { CustodyRefusal } from '../../contract/custody/refusal.ts';
import { fail, ok, type Result } from '../../contract/errors.ts';

/** A copy as its events tell it: in one place, with one holder. */
export type CopyState = {
  readonly paper: string;
  readonly barcode: string;
  readonly number: number;
  readonly phase: CopyPhase;
  /** the place it belongs to; it lies there only while `shelved` */
  readonly home: string | null;
  readonly damaged: boolean;
  /** the use it is out or lent for */
  readonly use: string | null;
  readonly dueOn: string | null;
  readonly shelvedOn: string | null;
  /** staff id of who shelved it */
  readonly keeper: string | null;
  readonly since: string;
};

/** When, and by whom. */
export type Mark = { readonly at: string; readonly actor: string };

type Step = Result<CopyState, CustodyRefusal>;

const refusals: Readonly<Record<Exclude<CopyPhase, 'desk' | 'shelved'>, CustodyRefusal>> = {
  out: 'custody.isOut',
  lent: 'custody.isLent',
  missing: 'custody.isMissing',
  withdrawn: 'custody.isWithdrawn',
  destroyed: 'custody.isDestroyed',
};

/** In the room's own hands, at the desk or on its place; everything else says why not. */
const inHand = ({ phase }: CopyState): CustodyRefusal | null =>
  phase === 'desk' || phase === 'shelved' ? null : refusals[phase];

const gone = ({ phase }: CopyState): CustodyRefusal | null =>
  phase === 'withdrawn' || phase === 'destroyed' ? refusals[phase] : null;

/** What a step does to a copy: the copy after it, or why it is impossible. Pure. */
export const stepCopy = (state: CopyState | null, event: CopyEvent, { at, actor }: Mark): Step => {
  if (event.type === 'copy.received') {
    if (state) return fail('custody.alreadyThere');
    const { paper, barcode, number } = event;
    const fresh = { phase: 'desk', home: null, damaged: false, use: null, dueOn: null } as const;
    return ok({ paper, barcode, number, ...fresh, shelvedOn: null, keeper: null, since: at });
  }
  if (!state) return fail('custody.notFound');
  const next = (change: Partial<CopyState>): Step => ok({ ...state, since: at, ...change });
  const unless = (refusal: CustodyRefusal | null, change: Partial<CopyState>): Step =>
    refusal ? fail(refusal) : next(change);
  switch (event.type) {
    case 'copy.shelved': {
      if (state.phase === 'shelved' && state.home === event.place) return fail('custody.samePlace');
      const shelved = {
        phase: 'shelved',
        home: event.place,
        shelvedOn: at.slice(0, 10),
        keeper: actor,
      } as const;
      return unless(inHand(state), shelved);
    }
    case 'copy.issued':
      return unless(inHand(state), { phase: 'out', use: event.use });
    case 'copy.lent':
      return unless(inHand(state), { phase: 'lent', use: event.use, dueOn: event.dueOn });
    case 'copy.returned': {
      const out = state.phase === 'out' || state.phase === 'lent';
      if (!out || state.use !== event.use) return fail(gone(state) ?? 'custody.isNotOut');
      const damaged = state.damaged || event.condition === 'damaged';
      return next({ phase: 'desk', use: null, dueOn: null, damaged });
    }
    case 'copy.missed':
      return unless(gone(state) ?? (state.phase === 'missing' ? 'custody.isMissing' : null), {
        phase: 'missing',
        use: null,
        dueOn: null,
      });
    case 'copy.found':
      return unless(gone(state) ?? (state.phase === 'missing' ? null : 'custody.isNotMissing'), {
        phase: 'desk',
      });
    case 'copy.damaged':
      return unless(
        state.phase === 'destroyed' ? refusals.destroyed : state.damaged ? 'custody.isDamaged' : null,
        { damaged: true, since: state.since },
      );
    case 'copy.mended':
      return unless(
        state.phase === 'destroyed' ? refusals.destroyed : state.damaged ? null : 'custody.isNotDamaged',
        { damaged: false, since: state.since },
      );
    case 'copy.withdrawn':
      return unless(inHand(state), { phase: 'withdrawn' });
    case 'copy.destroyed':
      return unless(
        state.phase === 'withdrawn'
          ? null
          : state.phase === 'destroyed'
            ? 'custody.isDestroyed'
            : 'custody.isNotWithdrawn',
        { phase: 'destroyed', home: null },
      );
  }
};
