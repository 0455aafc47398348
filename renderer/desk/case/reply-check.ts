import type { ReplyCheck } from '../../../contract/applications/methods.ts';
import type { AmendmentOutcome, Outcome } from '../../../contract/applications/outcome.ts';
import { needsCheck, outcomesFrom } from '../../../contract/applications/reply-check.ts';

/** The seven questions as they stand before anybody has answered them: the plain case. */
export const newCheck = (): ReplyCheck => ({
  clear: true,
  isInformation: 'yes',
  ours: true,
  exists: 'yes',
  give: 'all',
  how: '',
  answer: '',
});

/** How many of the questions are still asked: the first answer that ends the matter makes the rest idle. */
export function lastQuestion({ clear, isInformation, ours, exists }: ReplyCheck): 1 | 2 | 3 | 4 | 5 {
  if (!clear) return 1;
  if (isInformation !== 'yes') return 2;
  if (!ours) return 3;
  return exists === 'yes' ? 5 : 4;
}

/** What may be decided: of what the law allows now, what the answers lead to, and the ends that no question leads to. */
export const choices = (
  check: ReplyCheck,
  allowed: readonly (Outcome | AmendmentOutcome)[],
  caseKind: 'information' | 'amendment',
): (Outcome | AmendmentOutcome)[] => {
  const led: readonly string[] = outcomesFrom(check);
  return allowed.filter(outcome => led.includes(outcome) || !needsCheck(outcome, caseKind));
};
