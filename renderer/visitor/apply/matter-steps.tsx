import { Checkbox } from 'react-aria-components';
import { useText } from '../../shared/i18n/use-text.ts';
import { asksCarrier, type Delivery } from './draft.ts';
import { Choice, Line, Warning } from './fields.tsx';
import { fieldOf, type StepProps, warningText } from './step-props.ts';

/** What is wanted: by name, number, or whatever else marks it (REG art.29). What for is never asked. */
export const RequestStep = (props: StepProps) => {
  const t = useText();
  const warning = warningText(t, props, 'noFeatures');
  return (
    <>
      <Line rows={2} label={t('apply:field.requestName')} {...fieldOf(props, 'requestName')} />
      <Line rows={4} optional label={t('apply:field.description')} {...fieldOf(props, 'description')} />
      {warning && <Warning>{warning}</Warning>}
      <div className="line-pair">
        <Line optional label={t('apply:field.docNo')} {...fieldOf(props, 'docNo')} />
        <Line optional label={t('apply:field.indexNo')} {...fieldOf(props, 'indexNo')} />
      </div>
    </>
  );
};

/** 更正 of a record about oneself, with evidence (REG art.41). */
export const AmendmentStep = (props: StepProps) => {
  const t = useText();
  return (
    <>
      <Line rows={2} label={t('apply:field.record')} {...fieldOf(props, 'record')} />
      <Line rows={2} label={t('apply:field.wrong')} {...fieldOf(props, 'wrong')} />
      <Line rows={2} label={t('apply:field.right')} {...fieldOf(props, 'right')} />
      <Line rows={2} label={t('apply:field.evidence')} {...fieldOf(props, 'evidence')} />
    </>
  );
};

const ways: readonly Delivery['way'][] = ['collect', 'post', 'email', 'fax', 'readHere'];

export const DeliveryStep = ({ draft, onChange, missing }: StepProps) => {
  const t = useText();
  return (
    <>
      <Choice
        quiet
        label={t('apply:step.delivery')}
        value={draft.way}
        onChange={way => onChange({ way })}
        missing={missing.includes('way')}
        options={ways.map(value => ({ value, name: t(`apply:way.${value}`) }))}
      />
      {asksCarrier(draft.way) && (
        <Choice
          compact
          label={t('apply:carrier')}
          value={draft.carrier}
          onChange={carrier => onChange({ carrier })}
          options={(['paper', 'disc'] as const).map(value => ({ value, name: t(`apply:carrier.${value}`) }))}
        />
      )}
      <Checkbox
        className="apply-tick"
        isSelected={draft.otherwiseAsHeld}
        onChange={otherwiseAsHeld => onChange({ otherwiseAsHeld })}
      >
        <span className="apply-tick-box" aria-hidden />
        {t('apply:otherwiseAsHeld')}
      </Checkbox>
    </>
  );
};
