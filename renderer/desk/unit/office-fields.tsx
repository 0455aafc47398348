import type { Settings } from '../../../contract/settings.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Pick, TextLine, TextLines, Tick } from '../ui/fields.tsx';

type OfficeFieldsProps = {
  readonly draft: Settings;
  readonly change: (part: Partial<Settings>) => void;
};

const whole = (text: string): number => Number(text.replace(/\D/g, '') || Number.NaN);
const shown = (value: number): string => (Number.isNaN(value) ? '' : String(value));

/** The unit's names and numbers, this terminal, and how long things are kept. */
export const OfficeFields = ({ draft, change }: OfficeFieldsProps) => {
  const t = useText();
  const { retention, topics, report, mistakes } = draft;
  const number = (name: 'idleSeconds' | 'idleWarningSeconds') => (
    <TextLine
      label={t(`unit:field.${name}`)}
      value={shown(draft[name])}
      onChange={text => change({ [name]: whole(text) })}
      max={5}
    />
  );
  const line = (name: 'unit' | 'enquiryPhone' | 'numberPattern' | 'paperPattern') => (
    <TextLine
      label={t(`unit:field.${name}`)}
      value={draft[name]}
      onChange={text => change({ [name]: text })}
      max={100}
    />
  );
  return (
    <div className="unit-grid">
      {line('unit')}
      {line('enquiryPhone')}
      {line('numberPattern')}
      {line('paperPattern')}
      {number('idleSeconds')}
      {number('idleWarningSeconds')}
      <TextLine
        label={t('unit:field.retention')}
        hint={t('unit:field.retention.hint')}
        value={retention.years.map(shown).join('、')}
        onChange={text =>
          change({
            retention: { ...retention, years: text.split(/[、,，\s]+/).map(whole) },
          })
        }
        max={40}
      />
      <Pick
        label={t('unit:field.usual')}
        value={String(retention.usual ?? '')}
        options={['', ...retention.years.map(String), 'permanent']}
        name={term =>
          term === ''
            ? t('unit:field.usual.none')
            : term === 'permanent'
              ? t('filing:permanent')
              : t('filing:years', { years: term })
        }
        onChange={term =>
          change({
            retention: {
              ...retention,
              usual: term === '' ? null : term === 'permanent' ? term : Number(term),
            },
          })
        }
      />
      <TextLine
        label={t('unit:field.least')}
        value={shown(topics.least)}
        onChange={text => change({ topics: { ...topics, least: whole(text) } })}
        max={4}
      />
      <TextLine
        label={t('unit:field.months')}
        value={shown(topics.months)}
        onChange={text => change({ topics: { ...topics, months: whole(text) } })}
        max={3}
      />
      <TextLine
        label={t('unit:field.mistakeDays')}
        hint={t('unit:field.mistakeDays.hint')}
        value={shown(mistakes.days)}
        onChange={text => change({ mistakes: { ...mistakes, days: whole(text) } })}
        max={2}
      />
      <TextLine
        label={t('unit:field.mistakeMonths')}
        hint={t('unit:field.mistakeMonths.hint')}
        value={shown(mistakes.keepMonths)}
        onChange={text => change({ mistakes: { ...mistakes, keepMonths: whole(text) } })}
        max={3}
      />
      <Pick
        label={t('unit:report.newIn')}
        value={report.newIn}
        options={['receipt', 'correction'] as const}
        name={each => t(`unit:report.newIn.${each}`)}
        onChange={newIn => change({ report: { ...report, newIn } })}
      />
      <Pick
        label={t('unit:report.endedIn')}
        value={report.endedIn}
        options={['service', 'decision'] as const}
        name={each => t(`unit:report.endedIn.${each}`)}
        onChange={endedIn => change({ report: { ...report, endedIn } })}
      />
      <Pick
        label={t('unit:report.proceedings')}
        value={report.proceedings}
        options={['both', 'suitOnly'] as const}
        name={each => t(`unit:report.proceedings.${each}`)}
        onChange={proceedings => change({ report: { ...report, proceedings } })}
      />
      <TextLines
        label={t('unit:field.stickFolders')}
        hint={t('unit:field.stickFolders.hint')}
        value={draft.stickFolders.join('\n')}
        onChange={text => change({ stickFolders: text === '' ? [] : text.split('\n') })}
        rows={2}
      />
      <Tick
        label={t('unit:field.terminalCamera')}
        value={draft.terminalCamera}
        onChange={terminalCamera => change({ terminalCamera })}
      />
    </div>
  );
};
