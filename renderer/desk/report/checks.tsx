import { CircleCheck } from 'lucide-react';
import { Link } from 'react-router';
import type {
  AnnualReport,
  CaseLink,
  ReportCell,
  ReportFault,
  ReportWarning,
} from '../../../contract/statistics/report.ts';
import { table2Labels } from '../../../contract/statistics/table2.ts';
import { formatList } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Notice } from '../../shared/ui/notice.tsx';
import { faultPlace, table2Name } from './report-words.ts';

type ChecksProps = { readonly report: AnnualReport; readonly onCell: (cell: ReportCell) => void };

const cellOf = (fault: ReportFault): ReportCell =>
  fault.table === 3
    ? { table: 3, row: fault.row ?? 'received', column: fault.column }
    : { table: 4, block: fault.block, cell: fault.cell };

/** Whether everything closes; what does not, in words, each with the way to its cases; and what should be looked at. */
export const Checks = ({ report, onCell }: ChecksProps) => {
  const t = useText();
  const language = useLanguage();
  const { missing } = report;
  return (
    <div className="report-checks no-print">
      {report.faults.length === 0 ? (
        <Notice icon={CircleCheck} title={t('report:closes')}>
          {report.previous && (
            <p>
              {t(report.previous.signed ? 'report:carried.signed' : 'report:carried.open', {
                year: report.previous.year,
              })}
            </p>
          )}
        </Notice>
      ) : (
        <Notice tone="danger" title={t('report:faults', { count: report.faults.length })}>
          <ul className="report-list">
            {report.faults.map(fault => (
              <li key={`${fault.rule}${faultPlace(fault)}`}>
                <span>
                  <strong lang="zh-Hans">{faultPlace(fault)}</strong>
                  {t('report:colon')}
                  {t(`report:rule.${fault.rule}`, { expected: fault.expected, found: fault.found })}
                </span>
                <Button look="quiet" onPress={() => onCell(cellOf(fault))}>
                  {t('report:showCases')}
                </Button>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {(report.warnings.length > 0 || missing.length > 0) && (
        <Notice tone="warm" title={t('report:warnings')}>
          <ul className="report-list">
            {report.warnings.map(warning => (
              <li key={JSON.stringify(warning)}>
                <Warning warning={warning} />
              </li>
            ))}
            {missing.length > 0 && (
              <li>{t('report:warning.missing', { names: formatList(missing.map(table2Name), language) })}</li>
            )}
          </ul>
        </Notice>
      )}
    </div>
  );
};

const Warning = ({ warning }: { readonly warning: ReportWarning }) => {
  const t = useText();
  switch (warning.kind) {
    case 'inForce': {
      const { expected, found } = warning;
      const name = table2Labels.issued.rows[warning.cell];
      return t('report:warning.inForce', { name, expected, found });
    }
    case 'undatedRepeal':
    case 'unstatedValidity':
      return t(`report:warning.${warning.kind}`, {
        name: table2Labels.issued.rows[warning.cell],
        count: warning.count,
      });
    case 'unclassified':
    case 'doubtfulSuit':
      return (
        <span>
          {t(`report:warning.${warning.kind}`)} <Links cases={warning.cases} />
        </span>
      );
  }
};

const Links = ({ cases }: { readonly cases: readonly CaseLink[] }) =>
  cases.map(({ id, number }) => (
    <Link key={id} to={`/desk/cases/${id}`} className="report-case-link">
      {number}
    </Link>
  ));
