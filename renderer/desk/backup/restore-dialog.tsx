import { History } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../../contract/index.ts';
import { errorOfCause } from '../../shared/api/answer.tsx';
import { useAction } from '../../shared/api/use-call.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { TextLine, Tick } from '../ui/fields.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { backupTime } from './backup-name.ts';

type RestoreDialogProps = {
  readonly folder: string;
  readonly name: string;
  readonly onRestored: (restored: Output<'backup.restore'>) => void;
  readonly onClose: () => void;
};

/** Puts a backup in place of the records, after one has said that what came later is not in it. */
export const RestoreDialog = ({ folder, name, onRestored, onClose }: RestoreDialogProps) => {
  const t = useText();
  const language = useLanguage();
  const [terminal, setTerminal] = useState('');
  const [sure, setSure] = useState(false);
  const restore = useAction('backup.restore', restored => {
    onClose();
    onRestored(restored);
  });
  return (
    <FormDialog
      title={t('desk:backup.restore.title', { name: formatDate(backupTime(name), language) })}
      go={t('desk:backup.restore.go')}
      icon={History}
      look="danger"
      ready={sure && terminal.trim() !== ''}
      busy={restore.isPending}
      error={restore.error && errorOfCause(restore.error)}
      onGo={() => restore.mutate({ folder, name, terminal: terminal.trim() })}
      onClose={onClose}
    >
      <p>{t('desk:backup.restore.text')}</p>
      <TextLine
        label={t('desk:backup.restore.terminal')}
        hint={t('desk:setup.terminal.hint')}
        value={terminal}
        onChange={text => setTerminal(text.toUpperCase())}
        max={4}
        required
      />
      <Tick label={t('desk:backup.restore.sure')} value={sure} onChange={setSure} />
    </FormDialog>
  );
};
