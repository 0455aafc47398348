import { useCall } from '../../shared/api/use-call.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { Card } from '../../shared/ui/card.tsx';
import { outcomeWords, ReportCounts } from './report.tsx';

/** The imports before the last one, newest first. */
export const EarlierReports = () => {
  const t = useText();
  const language = useLanguage();
  const { data } = useCall('imports.reports', { limit: 20 });
  const earlier = data?.reports.slice(1) ?? [];
  if (earlier.length === 0) return null;
  return (
    <Card title={t('imports:earlier')}>
      <ul className="earlier">
        {earlier.map(report => (
          <li key={report.runId}>
            <p>
              <strong>{report.source}</strong> · {outcomeWords(report, t)} ·{' '}
              {formatDate(report.finishedAt, language)}
            </p>
            <ReportCounts report={report} />
          </li>
        ))}
      </ul>
    </Card>
  );
};
