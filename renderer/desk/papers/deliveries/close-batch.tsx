import { useQueryClient } from '@tanstack/react-query';
import type { BatchRow } from '../../../../contract/custody/delivery.ts';
import { errorOfCause } from '../../../shared/api/answer.tsx';
import { useAction } from '../../../shared/api/use-call.ts';
import { useText } from '../../../shared/i18n/use-text.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';

/** Asks before a batch is said to be checked. */
export const CloseBatch = ({
  batch,
  onClose,
}: {
  readonly batch: BatchRow;
  readonly onClose: () => void;
}) => {
  const t = useText();
  const client = useQueryClient();
  const close = useAction('deliveries.close', () => {
    void client.invalidateQueries();
    onClose();
  });
  return (
    <FormDialog
      title={t('deliveries:batch.close.title', { number: batch.number })}
      go={t('deliveries:batch.close')}
      busy={close.isPending}
      error={close.error && errorOfCause(close.error)}
      onGo={() => close.mutate({ id: batch.id })}
      onClose={onClose}
    >
      <p>{t('deliveries:batch.close.text')}</p>
    </FormDialog>
  );
};
