import type { CaseEventType } from './event.ts';

/** The steps an applicant is told of. How the office works inside is not among them. */
export const toldSteps = [
  'submitted',
  'confirmed',
  'correctionAsked',
  'corrected',
  'reasonAsked',
  'feeAsked',
  'feePaid',
  'consultationSent',
  'extended',
  'decided',
  'served',
  'withdrawn',
  'reviewFiled',
  'reviewDecided',
  'suitFiled',
  'suitDecided',
  'published',
] as const satisfies readonly CaseEventType[];
export type ToldStep = (typeof toldSteps)[number];

export const isTold = (type: CaseEventType): type is ToldStep =>
  (toldSteps as readonly CaseEventType[]).includes(type);
