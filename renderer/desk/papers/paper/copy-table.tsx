import type { CopyRow } from '../../../../contract/custody/copy.ts';
import { formatDate } from '../../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../../shared/i18n/use-text.ts';
import { Card } from '../../../shared/ui/card.tsx';
import { ReportCopy } from './report-copy.tsx';

const columns = ['which', 'state', 'place'] as const;

/** Every copy: where it is and who has it. */
export const CopyTable = ({ copies }: { readonly copies: readonly CopyRow[] }) => {
  const t = useText();
  const language = useLanguage();
  return (
    <Card title={t('custody:copies')}>
      {copies.length === 0 ? (
        <p>{t('custody:copies.none')}</p>
      ) : (
        <div className="table-place">
          <table className="plain-table">
            <thead>
              <tr>
                {columns.map(name => (
                  <th key={name} scope="col">
                    {t(`custody:copy.${name}`)}
                  </th>
                ))}
                <th scope="col">{t('uses:column.act')}</th>
              </tr>
            </thead>
            <tbody>
              {copies.map(copy => (
                <tr key={copy.id}>
                  <th scope="row" className="nowrap">
                    {t('custody:copy.number', { number: copy.number })}
                    <span className="field-hint barcode-text">{copy.barcode}</span>
                  </th>
                  <td>
                    <strong className={`phase-${copy.phase}`}>{t(`custody:phase.${copy.phase}`)}</strong>
                    {copy.damaged && <> · {t('custody:copy.damaged')}</>}
                    <span className="field-hint">
                      {t('custody:copy.since', { time: formatDate(copy.since, language) })}
                    </span>
                    {copy.dueOn && (
                      <span className="field-hint">
                        {t('custody:copy.due', { date: formatDate(copy.dueOn, language) })}
                      </span>
                    )}
                  </td>
                  <td className="nowrap">{copy.homeCode ?? t('custody:copy.noPlace')}</td>
                  <td>
                    <ReportCopy copy={copy} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
};
