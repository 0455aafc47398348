import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { BatchRow } from '../../../../contract/custody/delivery.ts';
import { errorOfCause } from '../../../shared/api/answer.tsx';
import { useAction } from '../../../shared/api/use-call.ts';
import { useText } from '../../../shared/i18n/use-text.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { draftOf, factsOf, isWhole } from './batch-draft.ts';
import { BatchFields } from './batch-fields.tsx';

/** Corrects what was recorded of a delivery; from whom and for which day it came stays. */
export const CorrectDialog = ({
  batch,
  onClose,
}: {
  readonly batch: BatchRow;
  readonly onClose: () => void;
}) => {
  const t = useText();
  const client = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(batch));
  const correct = useAction('deliveries.correct', () => {
    void client.invalidateQueries();
    onClose();
  });
  const { id, sender, dueOn } = batch;
  return (
    <FormDialog
      title={t('deliveries:correct.title', { number: batch.number })}
      go={t('deliveries:save')}
      ready={isWhole(draft)}
      busy={correct.isPending}
      error={correct.error && errorOfCause(correct.error)}
      onGo={() => correct.mutate({ id, facts: { sender, dueOn, ...factsOf(draft) } })}
      onClose={onClose}
    >
      <BatchFields draft={draft} onChange={setDraft} />
    </FormDialog>
  );
};
