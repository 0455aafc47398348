import { FileSpreadsheet, FileText, MonitorPlay, Printer } from 'lucide-react';
import { useSearchParams } from 'react-router';
import type { Period } from '../../../contract/statistics/figures.ts';
import { Answer, errorOfCause, Failed } from '../../shared/api/answer.tsx';
import { useAction, useCall } from '../../shared/api/use-call.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { printNow } from '../../shared/print-now.ts';
import { saveFile } from '../../shared/save-file.ts';
import { Button, LinkButton } from '../../shared/ui/button.tsx';
import { DeskPage } from '../frame/desk-page.tsx';
import { DayField } from '../ui/fields.tsx';
import { FiguresView } from './figures-view.tsx';
import { periodOf, usualPeriods } from './periods.ts';
import './figures.css';

const day = /^\d{4}-\d{2}-\d{2}$/;

/** Figures of any period: charts and tables, to print and to take away. */
export const FiguresPage = () => {
  const t = useText();
  const language = useLanguage();
  const [parameters, setParameters] = useSearchParams();
  const usual = periodOf('year', new Date());
  const of = (name: 'from' | 'to') => {
    const given = parameters.get(name) ?? '';
    return day.test(given) ? given : usual[name];
  };
  const period: Period = { from: of('from'), to: of('to') };
  const go = (next: Period) => setParameters({ ...next }, { replace: true });
  const figures = useCall('statistics.figures', period, { keep: true });
  return (
    <DeskPage
      title={t('figures:title')}
      actions={
        <LinkButton to="/board" main icon={MonitorPlay} className="no-print">
          {t('figures:board')}
        </LinkButton>
      }
    >
      <form className="figures-period no-print" onSubmit={event => event.preventDefault()}>
        <DayField
          label={t('figures:from')}
          value={period.from}
          onChange={from => from && go({ ...period, from })}
        />
        <DayField label={t('figures:to')} value={period.to} onChange={to => to && go({ ...period, to })} />
        <fieldset className="figures-usual">
          <legend className="visually-hidden">{t('figures:usual')}</legend>
          {usualPeriods.map(name => (
            <Button key={name} main onPress={() => go(periodOf(name, new Date()))}>
              {t(`figures:usual.${name}`)}
            </Button>
          ))}
        </fieldset>
      </form>
      <Answer of={figures} lines={8}>
        {value => (
          <>
            <p className="figures-span">
              {t('figures:span', {
                from: formatDate(value.from, language),
                to: formatDate(value.to, language),
              })}
            </p>
            {figures.error && <Failed error={errorOfCause(figures.error)} />}
            <FiguresView figures={value} />
            <TakeAway period={period} />
          </>
        )}
      </Answer>
    </DeskPage>
  );
};

const TakeAway = ({ period }: { readonly period: Period }) => {
  const t = useText();
  const file = useAction('statistics.figuresFile', saveFile);
  return (
    <div className="form-actions no-print">
      {file.error && <Failed error={errorOfCause(file.error)} />}
      <Button main icon={Printer} onPress={() => void printNow()}>
        {t('report:print')}
      </Button>
      <Button
        main
        icon={FileSpreadsheet}
        isDisabled={file.isPending}
        onPress={() => file.mutate({ ...period, format: 'xlsx' })}
      >
        {t('report:xlsx')}
      </Button>
      <Button
        main
        icon={FileText}
        isDisabled={file.isPending}
        onPress={() => file.mutate({ ...period, format: 'csv' })}
      >
        {t('figures:csv')}
      </Button>
    </div>
  );
};
