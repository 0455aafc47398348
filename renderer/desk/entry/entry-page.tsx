import { useQueryClient } from '@tanstack/react-query';
import { LogIn } from 'lucide-react';
import { useState } from 'react';
import { errorOfCause, Failed } from '../../shared/api/answer.tsx';
import { memberSession } from '../../shared/api/member-session.ts';
import { useAction } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button, LinkButton } from '../../shared/ui/button.tsx';
import { Card } from '../../shared/ui/card.tsx';
import { DeskPage } from '../frame/desk-page.tsx';
import { TextLine } from '../ui/fields.tsx';
import { RecoverForm } from './recover-form.tsx';
import './entry.css';

/** The way in: by name and password, or with the recovery key by a new password. */
export const EntryPage = () => {
  const t = useText();
  const [recovering, setRecovering] = useState(false);
  return (
    <DeskPage title={t(recovering ? 'desk:recover.title' : 'desk:login.title')}>
      {recovering ? (
        <RecoverForm onBack={() => setRecovering(false)} />
      ) : (
        <LoginForm onForgotten={() => setRecovering(true)} />
      )}
    </DeskPage>
  );
};

const LoginForm = ({ onForgotten }: { readonly onForgotten: () => void }) => {
  const t = useText();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const login = useAction('staff.login', grant => {
    memberSession.set(grant);
    void client.invalidateQueries();
  });
  return (
    <Card>
      <form
        className="form login-form"
        onSubmit={event => {
          event.preventDefault();
          login.mutate({ name, password }, { onError: () => setPassword('') });
        }}
      >
        <TextLine label={t('desk:name.label')} value={name} onChange={setName} max={40} required autoFocus />
        <TextLine
          label={t('desk:password')}
          value={password}
          onChange={setPassword}
          max={200}
          required
          secret
        />
        {login.error && <Failed error={errorOfCause(login.error)} />}
        <Button
          type="submit"
          main
          look="primary"
          icon={LogIn}
          isDisabled={name.trim() === '' || password === '' || login.isPending}
        >
          {t('desk:login.go')}
        </Button>
        <p className="field-hint">{t('desk:login.hint')}</p>
        <div className="entry-others">
          <Button look="quiet" onPress={onForgotten}>
            {t('desk:recover.title')}
          </Button>
          <LinkButton to="/" look="quiet">
            {t('common:home')}
          </LinkButton>
        </div>
      </form>
    </Card>
  );
};
