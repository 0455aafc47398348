import type { ClockSettings } from '../../../contract/applications/settings.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Pick, TextLine } from '../ui/fields.tsx';

/** Settings that are one of a few words, with the words; the default is the first. */
const choices = {
  firstDay: ['next', 'same'],
  ordinaryPostConfirmedLate: ['confirmation', 'arrival'],
  windowReceipt: ['window', 'competentOrgan'],
  pauseFrom: ['sent', 'received'],
  replyDay: ['paused', 'counted'],
  correctionInTimeBy: ['served', 'issued'],
  correctionTermFrom: ['served', 'issued'],
  secondCorrection: ['refused', 'flagged'],
  lateCorrection: ['withJustCause', 'always', 'never'],
  latePayment: ['withJustCause', 'always', 'never'],
  lapse: ['proposed', 'automatic'],
  extensionOnDueDay: ['allowed', 'refused'],
  extensionAfterRestart: ['lost', 'kept'],
  feeClock: ['restart', 'pause'],
  electronicService: ['sent', 'acknowledged'],
} as const satisfies Partial<{ [K in keyof ClockSettings]: readonly ClockSettings[K][] }>;

/** Numbers of working days; with `none` the unit may set no such limit. */
const days = [
  ['entryDays', true],
  ['otherOrganWarningDays', false],
  ['feePaymentDays', false],
  ['amendmentReplyDays', true],
] as const;

type ClockFieldsProps = {
  readonly clock: ClockSettings;
  readonly onChange: (clock: ClockSettings) => void;
};

/** Where the law is silent the unit decides: every question, its answers, the usual one first. */
export const ClockFields = ({ clock, onChange }: ClockFieldsProps) => {
  const t = useText();
  return (
    <div className="unit-grid">
      {(Object.keys(choices) as (keyof typeof choices)[]).map(name => (
        <Pick<string>
          key={name}
          label={t(`unit:clock.${name}`)}
          value={clock[name]}
          options={choices[name]}
          name={word => t(`unit:word.${word as (typeof choices)[typeof name][number]}`)}
          onChange={word => onChange({ ...clock, [name]: word })}
        />
      ))}
      <Pick
        label={t('unit:clock.extensions')}
        value={String(clock.extensions)}
        options={['1', '2']}
        name={each => t('unit:times', { times: each })}
        onChange={each => onChange({ ...clock, extensions: each === '2' ? 2 : 1 })}
      />
      {days.map(([name, none]) => (
        <TextLine
          key={name}
          label={t(`unit:clock.${name}`)}
          hint={none ? t('unit:none') : undefined}
          value={clock[name] === null || Number.isNaN(clock[name]) ? '' : String(clock[name])}
          onChange={text => {
            const digits = text.replace(/\D/g, '');
            onChange({ ...clock, [name]: digits === '' ? (none ? null : Number.NaN) : Number(digits) });
          }}
          max={3}
        />
      ))}
    </div>
  );
};
