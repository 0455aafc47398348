import { Link } from 'react-router';
import { Answer } from '../../shared/api/answer.tsx';
import { useCall } from '../../shared/api/use-call.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { ListDialog } from './list-dialog.tsx';
import { table2Name } from './report-words.ts';
import type { PapersCell } from './table2.tsx';

type PapersDialogProps = {
  readonly year: number;
  readonly cell: PapersCell;
  readonly onClose: () => void;
};

/** The library's documents behind a number of table 二. */
export const PapersDialog = ({ year, cell, onClose }: PapersDialogProps) => {
  const t = useText();
  const language = useLanguage();
  const papers = useCall('statistics.papers', { year, ...cell });
  return (
    <ListDialog title={table2Name(`${cell.genre}.${cell.column}`)} onClose={onClose}>
      <Answer of={papers}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p>{t('report:papers.none')}</p>
          ) : (
            <ul className="report-list" lang="zh-Hans">
              {rows.map(({ id, title, docNo, madeOn }) => (
                <li key={id}>
                  <Link to={`/document/${id}`}>{title}</Link>
                  <span className="field-hint">
                    {[docNo, madeOn && formatDate(madeOn, language)].filter(Boolean).join('　')}
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </ListDialog>
  );
};
