import type { CallSettings } from '../../../contract/custody/settings.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Pick, TextLine, Tick } from '../ui/fields.tsx';

type CallFieldsProps = {
  readonly calls: CallSettings;
  readonly onChange: (calls: CallSettings) => void;
};

/** Where visitors ask for a paper, and how it reaches them. */
export const CallFields = ({ calls, onChange }: CallFieldsProps) => {
  const t = useText();
  return (
    <div className="unit-grid">
      <TextLine
        label={t('unit:field.callDesk')}
        hint={t('unit:field.callDesk.hint')}
        value={calls.desk}
        onChange={desk => onChange({ ...calls, desk })}
        max={40}
      />
      <Pick
        label={t('unit:field.callWay')}
        value={calls.way}
        options={['collect', 'bring'] as const}
        name={each => t(`unit:callWay.${each}`)}
        onChange={way => onChange({ ...calls, way })}
      />
      <Tick label={t('unit:field.callOn')} value={calls.on} onChange={on => onChange({ ...calls, on })} />
    </div>
  );
};
