import { CircleCheck, CircleSlash, CircleX, Equal, type LucideIcon } from 'lucide-react';
import type { ImportFinding, ImportReport } from '../../../contract/imports.ts';
import { Failed } from '../../shared/api/answer.tsx';
import { formatCount, formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { Card } from '../../shared/ui/card.tsx';
import '../ui/finding.css';
import './report.css';

const icons: Record<ImportReport['outcome'], LucideIcon> = {
  activated: CircleCheck,
  unchanged: Equal,
  cancelled: CircleSlash,
  failed: CircleX,
};

/** What the last import did, with a reason for every file that did not come in as it was. */
export const Report = ({ report }: { readonly report: ImportReport }) => {
  const t = useText();
  const language = useLanguage();
  const Icon = icons[report.outcome];
  return (
    <Card title={t('imports:report.title')}>
      <p className={`report-outcome outcome-${report.outcome}`}>
        <Icon className="icon" aria-hidden />
        <strong>{outcomeWords(report, t)}</strong>
        <span>
          {report.source} · {formatDate(report.finishedAt, language)}
        </span>
      </p>
      {report.error && <Failed error={{ code: report.error, params: report.errorParams ?? {} }} />}
      <ReportCounts report={report} />
      <Findings kind="held" findings={report.held} />
      <Findings kind="skipped" findings={report.skipped} />
      <Findings kind="notes" findings={report.notes} />
    </Card>
  );
};

/** How an import ended, in words that do not say 上架 of what still waits for a reviewer. */
export const outcomeWords = (
  { outcome, waiting = 0, held, added, changed }: ImportReport,
  t: ReturnType<typeof useText>,
): string => {
  const kept = waiting + held.length;
  if (outcome !== 'activated' || kept === 0) return t(`imports:outcome.${outcome}`);
  return t(kept >= added + changed ? 'imports:outcome.kept' : 'imports:outcome.partlyKept', {
    count: formatCount(kept),
  });
};

export const ReportCounts = ({ report }: { readonly report: ImportReport }) => {
  const t = useText();
  return (
    <dl className="report-counts">
      {(['added', 'changed', 'unchanged', 'withdrawn'] as const).map(kind => (
        <div key={kind}>
          <dt>{t(`imports:count.${kind}`)}</dt>
          <dd>{formatCount(report[kind])}</dd>
        </div>
      ))}
      {(report.waiting ?? 0) > 0 && (
        <div className="count-attention">
          <dt>{t('imports:count.waiting')}</dt>
          <dd>{formatCount(report.waiting ?? 0)}</dd>
        </div>
      )}
      {(['held', 'skipped'] as const).map(kind => (
        <div key={kind} className={report[kind].length > 0 ? 'count-attention' : ''}>
          <dt>{t(`imports:findings.${kind}`)}</dt>
          <dd>{formatCount(report[kind].length)}</dd>
        </div>
      ))}
    </dl>
  );
};

type FindingsProps = {
  readonly kind: 'held' | 'skipped' | 'notes';
  readonly findings: readonly ImportFinding[];
};

const Findings = ({ kind, findings }: FindingsProps) => {
  const t = useText();
  if (findings.length === 0) return null;
  return (
    <section className="findings">
      <h3>
        {t(`imports:findings.${kind}`)} · {formatCount(findings.length)}
      </h3>
      <p className="field-hint">{t(`imports:findings.${kind}.hint`)}</p>
      <ul>
        {findings.map(({ item, title, reason, detail }) => (
          <li key={`${item} ${reason}`}>
            <span className="finding-item">{title ?? item}</span>
            {title && <span className="field-hint">{item}</span>}
            <span className="finding-reason">
              {t(`imports:reason.${reason}`)}
              {detail && <> · {detail}</>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
