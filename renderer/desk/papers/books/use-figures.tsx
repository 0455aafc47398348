import { Answer } from '../../../shared/api/answer.tsx';
import { useCall } from '../../../shared/api/use-call.ts';
import { formatCount } from '../../../shared/i18n/format.ts';
import { useText } from '../../../shared/i18n/use-text.ts';
import { Card } from '../../../shared/ui/card.tsx';
import '../../figures/figures.css';

const figures = ['readings', 'loans', 'pagesCopied', 'photographed'] as const;

/** How the papers were used: uses, not people, for nobody is asked who they are. */
export const UseFigures = (period: { readonly from: string; readonly to: string }) => {
  const t = useText();
  const answer = useCall('registers.useFigures', period);
  const visits = useCall('reception.figures', period);
  return (
    <Answer of={answer}>
      {value => (
        <div className="books-figures">
          <p className="field-hint">
            {t('books:period', period)} · {t('books:figures.hint')}
          </p>
          <dl className="figures-key">
            {figures.map(name => (
              <div key={name}>
                <dt>{t(`books:figure.${name}`)}</dt>
                <dd>
                  <strong>{formatCount(value[name])}</strong>
                </dd>
              </div>
            ))}
            {(['visits', 'people'] as const).map(name => (
              <div key={name}>
                <dt>{t(`books:figure.${name}`)}</dt>
                <dd>
                  <strong>{visits.data ? formatCount(visits.data[name]) : '…'}</strong>
                </dd>
              </div>
            ))}
          </dl>
          <Card title={t('books:months')}>
            {value.months.length === 0 ? (
              <p>{t('books:none')}</p>
            ) : (
              <table className="plain-table">
                <thead>
                  <tr>
                    <th scope="col">{t('books:month')}</th>
                    <th scope="col">{t('books:figure.readings')}</th>
                    <th scope="col">{t('books:figure.loans')}</th>
                  </tr>
                </thead>
                <tbody>
                  {value.months.map(({ month, readings, loans }) => (
                    <tr key={month}>
                      <th scope="row">{month}</th>
                      <td className="books-number">{formatCount(readings)}</td>
                      <td className="books-number">{formatCount(loans)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </Card>
          {value.papers.length > 0 && (
            <Card title={t('books:mostUsed')}>
              <ol className="books-most">
                {value.papers.map(({ id, title, uses }) => (
                  <li key={id}>
                    {title} · {t('books:uses', { count: formatCount(uses) })}
                  </li>
                ))}
              </ol>
            </Card>
          )}
        </div>
      )}
    </Answer>
  );
};
