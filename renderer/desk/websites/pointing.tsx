import { Undo2 } from 'lucide-react';
import { type MappedField, type Mapping, mappedFields } from '../../../contract/websites/column.ts';
import type { WebsitePreview } from '../../../contract/websites/methods.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Fold } from '../ui/fold.tsx';

type PointingProps = {
  readonly blocks: NonNullable<WebsitePreview['article']>['blocks'];
  readonly mapping: Mapping;
  readonly busy: boolean;
  readonly onChange: (mapping: Mapping) => void;
};

/** Where the page was read wrongly: beside each stretch of it one says what it is, and the page is read again. */
export const Pointing = ({ blocks, mapping, busy, onChange }: PointingProps) => {
  const t = useText();
  const fieldAt = (selector: string) => mappedFields.find(field => mapping.fields[field] === selector) ?? '';
  const point = (selector: string, field: MappedField | '') => {
    const others = Object.entries(mapping.fields).filter(([, at]) => at !== selector);
    onChange({
      ...mapping,
      fields: { ...Object.fromEntries(others), ...(field ? { [field]: selector } : {}) },
    });
  };
  const pointedAt = Object.keys(mapping.fields).length;
  return (
    <Fold title={t('websites:point')}>
      <p className="field-hint">{t('websites:point.hint')}</p>
      {pointedAt > 0 && (
        <Button icon={Undo2} isDisabled={busy} onPress={() => onChange({ ...mapping, fields: {} })}>
          {t('websites:point.forget')}
        </Button>
      )}
      <ul className="websites-blocks">
        {blocks.map(({ selector, text }) => (
          <li key={selector}>
            <span>{text}</span>
            <select
              className="field"
              aria-label={t('websites:point.what', { text: text.slice(0, 20) })}
              value={fieldAt(selector)}
              disabled={busy}
              onChange={event => {
                const chosen = mappedFields.find(field => field === event.target.value);
                point(selector, chosen ?? '');
              }}
            >
              <option value="">{t('websites:point.nothing')}</option>
              {mappedFields.map(field => (
                <option key={field} value={field}>
                  {t(`websites:field.${field}`)}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
    </Fold>
  );
};
