import { useState } from 'react';
import type { LegalStep } from '../../../contract/applications/clock.ts';
import { needsCheck } from '../../../contract/applications/reply-check.ts';
import { needsReview } from '../../../contract/applications/second-person.ts';
import { errorOfCause } from '../../shared/api/answer.tsx';
import { useAction } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { DayField, TextLines } from '../ui/fields.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { type CaseFile, useRefresh } from './case-file.ts';
import { DecideFields } from './decide-fields.tsx';
import { filingOf, newFiling } from './filing-draft.ts';
import { FilingFields } from './filing-fields.tsx';
import { checkOf, newCheck } from './reply-check.ts';
import { eventOf, isReady, newDraft, particularsOf, type StepDraft, shownFields } from './step-draft.ts';
import { StepField } from './step-field.tsx';
import { firstId } from './step-ids.ts';

type StepDialogProps = {
  readonly file: CaseFile;
  readonly step: LegalStep;
  readonly onClose: () => void;
};

/** Takes one step. What the clock refuses it says in a sentence; the form stays as it was filled in. */
export const StepDialog = ({ file, step, onClose }: StepDialogProps) => {
  const t = useText();
  const refresh = useRefresh();
  const { type } = step;
  const [draft, setDraft] = useState(() => newDraft(file.clock.today, firstId(type, file)));
  const [check, setCheck] = useState(newCheck);
  const [filing, setFiling] = useState(() => newFiling(file));
  const change = (part: Partial<StepDraft>) => setDraft(now => ({ ...now, ...part }));
  const take = useAction('applications.step', () => {
    refresh();
    onClose();
  });
  const proposing = needsReview(type);
  const filed = type === 'archived' ? filingOf(filing) : null;
  const answers =
    type === 'decided' && draft.outcome !== '' && needsCheck(draft.outcome, file.clock.caseKind)
      ? checkOf(check)
      : null;
  const go = () => {
    const particulars = particularsOf(type, draft);
    take.mutate(
      {
        id: file.row.id,
        position: file.position,
        event: eventOf(type, draft),
        ...(particulars ? { particulars } : {}),
        ...(answers ? { check: answers } : {}),
        ...(filed ? { filing: filed } : {}),
      },
      // somebody else may have acted: the case is read again under the open form
      { onError: refresh },
    );
  };
  return (
    <FormDialog
      title={t(`cases:step.${type}`)}
      go={t(proposing ? 'case:propose' : 'case:go')}
      ready={isReady(type, draft) && (type !== 'archived' || filed !== null)}
      busy={take.isPending}
      error={take.error && errorOfCause(take.error)}
      onGo={go}
      onClose={onClose}
    >
      {type === 'decided' ? (
        <DecideFields
          step={step}
          file={file}
          draft={draft}
          check={check}
          change={change}
          onCheck={setCheck}
        />
      ) : (
        <>
          {shownFields(type, draft).map(name => (
            <StepField key={name} name={name} type={type} draft={draft} change={change} file={file} />
          ))}
          {type === 'archived' && <FilingFields draft={filing} onChange={setFiling} />}
          <DayField
            label={t('case:at')}
            hint={t('case:at.hint')}
            value={draft.at}
            onChange={at => change({ at })}
            latest={file.clock.today}
            required
          />
        </>
      )}
      <TextLines
        label={t(
          type === 'extended'
            ? 'case:text.extended'
            : type === 'consultationSent'
              ? 'case:text.consultation'
              : 'case:text',
        )}
        value={draft.text}
        onChange={text => change({ text })}
        max={20_000}
        required={type === 'extended' || type === 'consultationSent'}
      />
      {proposing && <p className="field-hint">{t('case:propose.hint')}</p>}
    </FormDialog>
  );
};
