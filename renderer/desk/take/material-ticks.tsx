import { materials } from '../../../contract/applications/form.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Tick } from '../ui/fields.tsx';
import type { FieldsProps } from './take-form.tsx';

/** What was handed in with it; the receipt lists it. */
export const MaterialTicks = ({ draft, change }: FieldsProps) => {
  const t = useText();
  return (
    <fieldset className="ticks">
      <legend>{t('take:materials')}</legend>
      {materials.map(material => (
        <Tick
          key={material}
          label={t(`take:material.${material}`)}
          value={draft.materials.includes(material)}
          onChange={on =>
            change({
              materials: materials.filter(each => (each === material ? on : draft.materials.includes(each))),
            })
          }
        />
      ))}
    </fieldset>
  );
};
