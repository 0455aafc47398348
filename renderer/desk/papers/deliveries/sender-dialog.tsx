import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { holidayShifts, type SenderRow } from '../../../../contract/custody/delivery.ts';
import { errorOfCause } from '../../../shared/api/answer.tsx';
import { useAction } from '../../../shared/api/use-call.ts';
import { useLanguage, useText } from '../../../shared/i18n/use-text.ts';
import { todayHere } from '../../../shared/today.ts';
import { DayField, Pick, TextLine, TextLines } from '../../ui/fields.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { draftOf, factsOf, newSender, ruleKinds, type SenderDraft } from './sender-draft.ts';

type SenderDialogProps = { readonly sender: SenderRow | null; readonly onClose: () => void };

/** A sending unit and its rule. */
export const SenderDialog = ({ sender, onClose }: SenderDialogProps) => {
  const t = useText();
  const language = useLanguage();
  const client = useQueryClient();
  const [draft, setDraft] = useState<SenderDraft>(
    sender ? draftOf(sender, language) : newSender(todayHere(), language),
  );
  const over = () => {
    void client.invalidateQueries();
    onClose();
  };
  const add = useAction('deliveries.addSender', over);
  const change = useAction('deliveries.changeSender', over);
  const facts = factsOf(draft);
  const set = (part: Partial<SenderDraft>) => setDraft(now => ({ ...now, ...part }));
  const error = add.error ?? change.error;
  return (
    <FormDialog
      title={sender ? sender.name : t('deliveries:senders.add')}
      go={t('deliveries:save')}
      ready={facts !== null}
      busy={add.isPending || change.isPending}
      error={error && errorOfCause(error)}
      onGo={() => facts && (sender ? change.mutate({ id: sender.id, facts }) : add.mutate(facts))}
      onClose={onClose}
    >
      <TextLine
        label={t('deliveries:sender.name')}
        value={draft.name}
        onChange={name => set({ name })}
        max={100}
        required
        autoFocus
      />
      <TextLine
        label={t('deliveries:sender.contact')}
        hint={t('deliveries:sender.contact.hint')}
        value={draft.contact}
        onChange={contact => set({ contact })}
        max={100}
      />
      <div className="form-pair">
        <Pick
          label={t('deliveries:sender.rule')}
          value={draft.kind}
          options={ruleKinds}
          name={kind => t(`deliveries:rule.${kind}`)}
          onChange={kind => set({ kind, text: '' })}
        />
        {draft.kind !== 'none' && draft.kind !== 'dates' && (
          <TextLine
            label={t(`deliveries:rule.${draft.kind}.value`)}
            value={draft.text}
            onChange={text => set({ text })}
            max={60}
            required
          />
        )}
      </div>
      {draft.kind === 'dates' && (
        <TextLines
          label={t('deliveries:rule.dates.value')}
          value={draft.text}
          onChange={text => set({ text })}
          max={900}
          required
        />
      )}
      <div className="form-pair">
        <Pick
          label={t('deliveries:sender.shift')}
          value={draft.shift}
          options={holidayShifts}
          name={shift => t(`deliveries:shift.${shift}`)}
          onChange={shift => set({ shift })}
        />
        <DayField
          label={t('deliveries:sender.since')}
          value={draft.since}
          onChange={since => set({ since })}
          required
        />
      </div>
    </FormDialog>
  );
};
