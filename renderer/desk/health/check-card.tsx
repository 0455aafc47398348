import { CircleAlert, CircleCheck, Wrench } from 'lucide-react';
import { formatCount, formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { Card } from '../../shared/ui/card.tsx';
import type { HealthState } from './state-cards.tsx';

/** Nobody reads a file's hash to its end; what SQLite says stands as it said it. */
const isHash = /^[0-9a-f]{64}$/;

/** What the last check found, and when the next one is. */
export const CheckCard = ({ state }: { readonly state: HealthState }) => {
  const t = useText();
  const language = useLanguage();
  const { check, nextCheckAt } = state;
  return (
    <Card title={t('health:check')} className="health-wide">
      {check === null ? (
        <p>{t('health:check.never')}</p>
      ) : (
        <>
          <p className={check.faults.length === 0 ? 'health-good' : ''}>
            {check.faults.length === 0 && <CircleCheck className="icon" aria-hidden />}
            {t(check.faults.length === 0 ? 'health:check.clean' : 'health:check.faults', {
              time: formatDate(check.finishedAt.slice(0, 16), language),
              files: formatCount(check.files),
              documents: formatCount(check.documents),
              count: formatCount(check.faults.length),
            })}
          </p>
          <ul className="health-rows health-scroll">
            {check.faults.map(({ kind, subject, title, repaired }) => (
              <li key={kind + subject}>
                <span className={repaired ? 'health-good' : 'health-bad'}>
                  {repaired ? (
                    <Wrench className="icon" aria-hidden />
                  ) : (
                    <CircleAlert className="icon" aria-hidden />
                  )}
                  {t(`health:fault.${kind}`)} · {t(repaired ? 'health:repaired' : 'health:unrepaired')}
                </span>
                <span className="field-hint health-line">
                  {title && <span lang="zh">{title} </span>}
                  {isHash.test(subject) ? `${subject.slice(0, 12)}…` : subject}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="field-hint">
        {t('health:check.next', { time: formatDate(nextCheckAt.slice(0, 16), language) })}
      </p>
    </Card>
  );
};
