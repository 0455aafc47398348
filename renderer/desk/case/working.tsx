import { Printer } from 'lucide-react';
import type { ClockView, WorkingDay } from '../../../contract/applications/clock.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Card } from '../../shared/ui/card.tsx';
import { Fold } from '../ui/fold.tsx';
import { printPage } from '../ui/print-page.ts';

/** How the due date comes about: every day with its reason, and the settings it rests on where the law is silent. */
export const Working = ({ clock }: { readonly clock: ClockView }) => {
  const t = useText();
  const language = useLanguage();
  if (clock.working.length === 0) return null;
  return (
    <Card
      title={t('case:working')}
      aside={
        <Button look="quiet" icon={Printer} onPress={() => void printPage()}>
          {t('case:print')}
        </Button>
      }
    >
      <Months working={clock.working} today={clock.today} />
      <Fold title={t('case:working.days')}>
        <table className="working">
          <thead>
            <tr>
              <th scope="col">{t('case:working.day')}</th>
              <th scope="col">{t('case:working.counted')}</th>
              <th scope="col">{t('case:working.why')}</th>
            </tr>
          </thead>
          <tbody>
            {clock.working.map(({ day, counted, why }) => (
              <tr key={day} className={counted ? 'day-counted' : 'day-free'}>
                <th scope="row">{formatDate(day, language)}</th>
                <td>{t(counted ? 'case:yes' : 'case:no')}</td>
                <td lang="zh-Hans">{why.text}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {clock.silent.length > 0 && (
          <>
            <h3>{t('case:silent')}</h3>
            <ul className="case-flags" lang="zh-Hans">
              {clock.silent.map(({ setting, text }) => (
                <li key={setting}>{text}</li>
              ))}
            </ul>
          </>
        )}
      </Fold>
    </Card>
  );
};

const byMonth = (working: readonly WorkingDay[]): [string, WorkingDay[]][] => {
  const months = new Map<string, WorkingDay[]>();
  for (const each of working) {
    const month = each.day.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), each]);
  }
  return [...months];
};

/** The days as a calendar shows them, for the eye alone: the list below says the same in words. */
const Months = ({ working, today }: { readonly working: readonly WorkingDay[]; readonly today: string }) => {
  const language = useLanguage();
  return (
    <div className="months" aria-hidden>
      {byMonth(working).map(([month, days]) => (
        <div key={month} className="month">
          <p>{formatMonth(month, language)}</p>
          <div className="month-days">
            {days.map(({ day, counted, why }, at) => (
              <span
                key={day}
                title={why.text}
                className={`day ${counted ? 'day-counted' : 'day-free'}${day === today ? ' day-today' : ''}`}
                style={at === 0 ? { gridColumnStart: weekdayOf(day) } : {}}
              >
                {Number(day.slice(8))}
                <small>{'n' in why.params ? why.params.n : '·'}</small>
              </span>
            ))}
          </div>
        </div>
      ))}
    </div>
  );
};

/** 1 on Monday … 7 on Sunday. */
const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

const formatMonth = (month: string, language: string): string =>
  language === 'en'
    ? new Date(`${month}-01T00:00:00Z`).toLocaleDateString('en-GB', {
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      })
    : `${month.slice(0, 4)}年${Number(month.slice(5))}月`;
