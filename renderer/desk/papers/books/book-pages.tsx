import { useState } from 'react';
import type { RegisterKind } from '../../../../contract/custody/registers.ts';
import { Answer } from '../../../shared/api/answer.tsx';
import { useCall } from '../../../shared/api/use-call.ts';
import { useText } from '../../../shared/i18n/use-text.ts';
import { ListPager } from '../../cases/list-pager.tsx';
import { pageSize } from '../../cases/list-state.ts';
import { SheetTable } from './sheet-table.tsx';

type BookPagesProps = {
  readonly book: RegisterKind;
  readonly period: { readonly from?: string; readonly to?: string };
};

/** A register page by page, the newest entries first. */
export const BookPages = ({ book, period }: BookPagesProps) => {
  const t = useText();
  const [page, setPage] = useState(1);
  const answer = useCall(
    'registers.page',
    { register: book, ...period, offset: (page - 1) * pageSize, limit: pageSize },
    { keep: true },
  );
  return (
    <Answer of={answer} lines={8}>
      {sheet => (
        <>
          <SheetTable sheet={sheet} empty={t('books:none')} />
          <ListPager page={page} total={sheet.total} onPage={setPage} />
        </>
      )}
    </Answer>
  );
};
