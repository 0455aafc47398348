import {
  ArrowLeft,
  CircleHelp,
  House,
  Landmark,
  LayoutList,
  LogOut,
  Search,
  SlidersHorizontal,
} from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { Link, NavLink, Outlet, ScrollRestoration, useLocation, useNavigate } from 'react-router';
import { useText } from '../../shared/i18n/use-text.ts';
import { IdleWatch } from '../../shared/idle/idle-watch.tsx';
import { TouchKeyboard } from '../../shared/keyboard/touch-keyboard.tsx';
import { useSession } from '../../shared/session.ts';
import { SettingsBar } from '../../shared/settings/settings-bar.tsx';
import { SkipButton } from '../../shared/ui/skip-button.tsx';
import { useEndVisit } from '../../shared/visit.tsx';
import { CallStrip } from '../paper-call/call-strip.tsx';
import { MyCalls } from '../paper-call/my-calls.tsx';
import { AsOf } from './as-of.tsx';
import { useBarHeights } from './bar-heights.ts';
import { useShortcuts } from './shortcuts.ts';
import './frame.css';

/**
 * What stands on every page, always at the same place: whose room this is, back and home, the settings.
 * Wide screens have it on top; a tall kiosk and a phone have it at the bottom, within reach.
 */
export const Frame = () => {
  const { key, pathname } = useLocation();
  const top = useRef<HTMLElement>(null);
  useShortcuts();
  useBarHeights(top);
  return (
    <div className="frame">
      <SkipButton />
      <header className="top" ref={top}>
        <Brand />
        <Controls />
      </header>
      <MyCalls>
        <main tabIndex={-1}>
          <CallStrip />
          <Outlet />
          {saysAsOf(pathname) && <AsOf />}
        </main>
      </MyCalls>
      <ScrollRestoration getKey={location => location.key} />
      <IdleWatch />
      <TouchKeyboard key={`keyboard-${key}`} />
    </div>
  );
};

/** The first page says it under its title; how an application stands is as of now. */
const saysAsOf = (pathname: string): boolean => pathname !== '/' && pathname !== '/progress';

const Brand = () => {
  const t = useText();
  const { unit } = useSession();
  return (
    <Link to="/" className="brand">
      <span className="brand-mark" aria-hidden>
        <Landmark />
      </span>
      <span className="brand-words">
        <span className="brand-unit" lang="zh-Hans">
          {unit}
        </span>
        <span className="brand-name">{t('common:product')}</span>
      </span>
    </Link>
  );
};

const Controls = () => {
  const t = useText();
  const navigate = useNavigate();
  const endVisit = useEndVisit();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  return (
    <div className="controls">
      <nav className="dock" aria-label={t('common:navigation')}>
        <Button className="dock-item" isDisabled={pathname === '/'} onPress={() => void navigate(-1)}>
          <ArrowLeft className="icon" aria-hidden />
          {t('common:back')}
        </Button>
        <NavLink to="/" end className="dock-item">
          <House className="icon" aria-hidden />
          {t('common:home')}
        </NavLink>
        <NavLink to="/search" className="dock-item">
          <Search className="icon" aria-hidden />
          {t('common:search')}
        </NavLink>
        <NavLink to="/browse" className="dock-item">
          <LayoutList className="icon" aria-hidden />
          {t('common:browse')}
        </NavLink>
        <NavLink to="/help" className="dock-item dock-help">
          <CircleHelp className="icon" aria-hidden />
          {t('common:help')}
        </NavLink>
        <Button className="dock-item dock-end" onPress={endVisit}>
          <LogOut className="icon" aria-hidden />
          {t('common:end')}
        </Button>
      </nav>
      <Button className="settings-toggle" aria-expanded={open} onPress={() => setOpen(!open)}>
        <SlidersHorizontal className="icon" aria-hidden />
        {t('settings:title')}
      </Button>
      <div className={`settings-place${open ? ' settings-open' : ''}`}>
        <SettingsBar />
      </div>
    </div>
  );
};
