import { type FormWarning, formWarnings } from '../../../contract/applications/form.ts';
import type { Draft, TextName } from './draft.ts';

/** One decision each, in the order they are asked. */
export type StepName =
  | 'who'
  | 'bodyKind'
  | 'identity'
  | 'agent'
  | 'contact'
  | 'request'
  | 'delivery'
  | 'amendment'
  | 'review'
  | 'sign';

/** The steps of this draft: a body says which kind it is, a 更正 says what is wrong instead of what is wanted and how. */
export const stepsOf = ({ who, caseKind }: Draft): readonly StepName[] => [
  'who',
  ...(who === 'body' ? (['bodyKind'] as const) : []),
  'identity',
  'agent',
  'contact',
  ...(caseKind === 'amendment' ? (['amendment'] as const) : (['request', 'delivery'] as const)),
  'review',
  'sign',
];

export type Missing = TextName | 'who' | 'bodyKind' | 'agent' | 'way' | 'signature';

const empty = (draft: Draft, names: readonly TextName[]) => names.filter(name => draft[name].trim() === '');

/** What the law asks for in a step and is not there yet (REG art.29, 41). Nothing else keeps anybody from going on. */
export const missingIn = (draft: Draft, step: StepName): readonly Missing[] => {
  switch (step) {
    case 'who':
      return draft.who === null ? ['who'] : [];
    case 'bodyKind':
      return draft.bodyKind === null ? ['bodyKind'] : [];
    case 'identity':
      return empty(
        draft,
        draft.who === 'body' ? ['name', 'creditCode', 'contactName'] : ['name', 'identityNumber'],
      );
    case 'agent':
      if (draft.agent === null) return ['agent'];
      return draft.agent === 'other' ? empty(draft, ['agentName', 'agentIdentityNumber', 'agentPhone']) : [];
    case 'request':
      return empty(draft, ['requestName']);
    case 'amendment':
      return empty(draft, ['record', 'wrong', 'right', 'evidence']);
    case 'delivery':
      return draft.way === null ? ['way'] : [];
    case 'sign':
      return draft.signature === null && !draft.signAtWindow ? ['signature'] : [];
    case 'contact':
    case 'review':
      return [];
  }
};

/** The furthest step that may be shown: an address of a later one, kept by the browser over a reload, leads back to it. */
export const reachable = (draft: Draft): number => {
  const steps = stepsOf(draft);
  const unfinished = steps.findIndex(step => missingIn(draft, step).length > 0);
  return unfinished === -1 ? steps.length - 1 : unfinished;
};

/** The warnings that are shown in a step, beside its fields; the review shows them all. */
export const warningsOfStep: Readonly<Partial<Record<StepName, readonly FormWarning[]>>> = {
  identity: ['identityNumber', 'creditCode'],
  agent: ['identityNumber'],
  contact: ['noContact'],
  request: ['noFeatures'],
  review: formWarnings,
};

/** The part of a draft a step's warnings are about: the number of an agent is not warned of where the applicant's is typed. */
export const draftToCheck = (draft: Draft, step: StepName): Draft => {
  if (step === 'identity') return { ...draft, agent: 'self' };
  if (step === 'agent') return { ...draft, identityKind: 'other' };
  return draft;
};
