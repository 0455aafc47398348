import { useQueryClient } from '@tanstack/react-query';
import { Landmark } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Link, Outlet, ScrollRestoration, useLocation, useNavigate, useSearchParams } from 'react-router';
import { Answer } from '../../shared/api/answer.tsx';
import { deskKey } from '../../shared/api/desk-key.ts';
import { useMember } from '../../shared/api/member-session.ts';
import { useCall } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { IdleWatch } from '../../shared/idle/idle-watch.tsx';
import { TouchKeyboard } from '../../shared/keyboard/touch-keyboard.tsx';
import { SettingsBar } from '../../shared/settings/settings-bar.tsx';
import { SkipButton } from '../../shared/ui/skip-button.tsx';
import { EntryPage } from '../entry/entry-page.tsx';
import { FirstRun } from '../entry/first-run.tsx';
import { useImportEnds } from '../imports/use-import-ends.ts';
import { CallsNotice } from '../papers/calls/calls-notice.tsx';
import { SideBar } from './side-bar.tsx';
import '../../visitor/frame/frame.css';
import './desk-frame.css';

/**
 * The desk around its pages: navigation, who is logged in, the settings. Without a login the same address shows the login,
 * so that whoever's session ran out comes back to where they were.
 */
export const DeskFrame = () => {
  const [parameters] = useSearchParams();
  const { pathname, key } = useLocation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const opener = parameters.get('key');
  if (opener) deskKey.set(opener);
  useEffect(() => {
    if (!opener) return;
    void client.invalidateQueries();
    void navigate(pathname, { replace: true }); // the key leaves the address at once
  }, [opener, pathname, client, navigate]);
  return (
    <div className="frame desk">
      <SkipButton />
      {opener ? null : <Desk />}
      <ScrollRestoration getKey={location => location.key} />
      <IdleWatch />
      <TouchKeyboard key={`keyboard-${key}`} />
    </div>
  );
};

const Desk = () => {
  const state = useCall('staff.state', {});
  const unit = state.data?.unit ?? null;
  return (
    <>
      <header className="top">
        <Brand unit={unit} />
        <div className="settings-place desk-settings">
          <SettingsBar />
        </div>
      </header>
      {state.data ? (
        <Inside setUp={state.data.setUp} />
      ) : (
        <main tabIndex={-1} className="desk-entry">
          <Answer of={state}>{() => null}</Answer>
        </main>
      )}
    </>
  );
};

const Inside = ({ setUp }: { readonly setUp: boolean }) => {
  const member = useMember();
  // Who sets the room up stays on that page until the recovery key is kept, whatever is asked again meanwhile.
  const [settingUp, setSettingUp] = useState(!setUp);
  useEffect(() => {
    if (member) setSettingUp(false);
  }, [member]);
  const { pathname } = useLocation();
  // Before set-up the desk key alone brings documents in; nothing else stands open.
  const importing = !setUp && pathname === '/desk/imports';
  useImportEnds(member !== null || importing);
  if (!member && !importing)
    return (
      <main tabIndex={-1} className="desk-entry">
        {setUp && !settingUp ? <EntryPage /> : <FirstRun />}
      </main>
    );
  return (
    <div className="desk-body">
      <SideBar member={member} />
      <main tabIndex={-1}>
        {member && <CallsNotice />}
        <Outlet />
      </main>
    </div>
  );
};

const Brand = ({ unit }: { readonly unit: string | null }) => {
  const t = useText();
  return (
    <Link to="/desk" className="brand">
      <span className="brand-mark" aria-hidden>
        <Landmark />
      </span>
      <span className="brand-words">
        <span className="brand-unit" lang="zh-Hans">
          {unit ?? t('common:product')}
        </span>
        <span className="brand-name">{t('desk:name')}</span>
      </span>
    </Link>
  );
};
