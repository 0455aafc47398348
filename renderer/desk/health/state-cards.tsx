import type { Output } from '../../../contract/index.ts';
import { formatCount, formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { Card } from '../../shared/ui/card.tsx';

export type HealthState = Output<'health.state'>;

const gigabytes = (bytes: number): string => (bytes / 1024 ** 3).toFixed(1);

/** Less than this and the next import may not fit. bytes */
const littleSpace = 5 * 1024 ** 3;

/** Age and counts, the sources with how each last went, and the units. */
export const StateCards = ({ state }: { readonly state: HealthState }) => {
  const t = useText();
  const language = useLanguage();
  const { counts, sources, units, updatedAt, freeBytes } = state;
  const figures = [
    ['shown', counts.shown, false],
    ['indexed', counts.indexed, counts.indexed !== counts.shown],
    ['waiting', counts.waiting, counts.waiting > 0],
    ['held', counts.held, counts.held > 0],
    ['refused', counts.refused, false],
    ['takenDown', counts.takenDown, false],
    ['withdrawn', counts.withdrawn, false],
  ] as const;
  return (
    <>
      <Card title={t('health:state')} className="health-wide">
        <p>
          {updatedAt
            ? t('health:updatedAt', { time: formatDate(updatedAt.slice(0, 16), language) })
            : t('health:empty')}{' '}
          <span className={freeBytes < littleSpace ? 'health-bad' : 'field-hint'}>
            {t('health:free', { gigabytes: gigabytes(freeBytes) })}
          </span>
        </p>
        <dl className="health-figures">
          {figures.map(([name, count, attention]) => (
            <div key={name} className={attention ? 'health-attention' : ''}>
              <dt>{t(`health:count.${name}`)}</dt>
              <dd>{formatCount(count)}</dd>
            </div>
          ))}
        </dl>
      </Card>
      <Card title={t('health:sources')}>
        {sources.length === 0 && <p className="field-hint">{t('health:empty')}</p>}
        <ul className="health-rows">
          {sources.map(({ id, name, documents, lastSuccessAt, lastOutcome, nextAt }) => (
            <li key={id}>
              <strong>{name}</strong>{' '}
              <span className="field-hint">{t('home:column.count', { count: formatCount(documents) })}</span>
              <span className="field-hint health-line">
                {lastSuccessAt
                  ? t('health:lastSuccess', { time: formatDate(lastSuccessAt.slice(0, 16), language) })
                  : t('health:neverSucceeded')}
              </span>
              {nextAt && (
                <span className="field-hint health-line">
                  {t('health:nextRun', { time: formatDate(nextAt.slice(0, 16), language) })}
                </span>
              )}
              {lastOutcome === 'failed' && <span className="health-bad">{t('health:failed')}</span>}
            </li>
          ))}
        </ul>
      </Card>
      <Card title={t('health:units')}>
        <ul className="health-rows health-scroll">
          {units.map(({ name, documents }) => (
            <li key={name} className="health-pair">
              <span lang="zh">{name || t('health:noUnit')}</span>
              <span>{formatCount(documents)}</span>
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
};
