import type { WorkingDay } from '../../../contract/applications/clock.ts';
import { formatDate } from '../i18n/format.ts';
import { sentenceOf } from '../i18n/law.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { type Cell, type Month, monthsOf } from './months.ts';
import { type Run, runsOf } from './runs.ts';

/** A run of counted days names the first and the last. */
const numbersOf = ({ numbers }: Run) => (numbers ? { n: [...new Set(numbers)].join('–') } : {});

type WorkingProps = { readonly working: readonly WorkingDay[]; readonly dueOn: string | null };

/** How the due date comes about: the calendar to look at, and the same in lines to read. */
export const Working = ({ working, dueOn }: WorkingProps) => {
  const t = useText();
  const language = useLanguage();
  return (
    <>
      <div className="receipt-months">
        {monthsOf(working).map(month => (
          <MonthTable key={`${month.year}-${month.month}`} month={month} dueOn={dueOn} />
        ))}
      </div>
      <p className="field-hint receipt-key">{t('receipt:calendar.key')}</p>
      <h3>{t('receipt:list')}</h3>
      <ol className="receipt-runs">
        {runsOf(working).map(run => (
          <li key={run.from} className={run.counted ? 'receipt-run-counted' : ''}>
            <span className="receipt-run-days">
              {run.from === run.to
                ? formatDate(run.from, language)
                : t('receipt:list.span', {
                    from: formatDate(run.from, language),
                    to: formatDate(run.to, language),
                  })}
            </span>
            <span>{sentenceOf(t, run.why, numbersOf(run))}</span>
          </li>
        ))}
      </ol>
    </>
  );
};

const weekdays = [0, 1, 2, 3, 4, 5, 6] as const;
const monthNames = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

const MonthTable = ({ month, dueOn }: { readonly month: Month; readonly dueOn: string | null }) => {
  const t = useText();
  const name = monthNames[month.month - 1] ?? 1;
  return (
    <table className="receipt-month">
      <caption>
        {t('receipt:calendar.month', { year: month.year, month: t(`receipt:month.${name}`) })}
      </caption>
      <thead>
        <tr>
          {weekdays.map(weekday => (
            <th key={weekday} scope="col">
              {t(`receipt:weekday.${weekday}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {month.weeks.map((week, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a week of a month has no other name
          <tr key={index}>
            {week.map((cell, weekday) =>
              cell ? (
                <DayCell key={cell.day} cell={cell} due={cell.day === dueOn} />
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: a gap has no other name
                <td key={weekday} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const DayCell = ({ cell, due }: { readonly cell: Cell; readonly due: boolean }) => {
  const t = useText();
  const { working, date } = cell;
  const looks = working === null ? 'outside' : due ? 'due' : working.counted ? 'counted' : 'off';
  const receipt = working?.why.key === 'day.receipt';
  const number = working && 'n' in working.why.params ? String(working.why.params.n) : null;
  const word = due
    ? t('receipt:calendar.due')
    : receipt
      ? t('receipt:calendar.receipt')
      : working === null
        ? ''
        : (number ?? t('receipt:calendar.off'));
  return (
    <td className={`receipt-day receipt-day-${receipt ? 'receipt' : looks}`}>
      <span className="receipt-date">{date}</span>
      <span className="receipt-mark">{word}</span>
    </td>
  );
};
