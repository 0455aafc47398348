import { CircleAlert, CircleCheck, Clock, type LucideIcon, TimerOff } from 'lucide-react';
import { Link } from 'react-router';
import type { DueRow } from '../../../../contract/custody/delivery-methods.ts';
import { formatDate } from '../../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../../shared/i18n/use-text.ts';
import { Button } from '../../../shared/ui/button.tsx';
import '../../../shared/ui/badge.css';

const icons: Record<DueRow['state'], LucideIcon> = {
  missing: CircleAlert,
  expected: Clock,
  late: TimerOff,
  onTime: CircleCheck,
};

/** On paper nothing can be pressed, and where there is little room nobody is rung up from the list. */
const cellClass: Partial<Record<string, string>> = { act: 'not-printed', contact: 'due-contact' };

type ScheduleTableProps = { readonly rows: readonly DueRow[]; readonly onReceive: (row: DueRow) => void };

/** What was and will be due; what is missing stands first. */
export const ScheduleTable = ({ rows, onReceive }: ScheduleTableProps) => {
  const t = useText();
  const language = useLanguage();
  if (rows.length === 0) return <p>{t('deliveries:schedule.none')}</p>;
  return (
    <div className="table-place">
      <table className="plain-table">
        <thead>
          <tr>
            {(['state', 'sender', 'due', 'received', 'contact', 'act'] as const).map(name => (
              <th key={name} scope="col" className={cellClass[name]}>
                {t(`deliveries:column.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => {
            const Icon = icons[row.state];
            return (
              <tr key={`${row.sender}${row.on}`} className={`due-${row.state}`}>
                <td>
                  <span className={`badge delivery-${row.state}`}>
                    <Icon className="icon" aria-hidden />
                    {t(`deliveries:state.${row.state}`)}
                  </span>
                </td>
                <th scope="row">{row.senderName}</th>
                <td className="due-on">
                  <span className="nowrap">{formatDate(row.on, language)}</span>
                  {row.nominal !== row.on && (
                    <span className="field-hint">
                      {t('deliveries:moved', { day: formatDate(row.nominal, language) })}
                    </span>
                  )}
                  {row.provisional && <span className="field-hint">{t('deliveries:provisional')}</span>}
                </td>
                <td className="nowrap">{row.receivedOn ? formatDate(row.receivedOn, language) : '—'}</td>
                <td className={cellClass.contact}>{row.contact || '—'}</td>
                <td className={cellClass.act}>
                  {row.batch ? (
                    <Link to={`/desk/papers/batch/${row.batch}`}>{t('deliveries:batch.facts')}</Link>
                  ) : (
                    <Button onPress={() => onReceive(row)}>{t('deliveries:receive')}</Button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
};
