import type { Settings } from '../../../contract/settings.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { TextLine } from '../ui/fields.tsx';
import { NumberLine } from './number-line.tsx';

type Papers = Settings['papers'];
type PaperFieldsProps = { readonly papers: Papers; readonly onChange: (papers: Papers) => void };

const numbers = ['receipt', 'batch', 'stocktake', 'disposal', 'copy', 'place'] as const;
const ofSheet = ['columns', 'rows', 'width', 'height', 'left', 'top', 'gapX', 'gapY'] as const;
const ofRoll = ['width', 'height'] as const;

/** How papers are numbered, and the labels that are stuck on them. */
export const PaperFields = ({ papers, onChange }: PaperFieldsProps) => {
  const t = useText();
  const { sheet, roll } = papers.labels;
  const label = (part: Partial<Papers['labels']>) =>
    onChange({ ...papers, labels: { ...papers.labels, ...part } });
  return (
    <>
      <h3>{t('unit:numbers')}</h3>
      <p className="field-hint">{t('unit:numbers.hint')}</p>
      <div className="unit-grid">
        {numbers.map(name => (
          <TextLine
            key={name}
            label={t(`unit:number.${name}`)}
            value={papers.numbers[name]}
            onChange={text => onChange({ ...papers, numbers: { ...papers.numbers, [name]: text } })}
            max={60}
          />
        ))}
      </div>
      <h3>{t('unit:sheet')}</h3>
      <p className="field-hint">{t('unit:labels.hint')}</p>
      <div className="unit-grid unit-grid-narrow">
        {ofSheet.map(name => (
          <NumberLine
            key={name}
            label={t(`unit:label.${name}`)}
            value={sheet[name]}
            onChange={value => label({ sheet: { ...sheet, [name]: value } })}
          />
        ))}
      </div>
      <h3>{t('unit:roll')}</h3>
      <div className="unit-grid unit-grid-narrow">
        {ofRoll.map(name => (
          <NumberLine
            key={name}
            label={t(`unit:label.${name}`)}
            value={roll[name]}
            onChange={value => label({ roll: { ...roll, [name]: value } })}
          />
        ))}
      </div>
    </>
  );
};
