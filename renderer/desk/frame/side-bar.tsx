import { useQueryClient } from '@tanstack/react-query';
import {
  Archive,
  BookUser,
  CalendarCheck,
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
  MessageCircleWarning,
  PenLine,
  ScrollText,
  ShieldCheck,
  SlidersHorizontal,
  UserRound,
  Users,
} from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { NavLink, useLocation } from 'react-router';
import { administrators, type Role, reviewers } from '../../../contract/method.ts';
import type { Member } from '../../../contract/staff.ts';
import { call } from '../../shared/api/call.ts';
import { memberSession } from '../../shared/api/member-session.ts';
import { useCall } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { useSettings } from '../../shared/settings/settings.tsx';
import { Button } from '../../shared/ui/button.tsx';
import { useEndVisit } from '../../shared/visit.tsx';
import { MistakesBadge } from '../mistakes/mistakes-badge.tsx';
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
  | 'reception'
  | 'papers'
  | 'report'
  | 'figures'
  | 'imports'
  | 'review'
  | 'mistakes'
  | 'health'
  | 'staff'
  | 'duty'
  | 'conversion'
  | 'filing'
  | 'templates'
  | 'audit'
  | 'settings'
  | 'backup';

/** The ways of the desk, as a clerk's work falls into parts: what is asked for, what is shown, what is counted, what is looked after. */
const groups: readonly { readonly name: GroupName; readonly ways: readonly Way[] }[] = [
  {
    name: 'cases',
    ways: [
      { to: '/desk', word: 'cases', icon: ListTodo },
      { to: '/desk/take', word: 'take', icon: PenLine },
      { to: '/desk/reception', word: 'reception', icon: BookUser },
      { to: '/desk/conversion', word: 'conversion', icon: Megaphone },
      { to: '/desk/filing', word: 'filing', icon: Archive },
    ],
  },
  {
    name: 'library',
    ways: [
      { to: '/desk/papers', word: 'papers', icon: Files },
      { to: '/desk/imports', word: 'imports', icon: FolderInput },
      { to: '/desk/review', word: 'review', icon: ShieldCheck },
      { to: '/desk/mistakes', word: 'mistakes', icon: MessageCircleWarning },
      { to: '/desk/health', word: 'health', icon: HeartPulse },
    ],
  },
  {
    name: 'figures',
    ways: [
      { to: '/desk/figures', word: 'figures', icon: ChartColumn },
      { to: '/desk/report', word: 'report', icon: FileChartColumn },
    ],
  },
  {
    name: 'room',
    ways: [
      { to: '/desk/staff', word: 'staff', icon: Users },
      { to: '/desk/duty', word: 'duty', icon: CalendarCheck },
      { to: '/desk/templates', word: 'templates', icon: FileType, roles: administrators },
      { to: '/desk/audit', word: 'audit', icon: ScrollText, roles: reviewers },
      { to: '/desk/settings', word: 'settings', icon: SlidersHorizontal },
      { to: '/desk/backup', word: 'backup', icon: DatabaseBackup },
    ],
  },
];
type GroupName = 'cases' | 'library' | 'figures' | 'room';

/** The ways of the desk and who is at it. Nobody is logged in only while documents are brought in before set-up. */
export const SideBar = ({ member }: { readonly member: Member | null }) => {
  const nav = useRef<HTMLElement>(null);
  const t = useText();
  const { pathname } = useLocation();
  // on a low screen the ways scroll: where one is stays in sight
  const { textSize, elder, language } = useSettings().settings;
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the page is another one, or its letters, or the room for them
  useEffect(() => {
    const ways = nav.current;
    if (!ways) return;
    const show = () => ways.querySelector('[aria-current="page"]')?.scrollIntoView({ block: 'nearest' });
    show();
    const room = new ResizeObserver(show);
    room.observe(ways);
    return () => room.disconnect();
  }, [pathname, textSize, elder, language]);
  return (
    <aside className="side">
      <nav ref={nav} aria-label={t('common:navigation')}>
        {member ? (
          groups.map(group => <Group key={group.name} {...group} role={member.role} />)
        ) : (
          <ul>
            <WayItem to="/desk" icon={ListTodo} name={t('desk:setup.title')} />
            <WayItem to="/desk/imports" icon={FolderInput} name={t('desk:way.imports')} />
          </ul>
        )}
      </nav>
      {member ? <WhoIsHere member={member} /> : <Leave />}
    </aside>
  );
};

const Group = ({ name, ways, role }: (typeof groups)[number] & { readonly role: Role }) => {
  const t = useText();
  const id = useId();
  return (
    <div className="side-group">
      <p id={id} className="side-heading">
        {t(`desk:ways.${name}`)}
      </p>
      <ul aria-labelledby={id}>
        {ways
          .filter(({ roles }) => roles?.includes(role) ?? true)
          .map(({ to, word, icon }) => (
            <WayItem key={to} to={to} icon={icon} name={t(`desk:way.${word}`)}>
              {word === 'papers' && <CallsBadge />}
              {word === 'mistakes' && <MistakesBadge />}
            </WayItem>
          ))}
      </ul>
    </div>
  );
};

type WayItemProps = Pick<Way, 'to' | 'icon'> & { readonly name: string; readonly children?: ReactNode };

const WayItem = ({ to, icon: Icon, name, children }: WayItemProps) => (
  <li>
    <NavLink to={to} end={to === '/desk'} className="side-way">
      <Icon className="icon" aria-hidden />
      {name}
      {children}
    </NavLink>
  </li>
);

/** To the visitor's pages, from wherever one is. */
const HomeWay = () => {
  const t = useText();
  return (
    <NavLink to="/" className="side-way">
      <House className="icon" aria-hidden />
      {t('common:home')}
    </NavLink>
  );
};

/** Before set-up only the desk key is held: leaving forgets it. */
const Leave = () => {
  const t = useText();
  const endVisit = useEndVisit();
  return (
    <div className="side-member">
      <HomeWay />
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
    client.clear(); // nothing of what was seen stays in memory
    await over;
  };
  return (
    <div className="side-member">
      <p>
        <UserRound className="icon" aria-hidden />
        <strong>{member.name}</strong>
        <span className="field-hint">{t(`desk:role.${member.role}`)}</span>
      </p>
      <div className="side-own">
        <HomeWay />
        <NavLink to="/desk/account" className="side-way">
          <KeyRound className="icon" aria-hidden />
          {t('desk:way.account')}
        </NavLink>
      </div>
      <Button icon={LogOut} onPress={() => void logOut()}>
        {t('desk:logout')}
      </Button>
    </div>
  );
};
