import { deliverySchema } from '../../../contract/applications/form.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Pick, TextLine, TextLines, Tick } from '../ui/fields.tsx';
import type { FieldsProps } from './take-form.tsx';

const { way, carrier } = deliverySchema.shape;

/** What is asked for and how to give it; or which record is to be amended. Nobody is asked what for. */
export const MatterFields = ({ draft, change }: FieldsProps) => {
  const t = useText();
  if (draft.caseKind === 'amendment')
    return (
      <div className="form">
        <TextLine
          label={t('take:field.record')}
          value={draft.record}
          onChange={record => change({ record })}
          max={300}
          required
        />
        {(['wrong', 'right', 'evidence'] as const).map(name => (
          <TextLines
            key={name}
            label={t(`take:field.${name}`)}
            value={draft[name]}
            onChange={text => change({ [name]: text })}
            max={1000}
            rows={2}
            required
          />
        ))}
      </div>
    );
  return (
    <div className="form">
      <TextLine
        label={t('take:field.request')}
        value={draft.request}
        onChange={request => change({ request })}
        max={300}
        required
      />
      <TextLines
        label={t('case:field.description')}
        hint={t('take:description.hint')}
        value={draft.description}
        onChange={description => change({ description })}
        max={2000}
      />
      <div className="form-pair">
        <TextLine
          label={t('case:field.docNo')}
          value={draft.docNo}
          onChange={docNo => change({ docNo })}
          max={100}
        />
        <TextLine
          label={t('case:field.indexNo')}
          value={draft.indexNo}
          onChange={indexNo => change({ indexNo })}
          max={100}
        />
        <Pick
          label={t('case:field.way')}
          value={draft.way}
          options={way.options}
          name={each => t(`case:way.${each}`)}
          onChange={chosen => change({ way: chosen })}
        />
        <Pick
          label={t('case:field.carrier')}
          value={draft.carrier}
          options={carrier.options}
          name={each => t(`case:carrier.${each}`)}
          onChange={chosen => change({ carrier: chosen })}
        />
      </div>
      <Tick
        label={t('take:otherwise')}
        value={draft.otherwiseAsHeld}
        onChange={otherwiseAsHeld => change({ otherwiseAsHeld })}
      />
    </div>
  );
};
