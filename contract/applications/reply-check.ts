import type { ReplyCheck } from './methods.ts';
import type { AmendmentOutcome, Outcome } from './outcome.ts';
import { refusalOutcomes } from './outcome.ts';

/**
 * The outcomes that the answers to the seven questions lead to, in the order the questions are asked: the first one that ends the matter
 * decides (domain 3: 补不补 → 是不是 → 谁负责 → 有没有 → 给不给 → 怎么给 → 怎么答).
 */
export function outcomesFrom(check: ReplyCheck): readonly Outcome[] {
  const { clear, isInformation, ours, exists, give } = check;
  if (!clear) return ['stillUnclear'];
  switch (isInformation) {
    case 'petition':
      return ['petition'];
    case 'publication':
      return ['publication'];
    case 'query':
      return ['administrativeQuery'];
    case 'confirmation':
      return ['confirmation'];
    case 'repeated':
      return ['repeated'];
    case 'excessive':
      return ['excessive'];
    case 'yes':
      break;
  }
  if (!ours) return ['notThisOrgan'];
  if (exists === 'no') return ['notExisting'];
  if (exists === 'needsProcessing') return ['needsProcessing'];
  switch (give) {
    case 'alreadyPublic':
      return ['alreadyPublic'];
    case 'all':
      return ['granted'];
    case 'part':
      return ['partial'];
    case 'none':
      return refusalOutcomes;
  }
}

/** The ends that no question leads to: what was asked lapsed, or fits nowhere else. */
const unchecked: readonly (Outcome | AmendmentOutcome)[] = ['correctionLapsed', 'feeLapsed', 'other'];

/** Whether a decision needs the seven questions answered. 更正 (art.41) has questions of its own. */
export const needsCheck = (
  outcome: Outcome | AmendmentOutcome,
  caseKind: 'information' | 'amendment',
): boolean => caseKind === 'information' && !unchecked.includes(outcome);
