import { RefreshCcw } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../../contract/index.ts';
import { errorOfCause } from '../../shared/api/answer.tsx';
import { useAction } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { agree, NewPassword, untyped } from '../entry/new-password.tsx';
import { TextLine } from '../ui/fields.tsx';
import { FolderLine } from '../ui/folder-line.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import type { KeyRole } from './keys-card.tsx';

type Props = {
  readonly folder: string;
  /** null: the root file lives longer, and no key changes */
  readonly role: KeyRole | null;
  readonly onDone: (keys: Output<'publishing.rotate'>) => void;
  readonly onClose: () => void;
};

const rootDays = 3650;

/** New keys of a role, or a longer life for the root file; the root's keys sign it. */
export const RotateDialog = ({ folder, role, onDone, onClose }: Props) => {
  const t = useText();
  const [passphrase, setPassphrase] = useState(untyped);
  const [rootPassphrase, setRootPassphrase] = useState('');
  const [rootFolder, setRootFolder] = useState('');
  const [lost, setLost] = useState('');
  const rotate = useAction('publishing.rotate', keys => {
    onDone(keys);
    onClose();
  });
  const title =
    role === null
      ? t('repositories:keys.renew.title')
      : t('repositories:keys.rotate.title', { role: t(`repositories:keys.role.${role}`) });
  return (
    <FormDialog
      title={title}
      go={role === null ? t('repositories:keys.renew') : t('repositories:keys.rotate')}
      icon={RefreshCcw}
      ready={rootPassphrase !== '' && (role === null || agree(passphrase))}
      busy={rotate.isPending}
      error={rotate.error ? errorOfCause(rotate.error) : null}
      onGo={() =>
        rotate.mutate({
          keys: folder,
          role,
          ...(lost.trim() ? { lost: lost.trim().toLowerCase() } : {}),
          passphrase: passphrase.first || '-',
          rootPassphrases: [rootPassphrase],
          rootFolders: rootFolder.trim() ? [rootFolder.trim()] : [],
          rootDays,
        })
      }
      onClose={onClose}
    >
      <p className="field-hint">{t('repositories:keys.rotate.hint')}</p>
      <TextLine
        label={t('repositories:keys.root')}
        value={rootPassphrase}
        onChange={setRootPassphrase}
        secret
        required
      />
      <FolderLine label={t('repositories:keys.rootFolder')} value={rootFolder} onChange={setRootFolder} />
      {role !== null && (
        <NewPassword
          value={passphrase}
          onChange={setPassphrase}
          words={{
            label: t('repositories:keys.new'),
            hint: t('repositories:keys.passphrase.hint'),
            again: t('desk:password.again'),
          }}
        />
      )}
      {role === 'root' && (
        <TextLine label={t('repositories:keys.lost')} value={lost} onChange={setLost} max={64} />
      )}
    </FormDialog>
  );
};
