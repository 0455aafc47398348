import { CircleAlert } from 'lucide-react';
import { Answer } from '../../../shared/api/answer.tsx';
import { useCall } from '../../../shared/api/use-call.ts';
import { formatDate } from '../../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../../shared/i18n/use-text.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Card } from '../../../shared/ui/card.tsx';
import '../../../shared/ui/badge.css';
import './use.css';

const columns = ['title', 'kind', 'seat', 'out', 'due', 'act'] as const;

/** What is with readers and borrowers now, the longest out first. */
export const OpenUses = ({ onReturn }: { readonly onReturn: (barcode: string) => void }) => {
  const t = useText();
  const language = useLanguage();
  const list = useCall('uses.list', { open: true, limit: 200 }, { every: 60_000 });
  return (
    <Card title={t('uses:now')}>
      <Answer of={list}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p>{t('uses:now.none')}</p>
          ) : (
            <div className="table-place">
              <table className="plain-table">
                <thead>
                  <tr>
                    {columns.map(name => (
                      <th key={name} scope="col" className={`use-cell-${name}`}>
                        {t(`uses:column.${name}`)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {rows.map(use => (
                    <tr key={use.id}>
                      <th scope="row">
                        <span lang="zh-Hans">{use.title}</span>
                        <span className="field-hint barcode-text">{use.barcode}</span>
                      </th>
                      <td className="nowrap use-cell-kind">{t(`uses:kind.${use.kind}`)}</td>
                      <td>{use.borrower ?? use.seat ?? '—'}</td>
                      <td className="when">{formatDate(use.outAt, language)}</td>
                      <td className="nowrap">
                        {use.kind === 'loan' && use.dueOn ? formatDate(use.dueOn, language) : ''}
                        {use.overdue && (
                          <span className="badge use-overdue">
                            <CircleAlert className="icon" aria-hidden />
                            {t('uses:overdue')}
                          </span>
                        )}
                      </td>
                      <td>
                        <Button onPress={() => onReturn(use.barcode)}>{t('uses:giveBack')}</Button>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Answer>
    </Card>
  );
};
