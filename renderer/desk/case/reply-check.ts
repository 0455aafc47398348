import type { ReplyCheck } from '../../../contract/applications/methods.ts';
import type { AmendmentOutcome, Outcome } from '../../../contract/applications/outcome.ts';
import { needsCheck, outcomesFrom } from '../../../contract/applications/reply-check.ts';

/** The seven questions while they are being answered; null is a question nobody has answered yet. */
export type CheckDraft = {
  readonly clear: boolean | null;
  readonly isInformation: ReplyCheck['isInformation'] | null;
  readonly ours: boolean | null;
  readonly exists: ReplyCheck['exists'] | null;
  readonly give: ReplyCheck['give'] | null;
  readonly how: string;
  readonly answer: string;
};

export const newCheck = (): CheckDraft => ({
  clear: null,
  isInformation: null,
  ours: null,
  exists: null,
  give: null,
  how: '',
  answer: '',
});

/** The question to show last: the first that is not answered, or whose answer ends the matter. 补不补 is 1, 给不给 5. */
export function lastQuestion({ clear, isInformation, ours, exists }: CheckDraft): 1 | 2 | 3 | 4 | 5 {
  if (clear !== true) return 1;
  if (isInformation !== 'yes') return 2;
  if (ours !== true) return 3;
  return exists === 'yes' ? 5 : 4;
}

/** The answers once they lead somewhere; null while one that matters is missing. What no longer matters counts as the plain case. */
export function checkOf(draft: CheckDraft): ReplyCheck | null {
  const last = lastQuestion(draft);
  const decisive = [draft.clear, draft.isInformation, draft.ours, draft.exists, draft.give][last - 1];
  if (decisive === null || decisive === undefined) return null;
  return {
    clear: draft.clear ?? true,
    isInformation: (last >= 2 ? draft.isInformation : null) ?? 'yes',
    ours: (last >= 3 ? draft.ours : null) ?? true,
    exists: (last >= 4 ? draft.exists : null) ?? 'yes',
    give: (last >= 5 ? draft.give : null) ?? 'all',
    how: draft.how.trim(),
    answer: draft.answer.trim(),
  };
}

/** What may be decided: of what the law allows now, what the answers lead to, and the ends that no question leads to. */
export const choices = (
  draft: CheckDraft,
  allowed: readonly (Outcome | AmendmentOutcome)[],
  caseKind: 'information' | 'amendment',
): (Outcome | AmendmentOutcome)[] => {
  const check = checkOf(draft);
  const led: readonly string[] = check ? outcomesFrom(check) : [];
  return allowed.filter(outcome => led.includes(outcome) || !needsCheck(outcome, caseKind));
};
