import { applicantKinds } from '../../../contract/applications/event.ts';
import { type AnnualReport, outsideRows } from '../../../contract/statistics/report.ts';
import { table3ColumnLabels } from '../../../contract/statistics/table3.ts';
import { table4Blocks, table4CellLabels, table4Cells } from '../../../contract/statistics/table4.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Fold } from '../ui/fold.tsx';
import { NumberField } from './number-field.tsx';
import { blockName, rowName } from './report-words.ts';
import { SaveBar } from './save-bar.tsx';
import { useEntry } from './use-entry.ts';

const cells = table4Cells.filter(cell => cell !== 'total');

/** Numbers for what the records do not hold: the first year's carry-over, cases from before the room began. They are added to both tables. */
export const Outside = ({ report }: { readonly report: AnnualReport }) => {
  const t = useText();
  const entry = useEntry(report);
  return (
    <div className="no-print">
      <Fold title={t('report:outside')}>
        <p className="field-hint">{t('report:outside.text')}</p>
        <table className="report-table report-outside" lang="zh-Hans">
          <thead>
            <tr>
              <th />
              {applicantKinds.map(kind => (
                <th key={kind} scope="col">
                  {table3ColumnLabels[kind]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {outsideRows.map(row => (
              <tr key={row}>
                <th scope="row">{rowName(row)}</th>
                {applicantKinds.map(kind => (
                  <td key={kind}>
                    <NumberField
                      entry={entry}
                      name={`table3.${row}.${kind}`}
                      label={`${rowName(row)}，${table3ColumnLabels[kind]}`}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <table className="report-table report-outside" lang="zh-Hans">
          <thead>
            <tr>
              <th />
              {cells.map(cell => (
                <th key={cell} scope="col">
                  {table4CellLabels[cell]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table4Blocks.map(block => (
              <tr key={block}>
                <th scope="row">{blockName(block)}</th>
                {cells.map(cell => (
                  <td key={cell}>
                    <NumberField
                      entry={entry}
                      name={`table4.${block}.${cell}`}
                      label={`${blockName(block)}，${table4CellLabels[cell]}`}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <SaveBar dirty={entry.dirty} ready={entry.ready} error={entry.error} onSave={entry.save} />
      </Fold>
    </div>
  );
};
