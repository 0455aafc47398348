import { useQueryClient } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { type Member, staffRoleSchema } from '../../../contract/staff.ts';
import { errorOfCause } from '../../shared/api/answer.tsx';
import { useAction } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { agree, NewPassword, untyped } from '../entry/new-password.tsx';
import { Pick, TextLine } from '../ui/fields.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';

/** A new member of staff. */
export const JoinDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useText();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [role, setRole] = useState<Member['role']>('clerk');
  const [password, setPassword] = useState(untyped);
  const join = useAction('staff.join', () => {
    void client.invalidateQueries({ queryKey: ['staff.list'] });
    onClose();
  });
  return (
    <FormDialog
      title={t('desk:staff.join')}
      go={t('desk:staff.join')}
      icon={UserPlus}
      ready={name.trim() !== '' && agree(password)}
      busy={join.isPending}
      error={join.error && errorOfCause(join.error)}
      onGo={() => join.mutate({ name, role, password: password.first })}
      onClose={onClose}
    >
      <TextLine label={t('desk:name.label')} value={name} onChange={setName} max={40} required autoFocus />
      <RolePick role={role} onRole={setRole} />
      <NewPassword value={password} onChange={setPassword} />
      <p className="field-hint">{t('desk:staff.join.text')}</p>
    </FormDialog>
  );
};

type RolePickProps = { readonly role: Member['role']; readonly onRole: (role: Member['role']) => void };

/** A role, with what it may do. */
export const RolePick = ({ role, onRole }: RolePickProps) => {
  const t = useText();
  return (
    <Pick
      label={t('desk:staff.column.role')}
      hint={t(`desk:staff.role.${role}`)}
      value={role}
      options={staffRoleSchema.options}
      name={each => t(`desk:role.${each}`)}
      onChange={onRole}
    />
  );
};
