import type { StepName } from './steps.ts';

/** Where in the form a history entry stands. Names a step and nothing that was typed. */
export type Place = {
  /** null: before the form */
  readonly step: StepName | null;
  /** come from the review to change one thing, and going back there */
  readonly editing: boolean;
};

const names: ReadonlySet<string> = new Set<StepName>([
  'who',
  'bodyKind',
  'identity',
  'agent',
  'contact',
  'request',
  'delivery',
  'amendment',
  'review',
  'sign',
]);
const isStep = (value: unknown): value is StepName => typeof value === 'string' && names.has(value);

/** Reads what the history gives back; what makes no sense is the beginning. */
export const placeOf = (state: unknown): Place => {
  if (typeof state !== 'object' || state === null || !('step' in state) || !isStep(state.step))
    return { step: null, editing: false };
  return { step: state.step, editing: 'editing' in state && state.editing === true };
};
