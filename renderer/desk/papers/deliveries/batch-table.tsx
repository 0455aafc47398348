import { useState } from 'react';
import { Link } from 'react-router';
import { Answer } from '../../../shared/api/answer.tsx';
import { useCall } from '../../../shared/api/use-call.ts';
import { formatDate } from '../../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../../shared/i18n/use-text.ts';
import { Card } from '../../../shared/ui/card.tsx';
import { ListPager } from '../../cases/list-pager.tsx';
import { pageSize } from '../../cases/list-state.ts';

/** The batches that came, the newest first. */
export const BatchTable = () => {
  const t = useText();
  const language = useLanguage();
  const [page, setPage] = useState(1);
  const list = useCall('deliveries.list', { offset: (page - 1) * pageSize, limit: pageSize }, { keep: true });
  return (
    <Card title={t('deliveries:batches')}>
      <Answer of={list}>
        {({ rows, total }) =>
          rows.length === 0 ? (
            <p>{t('deliveries:batches.none')}</p>
          ) : (
            <>
              <div className="table-place">
                <table className="plain-table">
                  <thead>
                    <tr>
                      {(
                        [
                          'number',
                          'sender',
                          'received',
                          'counts',
                          'registered',
                          'differences',
                          'state',
                        ] as const
                      ).map(name => (
                        <th key={name} scope="col">
                          {t(`deliveries:column.${name}`)}
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {rows.map(row => (
                      <tr key={row.id}>
                        <th scope="row" className="nowrap">
                          <Link to={`/desk/papers/batch/${row.id}`}>{row.number}</Link>
                        </th>
                        <td>{row.senderName}</td>
                        <td className="nowrap">
                          {formatDate(row.receivedOn, language)}
                          {row.late && <span className="field-hint">{t('deliveries:state.late')}</span>}
                        </td>
                        <td>
                          {row.nil
                            ? t('deliveries:nil')
                            : t('deliveries:counts', {
                                paper: row.paperCount,
                                electronic: row.electronicCount,
                              })}
                        </td>
                        <td>{row.registered}</td>
                        <td>
                          {row.differences}
                          {row.openDifferences > 0 && (
                            <span className="field-hint">
                              {t('deliveries:differences.open', { open: row.openDifferences })}
                            </span>
                          )}
                        </td>
                        <td className="nowrap">{t(`deliveries:batch.${row.state}`)}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
              <ListPager page={page} total={total} onPage={setPage} />
            </>
          )
        }
      </Answer>
    </Card>
  );
};
