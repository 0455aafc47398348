import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import type { Member } from '../../../contract/staff.ts';
import { Answer } from '../../shared/api/answer.tsx';
import { useMember } from '../../shared/api/member-session.ts';
import { useCall } from '../../shared/api/use-call.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { DeskPage } from '../frame/desk-page.tsx';
import { JoinDialog } from './join-dialog.tsx';
import { MemberActs } from './member-acts.tsx';
import './staff.css';
import '../../shared/ui/badge.css';

/** Who works here. Only administrators change it; everybody may see it. */
export const StaffPage = () => {
  const t = useText();
  const here = useMember();
  const list = useCall('staff.list', {});
  const [joining, setJoining] = useState(false);
  const administrator = here?.role === 'administrator';
  return (
    <DeskPage
      title={t('desk:staff.title')}
      actions={
        administrator && (
          <Button main look="primary" icon={UserPlus} onPress={() => setJoining(true)}>
            {t('desk:staff.join')}
          </Button>
        )
      }
    >
      {!administrator && <p className="field-hint">{t('desk:staff.onlyAdministrator')}</p>}
      <Answer of={list}>{({ members }) => <StaffTable members={members} acts={administrator} />}</Answer>
      {joining && <JoinDialog onClose={() => setJoining(false)} />}
    </DeskPage>
  );
};

const StaffTable = ({ members, acts }: { readonly members: readonly Member[]; readonly acts: boolean }) => {
  const t = useText();
  const language = useLanguage();
  return (
    <div className="staff-table-place">
      <table className="staff-table member-table">
        <thead>
          <tr>
            {(['name', 'role', 'state', 'since'] as const).map(name => (
              <th key={name} scope="col">
                {t(`desk:staff.column.${name}`)}
              </th>
            ))}
            {acts && <th scope="col">{t('desk:staff.column.acts')}</th>}
          </tr>
        </thead>
        <tbody>
          {members.map(member => (
            <tr key={member.id} className={member.state === 'left' ? 'member-left' : ''}>
              <th scope="row">{member.name}</th>
              <td>{t(`desk:role.${member.role}`)}</td>
              <td>
                {t(member.state === 'left' ? 'desk:staff.left' : 'desk:staff.active')}
                {member.locked && <span className="badge member-locked">{t('desk:staff.locked')}</span>}
              </td>
              <td>{formatDate(member.since.slice(0, 10), language)}</td>
              {acts && <td>{member.state === 'active' && <MemberActs member={member} />}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
