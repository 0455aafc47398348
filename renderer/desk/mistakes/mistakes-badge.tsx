import { useCall } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import '../papers/calls/calls.css';

/** Nobody stands and waits for an answer: once in a while is often enough. ms */
const watchMs = 30_000;

const asked = { state: 'waiting', limit: 1 } as const;
export const badgeKey = ['mistakes.queue', asked] as const;

/** Beside the way to the reports of mistakes: how many wait. */
export const MistakesBadge = () => {
  const t = useText();
  const { data } = useCall('mistakes.queue', asked, { every: watchMs });
  const count = data?.counts.waiting ?? 0;
  if (count === 0) return null;
  return (
    <span className="calls-badge">
      <span aria-hidden>{count}</span>
      <span className="visually-hidden">{t('mistakes:badge', { count })}</span>
    </span>
  );
};
