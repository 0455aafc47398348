import { useState } from 'react';
import { errorOfCause } from '../../../shared/api/answer.tsx';
import { useText } from '../../../shared/i18n/use-text.ts';
import { TextLines } from '../../ui/fields.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';

type RejectDialogProps = {
  readonly title: string;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onReject: (reason: string) => void;
  readonly onClose: () => void;
};

/** A paper that is not taken goes into the register with its reason. */
export const RejectDialog = ({ title, busy, error, onReject, onClose }: RejectDialogProps) => {
  const t = useText();
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title={t('register:reject')}
      go={t('register:reject.go')}
      ready={reason.trim() !== ''}
      busy={busy}
      error={error && errorOfCause(error)}
      onGo={() => onReject(reason.trim())}
      onClose={onClose}
    >
      <p lang="zh-Hans">{title}</p>
      <TextLines label={t('register:reject.reason')} value={reason} onChange={setReason} max={500} required />
    </FormDialog>
  );
};
