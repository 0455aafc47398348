import { ArrowDown, ArrowUp, ArrowUpDown, ClipboardCheck, SearchX, Stamp } from 'lucide-react';
import { Cell, Column, Row, Table, TableBody, TableHeader } from 'react-aria-components';
import { useNavigate } from 'react-router';
import type { CaseRow } from '../../../contract/applications/methods.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { DueMark } from './due-mark.tsx';
import { type ListState, sorts } from './list-state.ts';
import { useStaffName } from './use-names.ts';
import '../../shared/ui/badge.css';

const columns = ['number', 'kind', 'channel', 'applicant', 'state', 'received', 'next', 'handler'] as const;
type ColumnName = (typeof columns)[number];

type CaseTableProps = {
  readonly rows: readonly CaseRow[];
  readonly list: ListState;
  /** the list is what a search found */
  readonly sought: boolean;
  readonly onSort: (order: Pick<ListState, 'sort' | 'descending'>) => void;
};

/** The list itself: arrows move, Enter opens. */
export const CaseTable = ({ rows, list, sought, onSort }: CaseTableProps) => {
  const t = useText();
  const navigate = useNavigate();
  return (
    <div className="case-table-place">
      <Table
        className="case-table"
        aria-label={t(sought ? 'cases:found' : `cases:view.${list.view}`)}
        onRowAction={id => void navigate(`/desk/cases/${id}`)}
        sortDescriptor={{ column: list.sort, direction: list.descending ? 'descending' : 'ascending' }}
        onSortChange={({ column, direction }) => {
          const sort = sorts.find(each => each === column);
          if (sort) onSort({ sort, descending: direction === 'descending' });
        }}
      >
        <TableHeader>
          {columns.map(name => (
            <Column
              key={name}
              id={name}
              isRowHeader={name === 'number'}
              allowsSorting={sorts.some(each => each === name)}
              className={`column column-${name}`}
            >
              {({ allowsSorting, sortDirection }) => (
                <span className="column-name">
                  {t(`cases:column.${name}`)}
                  {allowsSorting && <SortSign direction={sortDirection} />}
                </span>
              )}
            </Column>
          ))}
        </TableHeader>
        <TableBody renderEmptyState={() => <Empty sought={sought} list={list} />}>
          {rows.map(row => (
            <Row key={row.id} id={row.id} className="case-row">
              {columns.map(name => (
                <Cell key={name} className={`cell cell-${name}`}>
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

const SortSign = ({ direction }: { readonly direction: 'ascending' | 'descending' | undefined }) => {
  const Icon = direction === 'ascending' ? ArrowUp : direction === 'descending' ? ArrowDown : ArrowUpDown;
  return <Icon className="icon" aria-hidden />;
};

const CellContent = ({ row, name }: { readonly row: CaseRow; readonly name: ColumnName }) => {
  const t = useText();
  const language = useLanguage();
  const nameOf = useStaffName();
  switch (name) {
    case 'number':
      return row.number;
    case 'kind':
      return t(`cases:kind.${row.caseKind}`);
    case 'channel':
      return t(`cases:channel.${row.channel}`);
    case 'applicant':
      return row.applicant ? t(`cases:applicant.${row.applicant}`) : '—';
    case 'state':
      return (
        <>
          <span className={`state-name state-${row.state}`}>{t(`cases:state.${row.state}`)}</span>
          {row.proposed && (
            <span className="badge case-proposed">
              <Stamp className="icon" aria-hidden />
              {t('cases:proposed', { step: t(`cases:step.${row.proposed}`) })}
            </span>
          )}
        </>
      );
    case 'received':
      return row.receivedOn ? formatDate(row.receivedOn, language) : t('cases:notReceived');
    case 'next': {
      const limit = row.nextOn ?? row.dueOn;
      if (!limit)
        return row.servedOn ? t('cases:servedOn', { date: formatDate(row.servedOn, language) }) : '—';
      return <DueMark dueOn={limit} provisional={row.provisional} running={row.nextOn !== null} />;
    }
    case 'handler':
      return nameOf(row.handler);
  }
};

/** A list without cases says what that means. */
const Empty = ({ sought, list }: { readonly sought: boolean; readonly list: ListState }) => {
  const t = useText();
  const Icon = sought ? SearchX : ClipboardCheck;
  return (
    <div className="case-empty">
      <Icon aria-hidden />
      <p>{t(sought || list.state ? 'cases:empty.found' : `cases:empty.${list.view}`)}</p>
    </div>
  );
};
