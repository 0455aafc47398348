import { deliveryWays } from '../../../../contract/custody/delivery.ts';
import { useText } from '../../../shared/i18n/use-text.ts';
import { todayHere } from '../../../shared/today.ts';
import { DayField, Pick, TextLine, Tick } from '../../ui/fields.tsx';
import type { BatchDraft } from './batch-draft.ts';

type BatchFieldsProps = {
  readonly draft: BatchDraft;
  readonly onChange: (draft: BatchDraft) => void;
};

/** When a delivery came, by what way, how many by its list. */
export const BatchFields = ({ draft, onChange }: BatchFieldsProps) => {
  const t = useText();
  const set = (part: Partial<BatchDraft>) => onChange({ ...draft, ...part });
  return (
    <>
      <div className="form-pair">
        <DayField
          label={t('deliveries:receive.on')}
          value={draft.receivedOn}
          onChange={receivedOn => set({ receivedOn })}
          latest={todayHere()}
          required
        />
        <Pick
          label={t('deliveries:receive.way')}
          value={draft.way}
          options={deliveryWays}
          name={each => t(`deliveries:way.${each}`)}
          onChange={way => set({ way })}
        />
      </div>
      <Tick label={t('deliveries:receive.nil')} value={draft.nil} onChange={nil => set({ nil })} />
      {!draft.nil && (
        <div className="form-pair">
          <TextLine
            label={t('deliveries:receive.papers')}
            value={draft.papers}
            onChange={papers => set({ papers })}
            max={6}
            required
          />
          <TextLine
            label={t('deliveries:receive.electronic')}
            value={draft.electronic}
            onChange={electronic => set({ electronic })}
            max={6}
          />
        </div>
      )}
      <TextLine
        label={t('deliveries:receive.note')}
        value={draft.note}
        onChange={note => set({ note })}
        max={500}
      />
    </>
  );
};
