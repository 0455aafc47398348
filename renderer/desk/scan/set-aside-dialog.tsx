import { useQueryClient } from '@tanstack/react-query';
import { Ban } from 'lucide-react';
import { useState } from 'react';
import { errorOfCause } from '../../shared/api/answer.tsx';
import { useAction } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { TextLine } from '../ui/fields.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';

/** Sets a wrong or double scan aside, with the reason. */
export const SetAsideDialog = ({ id, onClose }: { readonly id: string; readonly onClose: () => void }) => {
  const t = useText();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const act = useAction('scans.setAside', () => {
    void client.invalidateQueries();
    onClose();
  });
  return (
    <FormDialog
      title={t('scan:setAside.title')}
      go={t('scan:setAside')}
      icon={Ban}
      look="danger"
      ready={reason.trim() !== ''}
      busy={act.isPending}
      error={act.error && errorOfCause(act.error)}
      onGo={() => act.mutate({ id, reason: reason.trim() })}
      onClose={onClose}
    >
      <p>{t('scan:setAside.text')}</p>
      <TextLine label={t('scan:setAside.reason')} value={reason} onChange={setReason} max={200} required />
    </FormDialog>
  );
};
