import {
  type CaseEventType,
  carriers,
  consulteeKinds,
  proceedingResults,
} from '../../../contract/applications/event.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { DayField, Pick, TextLine, TextLines, Tick } from '../ui/fields.tsx';
import type { CaseFile } from './case-file.ts';
import type { fieldsOf, StepDraft } from './step-draft.ts';
import { idsFor, reviewIds } from './step-ids.ts';

type StepFieldProps = {
  readonly name: NonNullable<(typeof fieldsOf)[CaseEventType]>[number];
  readonly type: CaseEventType;
  readonly draft: StepDraft;
  readonly change: (part: Partial<StepDraft>) => void;
  readonly file: CaseFile;
};

/** One field of a step's form. */
export const StepField = ({ name, type, draft, change, file }: StepFieldProps) => {
  const t = useText();
  const language = useLanguage();
  switch (name) {
    case 'items':
      return (
        <TextLines
          label={t('case:items')}
          hint={t('case:items.hint')}
          value={draft.items}
          onChange={items => change({ items })}
          rows={4}
          required
        />
      );
    case 'termBy':
      return (
        <div className="form-pair">
          <Pick
            label={t('case:term')}
            value={draft.termBy}
            options={['days', 'day'] as const}
            name={each => t(`case:term.${each}`)}
            onChange={termBy => change({ termBy })}
          />
          {draft.termBy === 'days' ? (
            <TextLine
              label={t('case:term.days')}
              value={draft.termDays}
              onChange={termDays => change({ termDays })}
              max={3}
              required
            />
          ) : (
            <DayField
              label={t('case:term.day')}
              value={draft.termOn}
              onChange={termOn => change({ termOn })}
              required
            />
          )}
        </div>
      );
    case 'justCause':
      return (
        <Tick
          label={t('case:justCause')}
          value={draft.justCause}
          onChange={justCause => change({ justCause })}
        />
      );
    case 'reasonable':
      return (
        <Pick
          label={t('case:reasonable')}
          value={draft.reasonable}
          options={['yes', 'no'] as const}
          name={each => t(`case:reasonable.${each}`)}
          onChange={reasonable => change({ reasonable })}
        />
      );
    case 'yuan':
      return (
        <TextLine
          label={t('case:yuan')}
          value={draft.yuan}
          onChange={yuan => change({ yuan })}
          max={7}
          required
        />
      );
    case 'feeBy':
      return (
        <Pick
          label={t('case:feeBy')}
          value={draft.feeBy}
          options={['cases', 'pages'] as const}
          name={each => t(`case:feeBy.${each}`)}
          onChange={feeBy => change({ feeBy })}
        />
      );
    case 'consultee':
      return (
        <Pick
          label={t('case:consultee')}
          value={draft.consultee}
          options={consulteeKinds}
          name={each => t(`case:consultee.${each}`)}
          onChange={consultee => change({ consultee })}
        />
      );
    case 'id':
      return (
        <Pick
          label={t('case:which')}
          value={draft.id}
          options={idsFor(type, file)}
          name={id => {
            const asked = file.clock.consultations.find(each => each.id === id);
            if (!asked) return id;
            const twins = file.clock.consultations.filter(
              each => each.with === asked.with && each.sentOn === asked.sentOn,
            );
            // two of a kind sent on one day are told apart by their number
            return [
              t(`case:consultee.${asked.with}`),
              formatDate(asked.sentOn, language),
              ...(twins.length > 1 ? [id] : []),
            ].join(' · ');
          }}
          onChange={id => change({ id })}
        />
      );
    case 'consents':
      return (
        <Pick
          label={t('case:consents')}
          value={draft.consents}
          options={['yes', 'no', 'unsaid'] as const}
          name={each => t(`case:consents.${each}`)}
          onChange={consents => change({ consents })}
        />
      );
    case 'days':
      return (
        <TextLine
          label={t('case:days')}
          hint={t('case:days.hint')}
          value={draft.days}
          onChange={days => change({ days })}
          max={3}
          required
        />
      );
    case 'carrier':
      return (
        <Pick
          label={t('case:carrierOf')}
          value={draft.carrier}
          options={carriers}
          name={each => t(`case:served.${each}`)}
          onChange={carrier => change({ carrier })}
        />
      );
    case 'notifiedOn':
    case 'postedOn':
    case 'signedOn':
    case 'acknowledgedOn':
    case 'replyBy':
      return (
        <DayField
          label={t(`case:${name}`)}
          value={draft[name]}
          onChange={day => change({ [name]: day })}
          {...(name === 'replyBy' ? {} : { latest: file.clock.today })}
        />
      );
    case 'postalEnterprise':
      return (
        <Tick
          label={t('case:postalEnterprise')}
          value={draft.postalEnterprise}
          onChange={postalEnterprise => change({ postalEnterprise })}
        />
      );
    case 'result':
      return (
        <Pick
          label={t('case:result')}
          value={draft.result}
          options={proceedingResults}
          name={each => t(`case:result.${each}`)}
          onChange={result => change({ result })}
        />
      );
    case 'reviewId':
      return (
        <Pick
          label={t('case:reviewId')}
          value={draft.reviewId}
          options={['', ...reviewIds(file)]}
          name={id => id || t('case:reviewId.none')}
          onChange={reviewId => change({ reviewId })}
        />
      );
    case 'publicationBy':
      return (
        <Pick
          label={t('case:publicationBy')}
          value={draft.publicationBy}
          options={['staff', 'applicant'] as const}
          name={each => t(`case:publicationBy.${each}`)}
          onChange={publicationBy => change({ publicationBy })}
        />
      );
  }
};
