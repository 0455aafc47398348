import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { errorOfCause } from '../../../shared/api/answer.tsx';
import { useMember } from '../../../shared/api/member-session.ts';
import { useAction } from '../../../shared/api/use-call.ts';
import { useText } from '../../../shared/i18n/use-text.ts';
import { TextLines } from '../../ui/fields.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';

type EndDialogProps = { readonly id: string; readonly onClose: () => void };

/** Who counted signs, and what is to be done is said. */
export const SignDialog = ({ id, onClose }: EndDialogProps) => {
  const t = useText();
  const client = useQueryClient();
  const [names, setNames] = useState(useMember()?.name ?? '');
  const [note, setNote] = useState('');
  const sign = useAction('stocktakes.sign', () => {
    void client.invalidateQueries();
    onClose();
  });
  const signers = names
    .split('\n')
    .map(name => name.trim())
    .filter(Boolean)
    .slice(0, 5);
  return (
    <FormDialog
      title={t('stocktakes:sign')}
      go={t('stocktakes:sign')}
      ready={signers.length > 0}
      busy={sign.isPending}
      error={sign.error && errorOfCause(sign.error)}
      onGo={() => sign.mutate({ id, signers, note: note.trim() })}
      onClose={onClose}
    >
      <p>{t('stocktakes:sign.text')}</p>
      <TextLines label={t('stocktakes:sign.signers')} value={names} onChange={setNames} max={200} required />
      <TextLines label={t('stocktakes:sign.note')} value={note} onChange={setNote} max={1000} />
    </FormDialog>
  );
};

/** An inventory that is given up says why. */
export const AbandonDialog = ({ id, onClose }: EndDialogProps) => {
  const t = useText();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const abandon = useAction('stocktakes.abandon', () => {
    void client.invalidateQueries();
    onClose();
  });
  return (
    <FormDialog
      title={t('stocktakes:abandon')}
      go={t('stocktakes:abandon')}
      look="danger"
      ready={reason.trim() !== ''}
      busy={abandon.isPending}
      error={abandon.error && errorOfCause(abandon.error)}
      onGo={() => abandon.mutate({ id, reason: reason.trim() })}
      onClose={onClose}
    >
      <TextLines
        label={t('stocktakes:abandon.reason')}
        value={reason}
        onChange={setReason}
        max={500}
        required
      />
    </FormDialog>
  );
};
