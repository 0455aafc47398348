import { applicantKinds } from '../../../contract/applications/event.ts';
import { identityKinds } from '../../../contract/applications/form.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Pick, TextLine, Tick } from '../ui/fields.tsx';
import type { FieldsProps } from './take-form.tsx';

/** Who applies, and who for them. */
export const ApplicantFields = ({ draft, change }: FieldsProps) => {
  const t = useText();
  return (
    <div className="form">
      <div className="form-pair">
        <Pick
          label={t('case:field.kind')}
          value={draft.kind}
          options={applicantKinds}
          name={each => t(`cases:applicant.${each}`)}
          onChange={kind => change({ kind })}
        />
        <TextLine
          label={t('take:field.name')}
          value={draft.name}
          onChange={name => change({ name })}
          max={draft.kind === 'natural' ? 60 : 120}
          required
        />
        {draft.kind === 'natural' ? (
          <Citizen draft={draft} change={change} />
        ) : (
          <Body draft={draft} change={change} />
        )}
      </div>
      <Tick label={t('take:byAgent')} value={draft.byAgent} onChange={byAgent => change({ byAgent })} />
      {draft.byAgent && (
        <div className="form-pair">
          {(['agentName', 'agentNumber', 'agentPhone'] as const).map(name => (
            <TextLine
              key={name}
              label={t(`take:field.${name}`)}
              value={draft[name]}
              onChange={text => change({ [name]: text })}
              max={40}
              required
            />
          ))}
        </div>
      )}
    </div>
  );
};

const Citizen = ({ draft, change }: FieldsProps) => {
  const t = useText();
  return (
    <>
      <Pick
        label={t('take:identityKind')}
        value={draft.identityKind}
        options={identityKinds}
        name={each => t(`case:identity.${each}`)}
        onChange={identityKind => change({ identityKind })}
      />
      {draft.identityKind === 'other' && (
        <TextLine
          label={t('take:identityName')}
          value={draft.identityName}
          onChange={identityName => change({ identityName })}
          max={40}
        />
      )}
      <TextLine
        label={t('take:field.number')}
        value={draft.identityNumber}
        onChange={identityNumber => change({ identityNumber })}
        max={40}
        required
      />
      <TextLine
        label={t('case:field.workplace')}
        value={draft.workplace}
        onChange={workplace => change({ workplace })}
        max={100}
      />
    </>
  );
};

const Body = ({ draft, change }: FieldsProps) => {
  const t = useText();
  return (
    <>
      <TextLine
        label={t('case:field.creditCode')}
        value={draft.creditCode}
        onChange={creditCode => change({ creditCode })}
        max={40}
        required
      />
      <TextLine
        label={t('case:field.legalRepresentative')}
        value={draft.legalRepresentative}
        onChange={legalRepresentative => change({ legalRepresentative })}
        max={60}
      />
      <TextLine
        label={t('case:field.contactName')}
        value={draft.contactName}
        onChange={contactName => change({ contactName })}
        max={60}
        required
      />
    </>
  );
};
