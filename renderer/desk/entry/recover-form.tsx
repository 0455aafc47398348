import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { errorOfCause, Failed } from '../../shared/api/answer.tsx';
import { useAction } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Card } from '../../shared/ui/card.tsx';
import { Notice } from '../../shared/ui/notice.tsx';
import { TextLine } from '../ui/fields.tsx';
import { agree, NewPassword, untyped } from './new-password.tsx';

/** An administrator who has forgotten the password gets a new one by the recovery key off its paper. */
export const RecoverForm = ({ onBack }: { readonly onBack: () => void }) => {
  const t = useText();
  const [recoveryKey, setRecoveryKey] = useState('');
  const [name, setName] = useState('');
  const [password, setPassword] = useState(untyped);
  const recover = useAction('staff.recover');
  if (recover.isSuccess)
    return (
      <Notice
        role="status"
        title={t('desk:recover.done')}
        actions={
          <Button main look="primary" onPress={onBack}>
            {t('desk:login.title')}
          </Button>
        }
      />
    );
  return (
    <Card>
      <form
        className="form"
        onSubmit={event => {
          event.preventDefault();
          recover.mutate({ recoveryKey, name, password: password.first });
        }}
      >
        <p>{t('desk:recover.text')}</p>
        <TextLine
          label={t('desk:recoveryKey')}
          hint={t('desk:recover.hint')}
          value={recoveryKey}
          onChange={setRecoveryKey}
          max={100}
          required
        />
        <TextLine label={t('desk:name.label')} value={name} onChange={setName} max={40} required />
        <NewPassword value={password} onChange={setPassword} />
        {recover.error && <Failed error={errorOfCause(recover.error)} />}
        <div className="form-actions">
          <Button main onPress={onBack}>
            {t('common:back')}
          </Button>
          <Button
            type="submit"
            main
            look="primary"
            icon={KeyRound}
            isDisabled={
              recoveryKey.trim() === '' || name.trim() === '' || !agree(password) || recover.isPending
            }
          >
            {t('desk:recover.go')}
          </Button>
        </div>
      </form>
    </Card>
  );
};
