import { useQueryClient } from '@tanstack/react-query';
import { KeyRound, LockOpen, UserCog, UserMinus } from 'lucide-react';
import { useState } from 'react';
import type { Member } from '../../../contract/staff.ts';
import { errorOfCause, Failed } from '../../shared/api/answer.tsx';
import { useMember } from '../../shared/api/member-session.ts';
import { useAction } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { ConfirmDialog } from '../../shared/ui/confirm-dialog.tsx';
import { agree, NewPassword, untyped } from '../entry/new-password.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { RolePick } from './join-dialog.tsx';

type Asked = 'role' | 'password' | 'leave' | null;

/** What an administrator can do about a member. Oneself one changes under 账号, and nobody takes their own access. */
export const MemberActs = ({ member }: { readonly member: Member }) => {
  const t = useText();
  const client = useQueryClient();
  const self = useMember()?.id === member.id;
  const [asked, setAsked] = useState<Asked>(null);
  const refresh = () => void client.invalidateQueries({ queryKey: ['staff.list'] });
  const unlock = useAction('staff.unlock', refresh);
  const leave = useAction('staff.leave', refresh);
  const close = () => setAsked(null);
  const failed = unlock.error ?? leave.error;
  if (self) return '—';
  return (
    <div className="member-acts">
      {member.locked && (
        <Button icon={LockOpen} onPress={() => unlock.mutate({ id: member.id })}>
          {t('desk:staff.unlock')}
        </Button>
      )}
      <Button look="quiet" icon={UserCog} onPress={() => setAsked('role')}>
        {t('desk:staff.role')}
      </Button>
      <Button look="quiet" icon={KeyRound} onPress={() => setAsked('password')}>
        {t('desk:staff.password')}
      </Button>
      <Button look="danger" icon={UserMinus} onPress={() => setAsked('leave')}>
        {t('desk:staff.leave')}
      </Button>
      {failed && <Failed error={errorOfCause(failed)} />}
      {asked === 'role' && <RoleDialog member={member} onDone={refresh} onClose={close} />}
      {asked === 'password' && <PasswordDialog member={member} onDone={refresh} onClose={close} />}
      <ConfirmDialog
        open={asked === 'leave'}
        title={t('desk:staff.leave.title', { name: member.name })}
        text={t('desk:staff.leave.text')}
        go={t('desk:staff.leave')}
        onGo={() => {
          leave.mutate({ id: member.id });
          close();
        }}
        onCancel={close}
      />
    </div>
  );
};

type DialogProps = {
  readonly member: Member;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

const RoleDialog = ({ member, onDone, onClose }: DialogProps) => {
  const t = useText();
  const [role, setRole] = useState(member.role);
  const change = useAction('staff.changeRole', () => {
    onDone();
    onClose();
  });
  return (
    <FormDialog
      title={`${t('desk:staff.role')} · ${member.name}`}
      go={t('desk:staff.role')}
      ready={role !== member.role}
      busy={change.isPending}
      error={change.error && errorOfCause(change.error)}
      onGo={() => change.mutate({ id: member.id, role })}
      onClose={onClose}
    >
      <RolePick role={role} onRole={setRole} />
      <p className="field-hint">{t('desk:staff.role.text')}</p>
    </FormDialog>
  );
};

const PasswordDialog = ({ member, onDone, onClose }: DialogProps) => {
  const t = useText();
  const [password, setPassword] = useState(untyped);
  const set = useAction('staff.setPassword', () => {
    onDone();
    onClose();
  });
  return (
    <FormDialog
      title={`${t('desk:staff.password')} · ${member.name}`}
      go={t('desk:staff.password')}
      ready={agree(password)}
      busy={set.isPending}
      error={set.error && errorOfCause(set.error)}
      onGo={() => set.mutate({ id: member.id, password: password.first })}
      onClose={onClose}
    >
      <NewPassword value={password} onChange={setPassword} />
      <p className="field-hint">{t('desk:staff.join.text')}</p>
    </FormDialog>
  );
};
