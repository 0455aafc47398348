import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../../contract/index.ts';
import { errorOfCause } from '../../shared/api/answer.tsx';
import { useAction, useCall } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { agree, NewPassword, untyped } from '../entry/new-password.tsx';
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
  const [passphrase, setPassphrase] = useState(untyped);
  const [rootPassphrase, setRootPassphrase] = useState(untyped);
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
      ready={name.trim() !== '' && agree(passphrase) && agree(rootPassphrase)}
      busy={make.isPending}
      error={make.error ? errorOfCause(make.error) : null}
      onGo={() =>
        make.mutate({
          keys: folder,
          unit: name,
          rootKeys: Number(rootKeys),
          threshold: Number(threshold),
          rootDays,
          passphrase: passphrase.first,
          rootPassphrase: rootPassphrase.first,
        })
      }
      onClose={onClose}
    >
      <TextLine label={t('repositories:keys.unit')} value={name} onChange={setUnit} max={100} required />
      <div className="form-pair">
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
      </div>
      <NewPassword
        value={passphrase}
        onChange={setPassphrase}
        words={{
          label: t('repositories:keys.passphrase'),
          hint: t('repositories:keys.passphrase.hint'),
          again: t('repositories:keys.passphrase.again'),
        }}
      />
      <NewPassword
        value={rootPassphrase}
        onChange={setRootPassphrase}
        words={{
          label: t('repositories:keys.rootPassphrase'),
          hint: t('repositories:keys.rootPassphrase.hint'),
          again: t('repositories:keys.rootPassphrase.again'),
        }}
      />
    </FormDialog>
  );
};
