import { ShieldCheck } from 'lucide-react';
import { Answer } from '../../shared/api/answer.tsx';
import { useMember } from '../../shared/api/member-session.ts';
import { useCall } from '../../shared/api/use-call.ts';
import { formatCount } from '../../shared/i18n/format.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { LinkButton } from '../../shared/ui/button.tsx';
import { Card } from '../../shared/ui/card.tsx';
import '../ui/finding.css';

/** What is kept from visitors, and the way to its review; before set-up there is nobody to review. */
export const HeldList = () => {
  const t = useText();
  const member = useMember();
  const queue = useCall('review.queue', { limit: 5, standing: 'held' });
  return (
    <Card title={t('imports:held.title')}>
      <Answer of={queue}>
        {({ rows, counts: { waiting, held } }) => (
          <>
            <p className="field-hint">
              {waiting + held === 0
                ? t('imports:held.none')
                : `${t('review:standing.waiting')} ${formatCount(waiting)} · ${t('review:standing.held')} ${formatCount(held)}`}
            </p>
            {rows.length > 0 && (
              <ul className="findings-list">
                {rows.map(({ id, title, reasons }) => (
                  <li key={id}>
                    <span className="finding-item">{title}</span>
                    <span className="finding-reason">
                      {reasons.map(reason => t(`imports:reason.${reason}`)).join(' ')}
                    </span>
                  </li>
                ))}
              </ul>
            )}
            {member && waiting + held > 0 && (
              <LinkButton to="/desk/review" icon={ShieldCheck} main>
                {t('review:title')}
              </LinkButton>
            )}
          </>
        )}
      </Answer>
    </Card>
  );
};
