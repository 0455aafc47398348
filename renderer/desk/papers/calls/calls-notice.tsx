import { BellRing } from 'lucide-react';
import { useLocation } from 'react-router';
import { useText } from '../../../shared/i18n/use-text.ts';
import { LinkButton } from '../../../shared/ui/button.tsx';
import { Notice } from '../../../shared/ui/notice.tsx';
import { useWaitingCalls } from './use-waiting-calls.ts';
import './calls.css';

const usePage = '/desk/papers/use';

/** On every screen of the desk: somebody waits for a paper. Said to those who listen, without a sound to the hall. */
export const CallsNotice = () => {
  const t = useText();
  const { pathname } = useLocation();
  const waiting = useWaitingCalls();
  // what somebody already goes for calls nobody else
  const open = waiting.filter(({ state }) => state === 'open');
  const first = open[0];
  return (
    <div aria-live="polite" className="calls-notice">
      {first && pathname !== usePage && (
        <Notice
          icon={BellRing}
          title={t('calls:notice', { number: first.number, title: first.title })}
          actions={
            <LinkButton look="primary" to={usePage}>
              {t('calls:notice.go')}
            </LinkButton>
          }
        >
          {open.length > 1 && t('calls:notice.more', { count: open.length - 1 })}
        </Notice>
      )}
    </div>
  );
};

/** Beside the way to the papers: how many wait. */
export const CallsBadge = () => {
  const t = useText();
  const { length } = useWaitingCalls();
  if (length === 0) return null;
  return (
    <span className="calls-badge">
      <span aria-hidden>{length}</span>
      <span className="visually-hidden">{t('calls:badge', { count: length })}</span>
    </span>
  );
};
