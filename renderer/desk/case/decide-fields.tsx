import type { LegalStep } from '../../../contract/applications/clock.ts';
import { outcomeSchema, refusalOutcomes } from '../../../contract/applications/outcome.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Pick, Tick } from '../ui/fields.tsx';
import type { CaseFile } from './case-file.ts';
import { type CheckDraft, checkOf, choices } from './reply-check.ts';
import { SevenQuestions } from './seven-questions.tsx';
import type { StepDraft } from './step-draft.ts';

type DecideFieldsProps = {
  readonly step: LegalStep;
  readonly file: CaseFile;
  readonly draft: StepDraft;
  readonly check: CheckDraft;
  readonly change: (part: Partial<StepDraft>) => void;
  readonly onCheck: (check: CheckDraft) => void;
};

/** A decision: first the seven questions, then of the outcomes they lead to one. */
export const DecideFields = ({ step, file, draft, check, change, onCheck }: DecideFieldsProps) => {
  const t = useText();
  const { caseKind } = file.clock;
  const offered = choices(check, step.outcomes ?? [], caseKind);
  const refusing = draft.outcome === 'partial' || refusalOutcomes.some(outcome => outcome === draft.outcome);
  const objected = file.clock.consultations.some(({ result }) => result === 'objects');
  return (
    <>
      {caseKind === 'information' && (
        <SevenQuestions
          check={check}
          onChange={next => {
            onCheck(next);
            // an outcome the answers no longer lead to is not kept behind the scenes
            if (!choices(next, step.outcomes ?? [], caseKind).some(outcome => outcome === draft.outcome))
              change({ outcome: '' });
          }}
        />
      )}
      <Pick
        label={t('case:outcome')}
        hint={checkOf(check) && offered.length === 0 ? t('case:outcome.none') : undefined}
        value={draft.outcome}
        options={['', ...offered]}
        name={outcome => (outcome === '' ? t('case:outcome.choose') : t(`cases:outcome.${outcome}`))}
        onChange={outcome => change({ outcome })}
      />
      {draft.outcome === 'partial' && (
        <fieldset className="grounds">
          <legend>{t('case:grounds')}</legend>
          {refusalOutcomes.map(ground => (
            <Tick
              key={ground}
              label={t(`cases:outcome.${ground}`)}
              value={draft.grounds.includes(ground)}
              onChange={on =>
                change({
                  grounds: outcomeSchema.options.filter(each =>
                    each === ground ? on : draft.grounds.includes(each),
                  ),
                })
              }
            />
          ))}
        </fieldset>
      )}
      {draft.outcome !== '' && draft.outcome !== 'granted' && (
        <Tick
          label={t('case:reasonStated')}
          value={draft.reasonStated}
          onChange={reasonStated => change({ reasonStated })}
        />
      )}
      {refusing && (
        <Tick
          label={t('case:partialConsidered')}
          value={draft.partialConsidered}
          onChange={partialConsidered => change({ partialConsidered })}
        />
      )}
      {objected && (
        <Tick
          label={t('case:againstObjection')}
          value={draft.againstObjection}
          onChange={againstObjection => change({ againstObjection })}
        />
      )}
    </>
  );
};
