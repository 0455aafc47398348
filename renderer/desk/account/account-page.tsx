import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { errorOfCause, Failed } from '../../shared/api/answer.tsx';
import { useMember } from '../../shared/api/member-session.ts';
import { useAction } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Card } from '../../shared/ui/card.tsx';
import { Notice } from '../../shared/ui/notice.tsx';
import { agree, NewPassword, untyped } from '../entry/new-password.tsx';
import { DeskPage } from '../frame/desk-page.tsx';
import { TextLine } from '../ui/fields.tsx';
import '../entry/entry.css';

/** One's own password, changed with the old one. */
export const AccountPage = () => {
  const t = useText();
  const member = useMember();
  const [old, setOld] = useState('');
  const [password, setPassword] = useState(untyped);
  const change = useAction('staff.changeOwnPassword', () => {
    setOld('');
    setPassword(untyped);
  });
  return (
    <DeskPage title={t('desk:account.title')}>
      <Card title={t('desk:account.change')} className="narrow-card">
        <form
          className="form"
          onSubmit={event => {
            event.preventDefault();
            change.mutate({ old, password: password.first });
          }}
        >
          {member && (
            <p>
              {member.name} · {t(`desk:role.${member.role}`)}
            </p>
          )}
          <TextLine label={t('desk:account.old')} value={old} onChange={setOld} max={200} required secret />
          <NewPassword value={password} onChange={setPassword} />
          {change.error && <Failed error={errorOfCause(change.error)} />}
          {change.isSuccess && <Notice role="status" title={t('desk:account.done')} />}
          <div className="form-actions">
            <Button
              type="submit"
              main
              look="primary"
              icon={KeyRound}
              isDisabled={old === '' || !agree(password) || change.isPending}
            >
              {t('desk:account.change')}
            </Button>
          </div>
        </form>
      </Card>
    </DeskPage>
  );
};
