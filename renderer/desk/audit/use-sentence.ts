import { type AuditEntry, auditedTypes } from '../../../contract/audit.ts';
import { callRefusals } from '../../../contract/custody/call.ts';
import { errorCodes } from '../../../contract/errors.ts';
import { mistakeKinds, mistakeVerdicts } from '../../../contract/mistakes.ts';
import { visitOutcomes, visitPurposes } from '../../../contract/reception/visit.ts';
import { useText } from '../../shared/i18n/use-text.ts';

const refusals: readonly string[] = callRefusals;
const purposes: readonly string[] = visitPurposes;
const outcomes: readonly string[] = visitOutcomes;
const kinds: readonly string[] = mistakeKinds;
const verdicts: readonly string[] = mistakeVerdicts;
const asked = ['withdraw', 'supplement', 'publish'];

/** An entry as a sentence in the language of the page: its facts are put into the sentence of its kind. */
export const useSentence = (): ((entry: AuditEntry) => string) => {
  const t = useText() as (key: string, facts?: object) => string;
  return ({ type, facts }) => {
    const known = auditedTypes.find(each => each === type);
    if (!known) return type;
    const { step, role, what, why, purpose, outcome, weekday, kind, verdict, failure } = facts;
    return t(`audit:what.${known}`, {
      ...facts,
      ...(step ? { step: t(`cases:step.${step}`) } : {}),
      ...(role ? { role: t(`desk:role.${role}`) } : {}),
      ...(what ? { what: t(asked.includes(what) ? `case:ask.${what}` : `audit:exported.${what}`) } : {}),
      ...(why && refusals.includes(why) ? { why: t(`calls:why.${why}`) } : {}),
      ...(purpose && purposes.includes(purpose) ? { purpose: t(`reception:purpose.${purpose}`) } : {}),
      ...(outcome && outcomes.includes(outcome) ? { outcome: t(`reception:outcome.${outcome}`) } : {}),
      ...(weekday ? { weekday: t(`duty:weekday.${weekday}`) } : {}),
      ...(kind && kinds.includes(kind) ? { kind: t(`mistakes:kind.${kind}`) } : {}),
      ...(verdict && verdicts.includes(verdict) ? { verdict: t(`mistakes:state.${verdict}`) } : {}),
      ...(failure && errorCodes.some(code => code === failure)
        ? { failure: t(`errors:${failure}`, { folder: '', where: '' }) }
        : {}),
    });
  };
};
