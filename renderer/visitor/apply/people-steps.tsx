import { identityKinds } from '../../../contract/applications/form.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import type { BodyKind } from './draft.ts';
import { Choice, Line, Warning } from './fields.tsx';
import { fieldOf, type StepProps, warningText } from './step-props.ts';

export const Who = ({ draft, onChange, missing }: StepProps) => {
  const t = useText();
  return (
    <Choice
      quiet
      label={t('apply:step.who')}
      value={draft.who}
      onChange={who => onChange({ who })}
      missing={missing.includes('who')}
      options={[
        { value: 'citizen', name: t('apply:who.citizen'), hint: t('apply:who.citizen.hint') },
        { value: 'body', name: t('apply:who.body'), hint: t('apply:who.body.hint') },
      ]}
    />
  );
};

const bodyKinds: readonly BodyKind[] = ['business', 'research', 'welfare', 'legalService', 'otherBody'];

/** Asked in plain words for the columns of the annual report's table 3. */
export const BodyKindStep = ({ draft, onChange, missing }: StepProps) => {
  const t = useText();
  return (
    <Choice
      quiet
      label={t('apply:step.bodyKind')}
      value={draft.bodyKind}
      onChange={bodyKind => onChange({ bodyKind })}
      missing={missing.includes('bodyKind')}
      options={bodyKinds.map(value => ({ value, name: t(`apply:body.${value}`) }))}
    />
  );
};

export const IdentityStep = (props: StepProps) =>
  props.draft.who === 'body' ? <BodyIdentity {...props} /> : <CitizenIdentity {...props} />;

const CitizenIdentity = (props: StepProps) => {
  const t = useText();
  const { draft, onChange } = props;
  return (
    <>
      <Line label={t('apply:field.name')} {...fieldOf(props, 'name')} />
      <Choice
        compact
        label={t('apply:field.identityKind')}
        value={draft.identityKind}
        onChange={identityKind => onChange({ identityKind })}
        options={identityKinds.map(value => ({ value, name: t(`apply:identity.${value}`) }))}
      />
      {draft.identityKind === 'other' && (
        <Line optional label={t('apply:field.identityName')} {...fieldOf(props, 'identityName')} />
      )}
      <Line
        label={t('apply:field.identityNumber')}
        {...fieldOf(props, 'identityNumber')}
        warning={warningText(t, props, 'identityNumber')}
      />
      <Line optional label={t('apply:field.workplace')} {...fieldOf(props, 'workplace')} />
    </>
  );
};

const BodyIdentity = (props: StepProps) => {
  const t = useText();
  return (
    <>
      <Line label={t('apply:field.name.body')} {...fieldOf(props, 'name')} />
      <Line
        label={t('apply:field.creditCode')}
        hint={t('apply:field.creditCode.hint')}
        {...fieldOf(props, 'creditCode')}
        warning={warningText(t, props, 'creditCode')}
      />
      <Line label={t('apply:field.contactName')} {...fieldOf(props, 'contactName')} />
      <Line
        optional
        label={t('apply:field.legalRepresentative')}
        {...fieldOf(props, 'legalRepresentative')}
      />
    </>
  );
};

export const AgentStep = (props: StepProps) => {
  const t = useText();
  const { draft, onChange, missing } = props;
  return (
    <>
      <Choice
        quiet
        label={t('apply:step.agent')}
        value={draft.agent}
        onChange={agent => onChange({ agent })}
        missing={missing.includes('agent')}
        options={[
          { value: 'self', name: draft.who === 'body' ? t('apply:agent.self.body') : t('apply:agent.self') },
          { value: 'other', name: t('apply:agent.other') },
        ]}
      />
      {draft.agent === 'other' && (
        <>
          <Line label={t('apply:field.agentName')} {...fieldOf(props, 'agentName')} />
          <Choice
            compact
            label={t('apply:field.agentIdentityKind')}
            value={draft.agentIdentityKind}
            onChange={agentIdentityKind => onChange({ agentIdentityKind })}
            options={identityKinds.map(value => ({ value, name: t(`apply:identity.${value}`) }))}
          />
          {draft.agentIdentityKind === 'other' && (
            <Line
              optional
              label={t('apply:field.agentIdentityName')}
              {...fieldOf(props, 'agentIdentityName')}
            />
          )}
          <Line
            label={t('apply:field.agentIdentityNumber')}
            {...fieldOf(props, 'agentIdentityNumber')}
            warning={warningText(t, props, 'identityNumber')}
          />
          <Line type="tel" label={t('apply:field.agentPhone')} {...fieldOf(props, 'agentPhone')} />
        </>
      )}
    </>
  );
};

export const ContactStep = (props: StepProps) => {
  const t = useText();
  const warning = warningText(t, props, 'noContact');
  return (
    <>
      {warning && <Warning>{warning}</Warning>}
      <Line type="tel" label={t('apply:field.phone')} {...fieldOf(props, 'phone')} />
      <Line label={t('apply:field.address')} {...fieldOf(props, 'address')} />
      <div className="line-pair">
        <Line optional label={t('apply:field.postcode')} {...fieldOf(props, 'postcode')} />
        <Line optional type="tel" label={t('apply:field.fax')} {...fieldOf(props, 'fax')} />
      </div>
      <Line optional label={t('apply:field.email')} {...fieldOf(props, 'email')} />
    </>
  );
};
