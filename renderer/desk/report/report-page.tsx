import { FileSpreadsheet, FileText, Printer } from 'lucide-react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { ReportCell } from '../../../contract/statistics/report.ts';
import { type AnnualReport, reportParts } from '../../../contract/statistics/report.ts';
import { Answer, errorOfCause, Failed } from '../../shared/api/answer.tsx';
import { useAction, useCall } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { printNow } from '../../shared/print-now.ts';
import { saveFile } from '../../shared/save-file.ts';
import { Button } from '../../shared/ui/button.tsx';
import { DeskPage } from '../frame/desk-page.tsx';
import { Pick } from '../ui/fields.tsx';
import { CasesDialog } from './cases-dialog.tsx';
import { Checks } from './checks.tsx';
import { Outside } from './outside.tsx';
import { PartText } from './part-text.tsx';
import { SignButton, Signed } from './signed.tsx';
import { Table2View } from './table2.tsx';
import { Table3View } from './table3.tsx';
import { Table4View } from './table4.tsx';
import './report.css';

/** The report is due by 31 January (REG art.49): until March last year's is what one looks for. */
const usualYear = (today: Date): number => today.getFullYear() - (today.getMonth() < 3 ? 1 : 0);
const yearsBack = 10;

/** The annual report of a year, as the form is drawn (国办公开办函〔2021〕30号). */
export const ReportPage = () => {
  const t = useText();
  const [parameters, setParameters] = useSearchParams();
  const thisYear = new Date().getFullYear();
  const year = Number(parameters.get('year')) || usualYear(new Date());
  const years = Array.from({ length: yearsBack }, (_, back) => thisYear - back);
  const report = useCall('statistics.report', { year });
  return (
    <DeskPage
      title={t('report:title')}
      actions={
        <div className="report-year">
          <Pick
            label={t('report:year')}
            value={String(year)}
            options={[...new Set([...years, year])].map(String)}
            name={each => t('report:yearOf', { year: each })}
            onChange={each => setParameters({ year: each }, { replace: true })}
          />
        </div>
      }
    >
      <Answer of={report} lines={8}>
        {value => <Report key={value.year} report={value} />}
      </Answer>
    </DeskPage>
  );
};

const Report = ({ report }: { readonly report: AnnualReport }) => {
  const t = useText();
  const [cell, setCell] = useState<ReportCell | null>(null);
  return (
    <div className="report">
      <Signed report={report} />
      <Checks report={report} onCell={setCell} />
      <div className="form-actions no-print report-actions">
        <TakeAway year={report.year} />
        <SignButton report={report} />
      </div>
      <article className="report-sheet">
        <h2 className="report-heading" lang="zh-Hans">
          {report.unit}
          {report.year}年政府信息公开工作年度报告
        </h2>
        <PartText report={report} part="overview" />
        <section className="report-part">
          <h2 lang="zh-Hans">{reportParts.table2}</h2>
          <Table2View report={report} />
        </section>
        <section className="report-part">
          <h2 lang="zh-Hans">{reportParts.table3}</h2>
          <p className="field-hint no-print">{t('report:press')}</p>
          <Table3View report={report} onCell={setCell} />
        </section>
        <section className="report-part">
          <h2 lang="zh-Hans">{reportParts.table4}</h2>
          <Table4View report={report} onCell={setCell} />
          <Outside report={report} />
          <Silent report={report} />
        </section>
        <PartText report={report} part="problems" />
        <PartText report={report} part="other" />
      </article>
      {cell && <CasesDialog report={report} cell={cell} onClose={() => setCell(null)} />}
    </div>
  );
};

/** Where the form is silent: how this room counts. */
const Silent = ({ report: { settings } }: { readonly report: AnnualReport }) => {
  const t = useText();
  return (
    <ul className="report-silent field-hint no-print" aria-label={t('report:silent')}>
      <li>{t(`report:silent.newIn.${settings.newIn}`)}</li>
      <li>{t(`report:silent.endedIn.${settings.endedIn}`)}</li>
      <li>{t(`report:silent.proceedings.${settings.proceedings}`)}</li>
    </ul>
  );
};

const TakeAway = ({ year }: { readonly year: number }) => {
  const t = useText();
  const file = useAction('statistics.reportFile', saveFile);
  return (
    <>
      {file.error && <Failed error={errorOfCause(file.error)} />}
      <Button main icon={Printer} onPress={() => void printNow()}>
        {t('report:print')}
      </Button>
      <Button
        main
        icon={FileSpreadsheet}
        isDisabled={file.isPending}
        onPress={() => file.mutate({ year, format: 'xlsx' })}
      >
        {t('report:xlsx')}
      </Button>
      <Button
        main
        icon={FileText}
        isDisabled={file.isPending}
        onPress={() => file.mutate({ year, format: 'docx' })}
      >
        {t('report:docx')}
      </Button>
    </>
  );
};
