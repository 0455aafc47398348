import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../../contract/index.ts';
import { errorOfCause } from '../../shared/api/answer.tsx';
import { useAction, useCall } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Pick, TextLine } from '../ui/fields.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';

type Props = {
  readonly folder: string;
  readonly onMade: (keys: Output<'publishing.make'>) => void;
  readonly onClose: () => void;
};

const counts = ['1', '2', '3', '4', '5'];
const rootDays = 3650;

/** New keys and the first root file. */
export const MakeDialog = ({ folder, onMade, onClose }: Props) => {
  const t = useText();
  const session = useCall('system.session', {});
  const [unit, setUnit] = useState<string | null>(null);
  const [rootKeys, setRootKeys] = useState('3');
  const [threshold, setThreshold] = useState('2');
  const [passphrase, setPassphrase] = useState('');
  const [rootPassphrase, setRootPassphrase] = useState('');
  const make = useAction('publishing.make', made => {
    onMade(made);
    onClose();
  });
  const name = unit ?? session.data?.unit ?? '';
  return (
    <FormDialog
      title={t('repositories:keys.make')}
      go={t('repositories:keys.make')}
      icon={KeyRound}
      ready={name.trim() !== '' && passphrase !== '' && rootPassphrase !== ''}
      busy={make.isPending}
      error={make.error ? errorOfCause(make.error) : null}
      onGo={() =>
        make.mutate({
          keys: folder,
          unit: name,
          rootKeys: Number(rootKeys),
          threshold: Number(threshold),
          rootDays,
          passphrase,
          rootPassphrase,
        })
      }
      onClose={onClose}
    >
      <TextLine label={t('repositories:keys.unit')} value={name} onChange={setUnit} max={100} required />
      <Pick
        label={t('repositories:keys.roots')}
        value={rootKeys}
        options={counts}
        name={count => count}
        onChange={setRootKeys}
      />
      <Pick
        label={t('repositories:keys.threshold')}
        value={threshold}
        options={counts}
        name={count => count}
        onChange={setThreshold}
      />
      <TextLine
        label={t('repositories:keys.passphrase')}
        value={passphrase}
        onChange={setPassphrase}
        secret
        required
      />
      <TextLine
        label={t('repositories:keys.rootPassphrase')}
        value={rootPassphrase}
        onChange={setRootPassphrase}
        secret
        required
      />
    </FormDialog>
  );
};
