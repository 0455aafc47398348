import { useEffect, useState } from 'react';
import type { FormWarning } from '../../../contract/applications/form.ts';
import { call } from '../../shared/api/call.ts';
import { type Draft, formSoFar } from './draft.ts';
import { draftToCheck, type StepName, warningsOfStep } from './steps.ts';

/** Milliseconds without a key before what was typed is looked over. */
const pause = 500;

/** Nothing typed yet is no mistake. */
const begun = (draft: Draft, step: StepName, warning: FormWarning): boolean => {
  if (step === 'review' || warning === 'noContact') return true;
  if (warning === 'noFeatures') return draft.requestName.trim() !== '';
  if (warning === 'creditCode') return draft.creditCode.trim() !== '';
  return (step === 'agent' ? draft.agentIdentityNumber : draft.identityNumber).trim() !== '';
};

/** What of this step should be looked at again. Asked past the page's cache: what was typed stays with the fields. */
export const useWarnings = (draft: Draft, step: StepName): readonly FormWarning[] => {
  const [warnings, setWarnings] = useState<readonly FormWarning[]>([]);
  useEffect(() => {
    const wanted = warningsOfStep[step];
    setWarnings(before => before.filter(warning => wanted?.includes(warning)));
    if (!wanted) return;
    const aborted = new AbortController();
    const timer = setTimeout(async () => {
      const form = formSoFar(draftToCheck(draft, step));
      const result = await call('applications.check', { form }, aborted.signal).catch(() => null);
      // a warning that cannot be had keeps nobody from going on
      if (result?.ok)
        setWarnings(result.value.warnings.filter(one => wanted.includes(one) && begun(draft, step, one)));
    }, pause);
    return () => {
      clearTimeout(timer);
      aborted.abort();
    };
  }, [draft, step]);
  return warnings;
};
