import { useState } from 'react';
import type { AnnualReport } from '../../../contract/statistics/report.ts';
import {
  type IssuedColumn,
  type IssuedGenre,
  issuedColumns,
  issuedGenres,
  type Table2Cell,
  table2Labels,
} from '../../../contract/statistics/table2.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { NumberField } from './number-field.tsx';
import { PapersDialog } from './papers-dialog.tsx';
import { table2Name } from './report-words.ts';
import { SaveBar } from './save-bar.tsx';
import { useEntry } from './use-entry.ts';

export type PapersCell = { readonly genre: IssuedGenre; readonly column: IssuedColumn };

/** Table 二: what the library counts stands there by itself, and can be typed over; the rest is typed in. */
export const Table2View = ({ report }: { readonly report: AnnualReport }) => {
  const t = useText();
  const entry = useEntry(report);
  const [papers, setPapers] = useState<PapersCell | null>(null);
  const { content, issued, blocks } = table2Labels;
  const cellOf = (cell: Table2Cell, library: number | null = null) => (
    <>
      <span className="report-print">{report.table2[cell] ?? ''}</span>
      <NumberField
        entry={entry}
        name={`table2.${cell}`}
        label={table2Name(cell)}
        placeholder={library?.toString()}
      />
      <By report={report} cell={cell} />
    </>
  );
  return (
    <>
      <div className="report-scroll">
        <table className="report-table report-table2" lang="zh-Hans">
          <tbody>
            <tr>
              <th colSpan={4}>{issued.head}</th>
            </tr>
            <tr>
              <th scope="col">{content}</th>
              {issuedColumns.map(column => (
                <th key={column} scope="col">
                  {issued.columns[column]}
                </th>
              ))}
            </tr>
            {issuedGenres.map(genre => (
              <tr key={genre}>
                <th scope="row">{issued.rows[genre]}</th>
                {issuedColumns.map(column => {
                  const library = report.library[`${genre}.${column}`];
                  return (
                    <td key={column}>
                      {cellOf(`${genre}.${column}`, library)}
                      {library !== null && (
                        <Button
                          look="quiet"
                          className="report-library no-print"
                          onPress={() => setPapers({ genre, column })}
                        >
                          {t('report:library', { count: library })}
                        </Button>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
            {blocks.map(block => [
              <tr key={block.head}>
                <th colSpan={4}>{block.head}</th>
              </tr>,
              <tr key={`${block.head}-head`}>
                <th scope="col">{content}</th>
                <th scope="col" colSpan={3}>
                  {block.column}
                </th>
              </tr>,
              ...block.rows.map(({ cell, label }) => (
                <tr key={cell}>
                  <th scope="row">{label}</th>
                  <td colSpan={3}>{cellOf(cell)}</td>
                </tr>
              )),
            ])}
          </tbody>
        </table>
      </div>
      <SaveBar dirty={entry.dirty} ready={entry.ready} error={entry.error} onSave={entry.save} />
      {papers && <PapersDialog year={report.year} cell={papers} onClose={() => setPapers(null)} />}
    </>
  );
};

/** Who typed a number in, and when. */
const By = ({ report, cell }: { readonly report: AnnualReport; readonly cell: Table2Cell }) => {
  const t = useText();
  const language = useLanguage();
  const typed = report.entered.numbers[`table2.${cell}`];
  if (!typed) return null;
  return (
    <span className="field-hint no-print">
      {t('report:by', { name: typed.by, date: formatDate(typed.at.slice(0, 10), language) })}
    </span>
  );
};
