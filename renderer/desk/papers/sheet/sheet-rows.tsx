import { useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { JudgedRow, RowFault } from '../../../../contract/custody/sheet.ts';
import { formatCount, formatDate, formatList } from '../../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../../shared/i18n/use-text.ts';
import { ListPager } from '../../cases/list-pager.tsx';
import { pageSize } from '../../cases/list-state.ts';
import { type Act, actOf, acts, type Choices, type RowView, rowsOf, rowViews } from './choices.ts';
import '../../cases/cases.css';

type SheetRowsProps = {
  readonly rows: readonly JudgedRow[];
  readonly choices: Choices;
  /** only of a delivery can something not have come */
  readonly inBatch: boolean;
  readonly onChoose: (row: number, act: Act) => void;
};

/** The papers of the list, a page at a time, with what is said against each and what is done with it. */
export const SheetRows = ({ rows, choices, inBatch, onChoose }: SheetRowsProps) => {
  const t = useText();
  const [view, setView] = useState<RowView>('all');
  const [page, setPage] = useState(1);
  const shown = rowsOf(rows, view);
  return (
    <>
      <ToggleButtonGroup
        className="paper-views"
        aria-label={t('sheet:view')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[view]}
        onSelectionChange={keys => {
          setView(rowViews.find(each => keys.has(each)) ?? view);
          setPage(1);
        }}
      >
        {rowViews.map(each => (
          <ToggleButton key={each} id={each} className="view">
            <span className="view-name">{t(`sheet:view.${each}`)}</span>
            <span className="view-count">{formatCount(rowsOf(rows, each).length)}</span>
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {shown.length === 0 ? (
        <p>{t('sheet:view.none')}</p>
      ) : (
        <div className="table-place">
          <table className="plain-table sheet-rows">
            <thead>
              <tr>
                <th>{t('sheet:row')}</th>
                <th>{t('sheet:act')}</th>
                <th>{t('custody:column.title')}</th>
                <th>{t('sheet:state')}</th>
                <th>{t('custody:fact.writtenOn')}</th>
                <th className="sheet-pages">{t('custody:fact.pages')}</th>
                <th>{t('register:copies')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.slice((page - 1) * pageSize, page * pageSize).map(row => (
                <OneRow
                  key={row.row}
                  row={row}
                  act={actOf(row, choices)}
                  inBatch={inBatch}
                  onChoose={act => onChoose(row.row, act)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <ListPager page={page} total={shown.length} onPage={setPage} />
    </>
  );
};

type OneRowProps = {
  readonly row: JudgedRow;
  readonly act: Act;
  readonly inBatch: boolean;
  readonly onChoose: (act: Act) => void;
};

const OneRow = ({ row: { row, facts, copies, ...judged }, act, inBatch, onChoose }: OneRowProps) => {
  const t = useText();
  const language = useLanguage();
  return (
    <tr className={`sheet-row-${act}`}>
      <td>{row}</td>
      <td>
        <select
          className="field sheet-act"
          value={act}
          aria-label={t('sheet:act.of', { row })}
          onChange={event => {
            const chosen = acts.find(each => each === event.target.value);
            if (chosen) onChoose(chosen);
          }}
        >
          {acts
            .filter(each => inBatch || each !== 'missing')
            .map(each => (
              <option key={each} value={each}>
                {t(`sheet:act.${each}`)}
              </option>
            ))}
        </select>
      </td>
      <td className="paper-title-cell">
        <span lang="zh-Hans">{facts.title || '—'}</span>
        <span className="field-hint" lang="zh-Hans">
          {[facts.docNo, facts.indexNo, facts.issuer].filter(Boolean).join(' · ')}
        </span>
      </td>
      <td className="sheet-said">
        <Said {...judged} />
      </td>
      <td className="nowrap">{facts.writtenOn === null ? '—' : formatDate(facts.writtenOn, language)}</td>
      <td className="sheet-pages">{facts.pages ?? '—'}</td>
      <td>{copies}</td>
    </tr>
  );
};

const Said = ({
  faults,
  samePapers,
  sameRows,
  document,
}: Pick<JudgedRow, 'faults' | 'samePapers' | 'sameRows' | 'document'>) => {
  const t = useText();
  const language = useLanguage();
  return (
    <>
      {faults.map(fault => (
        <span key={fault.column} className="sheet-fault">
          <Fault {...fault} />
        </span>
      ))}
      {samePapers.length > 0 && (
        <span className="sheet-same">
          {t('sheet:same.papers', { numbers: formatList(samePapers, language) })}
        </span>
      )}
      {sameRows.length > 0 && (
        <span className="sheet-same">
          {t('sheet:same.rows', { rows: formatList(sameRows.map(String), language) })}
        </span>
      )}
      <span>{t(document ? 'sheet:matched' : 'sheet:matched.not')}</span>
    </>
  );
};

const Fault = ({ column, fault, said }: RowFault) => {
  const t = useText();
  return t(`sheet:fault.${fault}`, { column: t(`sheet:column.${column}`), said });
};
