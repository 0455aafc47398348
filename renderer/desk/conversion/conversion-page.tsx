import { BookOpen } from 'lucide-react';
import { Link } from 'react-router';
import { Answer } from '../../shared/api/answer.tsx';
import { useCall } from '../../shared/api/use-call.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { LinkButton } from '../../shared/ui/button.tsx';
import { Card } from '../../shared/ui/card.tsx';
import { CaseNumber } from '../cases/case-number.tsx';
import { DeskPage } from '../frame/desk-page.tsx';
import '../staff/staff.css';
import './conversion.css';

/** What many ask for, and what is on its way from an answer to one applicant to everybody (REG art.44). */
export const ConversionPage = () => {
  const t = useText();
  const language = useLanguage();
  const report = useCall('conversion.report', {});
  return (
    <DeskPage title={t('conversion:page')}>
      <Answer of={report} lines={6}>
        {({ topics, queue, least, since }) => (
          <div className="conversion">
            <Card title={t('conversion:topics')}>
              <p className="field-hint">
                {t('conversion:topics.hint', { least, date: formatDate(since, language) })}
              </p>
              {topics.length === 0 ? (
                <p>{t('conversion:topics.none')}</p>
              ) : (
                <ul className="conversion-topics">
                  {topics.map(({ topic, cases }) => (
                    <li key={topic}>
                      <strong>{topic}</strong>
                      <span>{t('conversion:cases', { count: cases })}</span>
                    </li>
                  ))}
                </ul>
              )}
            </Card>
            <Card title={t('conversion:queue')}>
              <p className="field-hint">{t('conversion:queue.hint')}</p>
              {queue.length === 0 ? (
                <p>{t('conversion:queue.none')}</p>
              ) : (
                <div className="staff-table-place">
                  <table className="staff-table">
                    <thead>
                      <tr>
                        {(['number', 'topic', 'stage', 'document'] as const).map(name => (
                          <th key={name} scope="col">
                            {t(`conversion:column.${name}`)}
                          </th>
                        ))}
                      </tr>
                    </thead>
                    <tbody>
                      {queue.map(({ id, number, topic, stage, documentId }) => (
                        <tr key={id}>
                          <th scope="row">
                            <Link to={`/desk/cases/${id}`}>
                              <CaseNumber number={number} />
                            </Link>
                          </th>
                          <td>{topic ?? '—'}</td>
                          <td>{t(`conversion:stage.${stage}`)}</td>
                          <td>
                            {documentId ? (
                              <LinkButton to={`/document/${documentId}`} icon={BookOpen}>
                                {t('conversion:open')}
                              </LinkButton>
                            ) : (
                              '—'
                            )}
                          </td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </div>
              )}
            </Card>
          </div>
        )}
      </Answer>
    </DeskPage>
  );
};
