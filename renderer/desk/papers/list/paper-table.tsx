import { Files, SearchX } from 'lucide-react';
import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components';
import { useNavigate } from 'react-router';
import type { PaperRow, PaperView } from '../../../../contract/custody/paper.ts';
import { formatDate } from '../../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../../shared/i18n/use-text.ts';
import { ValidityBadge } from '../../../shared/ui/badge.tsx';
import '../../../shared/ui/badge.css';

const columns = ['number', 'title', 'docNo', 'state', 'copies', 'received'] as const;

type PaperTableProps = {
  readonly rows: readonly PaperRow[];
  readonly empty: PaperView | 'found';
};

/** The list itself: arrows move, Enter opens. */
export const PaperTable = ({ rows, empty }: PaperTableProps) => {
  const t = useText();
  const navigate = useNavigate();
  return (
    <div className="case-table-place">
      <Table
        className="case-table"
        aria-label={t(empty === 'found' ? 'custody:found' : `custody:view.${empty}`)}
        onRowAction={id => void navigate(`/desk/papers/paper/${id}`)}
      >
        <TableHeader>
          {columns.map(name => (
            <Column
              key={name}
              id={name}
              isRowHeader={name === 'title'}
              className={`column paper-cell-${name}`}
            >
              <span className="column-name">{t(`custody:column.${name}`)}</span>
            </Column>
          ))}
        </TableHeader>
        <TableBody
          renderEmptyState={() => (
            <div className="case-empty">
              {empty === 'found' ? <SearchX aria-hidden /> : <Files aria-hidden />}
              <p>{t(`custody:empty.${empty}`)}</p>
            </div>
          )}
        >
          {rows.map(row => (
            <Row key={row.id} id={row.id} className="case-row">
              {columns.map(name => (
                <Cell
                  key={name}
                  className={`cell paper-cell-${name} ${name === 'title' ? 'paper-title-cell' : 'nowrap'}`}
                >
                  <CellContent row={row} name={name} />
                </Cell>
              ))}
            </Row>
          ))}
        </TableBody>
      </Table>
    </div>
  );
};

type CellContentProps = { readonly row: PaperRow; readonly name: (typeof columns)[number] };

const CellContent = ({ row, name }: CellContentProps) => {
  const t = useText();
  const language = useLanguage();
  switch (name) {
    case 'number':
      return row.number;
    case 'title':
      return (
        <>
          <span lang="zh-Hans">{row.facts.title}</span>
          {row.facts.issuer && <span className="field-hint">{row.facts.issuer}</span>}
        </>
      );
    case 'docNo':
      return row.facts.docNo ?? '—';
    case 'state':
      return (
        <>
          {t(`custody:state.${row.state}`)} {row.label && <ValidityBadge validity={row.label} />}
        </>
      );
    case 'copies':
      if (row.copies.total === 0) return '—';
      return (
        <>
          {t('custody:copies.count', { total: row.copies.total })}
          {row.copies.out > 0 && (
            <span className="field-hint">
              {t('custody:copies.here', { here: row.copies.here, out: row.copies.out })}
            </span>
          )}
        </>
      );
    case 'received':
      return formatDate(row.receivedOn, language);
  }
};
