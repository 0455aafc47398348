import { useQueryClient } from '@tanstack/react-query';
import {
  Archive,
  ChartColumn,
  DatabaseBackup,
  FileChartColumn,
  Files,
  FileType,
  FolderInput,
  HeartPulse,
  House,
  KeyRound,
  ListTodo,
  LogOut,
  type LucideIcon,
  Megaphone,
  PenLine,
  ScrollText,
  ShieldCheck,
  SlidersHorizontal,
  UserRound,
  Users,
} from 'lucide-react';
import { NavLink } from 'react-router';
import { administrators, type Role, reviewers } from '../../../contract/method.ts';
import type { Member } from '../../../contract/staff.ts';
import { call } from '../../shared/api/call.ts';
import { memberSession } from '../../shared/api/member-session.ts';
import { useCall } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { useEndVisit } from '../../shared/visit.tsx';
import { CallsBadge } from '../papers/calls/calls-notice.tsx';

type Way = {
  readonly to: string;
  readonly word: WayWord;
  readonly icon: LucideIcon;
  /** who is led there; without it, all of the staff */
  readonly roles?: readonly Role[];
};
type WayWord =
  | 'cases'
  | 'take'
  | 'papers'
  | 'report'
  | 'figures'
  | 'imports'
  | 'review'
  | 'health'
  | 'staff'
  | 'conversion'
  | 'filing'
  | 'templates'
  | 'audit'
  | 'settings'
  | 'backup'
  | 'account';

const ways: readonly Way[] = [
  { to: '/desk', word: 'cases', icon: ListTodo },
  { to: '/desk/take', word: 'take', icon: PenLine },
  { to: '/desk/report', word: 'report', icon: FileChartColumn },
  { to: '/desk/figures', word: 'figures', icon: ChartColumn },
  { to: '/desk/papers', word: 'papers', icon: Files },
  { to: '/desk/imports', word: 'imports', icon: FolderInput },
  { to: '/desk/review', word: 'review', icon: ShieldCheck },
  { to: '/desk/conversion', word: 'conversion', icon: Megaphone },
  { to: '/desk/health', word: 'health', icon: HeartPulse },
  { to: '/desk/filing', word: 'filing', icon: Archive },
  { to: '/desk/templates', word: 'templates', icon: FileType, roles: administrators },
  { to: '/desk/staff', word: 'staff', icon: Users },
  { to: '/desk/audit', word: 'audit', icon: ScrollText, roles: reviewers },
  { to: '/desk/settings', word: 'settings', icon: SlidersHorizontal },
  { to: '/desk/backup', word: 'backup', icon: DatabaseBackup },
  { to: '/desk/account', word: 'account', icon: KeyRound },
];

/** The ways of the desk and who is at it. Nobody is logged in only while documents are brought in before set-up. */
export const SideBar = ({ member }: { readonly member: Member | null }) => {
  const t = useText();
  return (
    <aside className="side">
      <nav aria-label={t('common:navigation')}>
        <ul>
          {ways
            .filter(({ word, roles }) =>
              member ? (roles?.includes(member.role) ?? true) : word === 'imports' || word === 'cases',
            )
            .map(({ to, word, icon: Icon }) => (
              <li key={to}>
                <NavLink to={to} end={word === 'cases'} className="side-way">
                  <Icon className="icon" aria-hidden />
                  {t(member || word === 'imports' ? `desk:way.${word}` : 'desk:setup.title')}
                  {word === 'papers' && <CallsBadge />}
                </NavLink>
              </li>
            ))}
          <li className="side-apart">
            <NavLink to="/" className="side-way">
              <House className="icon" aria-hidden />
              {t('common:home')}
            </NavLink>
          </li>
        </ul>
      </nav>
      {member ? <WhoIsHere member={member} /> : <Leave />}
    </aside>
  );
};

/** Before set-up only the desk key is held: leaving forgets it. */
const Leave = () => {
  const t = useText();
  const endVisit = useEndVisit();
  return (
    <div className="side-member">
      <Button icon={LogOut} onPress={endVisit}>
        {t('common:end')}
      </Button>
    </div>
  );
};

/** Often enough that a long form typed in one go does not outlive its session; a silent desk is closed by the page itself. */
const awakeMs = 4 * 60_000;

const WhoIsHere = ({ member }: { readonly member: Member }) => {
  const t = useText();
  useCall('system.session', {}, { every: awakeMs });
  const client = useQueryClient();
  const logOut = async () => {
    const over = call('staff.logout', {}); // takes its token along: the pages end before the session does
    memberSession.set(null);
    await over;
    client.clear(); // nothing of what was seen stays in memory
  };
  return (
    <div className="side-member">
      <p>
        <UserRound className="icon" aria-hidden />
        <strong>{member.name}</strong>
        <span className="field-hint">{t(`desk:role.${member.role}`)}</span>
      </p>
      <Button icon={LogOut} onPress={() => void logOut()}>
        {t('desk:logout')}
      </Button>
    </div>
  );
};
