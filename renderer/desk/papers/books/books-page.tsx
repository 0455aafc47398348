import { Download, Printer } from 'lucide-react';
import { useState } from 'react';
import {
  type RegisterKind,
  type RegisterSheet,
  registerKinds,
} from '../../../../contract/custody/registers.ts';
import { Answer, errorOfCause, Failed } from '../../../shared/api/answer.tsx';
import { useCall } from '../../../shared/api/use-call.ts';
import { useText } from '../../../shared/i18n/use-text.ts';
import { printNow } from '../../../shared/print-now.ts';
import { todayHere } from '../../../shared/today.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { DayField, Pick } from '../../ui/fields.tsx';
import { PapersPage } from '../ui/papers-page.tsx';
import { BookPages } from './book-pages.tsx';
import { SheetTable } from './sheet-table.tsx';
import { UseFigures } from './use-figures.tsx';
import { useRegisterFile } from './use-register-file.ts';
import './books.css';

const books = [...registerKinds, 'counts', 'figures'] as const;
type Book = (typeof books)[number];

const isRegister = (book: Book): book is RegisterKind => book !== 'counts' && book !== 'figures';

/** The quarter that is running: what the reading places check against each other. */
const quarter = (): string => {
  const now = todayHere();
  return `${now.slice(0, 4)}-${String(Math.floor((Number(now.slice(5, 7)) - 1) / 3) * 3 + 1).padStart(2, '0')}-01`;
};

/** The registers (台账) of the papers: looked at, printed, taken away; and what they add up to. */
export const BooksPage = () => {
  const t = useText();
  const [book, setBook] = useState<Book>('receipts');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const save = useRegisterFile();
  const period = { ...(from ? { from } : {}), ...(to ? { to } : {}) };
  return (
    <PapersPage
      title={t('books:title')}
      actions={
        <>
          <Button main icon={Printer} onPress={() => void printNow()}>
            {t('books:print')}
          </Button>
          {isRegister(book) &&
            (['xlsx', 'csv'] as const).map(format => (
              <Button
                key={format}
                main
                icon={Download}
                isDisabled={save.isPending}
                onPress={() => save.mutate({ register: book, ...period, format })}
              >
                {t(`books:export.${format}`)}
              </Button>
            ))}
        </>
      }
    >
      <div className="form-row books-choice">
        <Pick
          label={t('books:book')}
          value={book}
          options={books}
          name={one => t(`books:book.${one}`)}
          onChange={setBook}
        />
        <DayField label={t('books:from')} value={from} onChange={setFrom} />
        <DayField label={t('books:to')} value={to} onChange={setTo} />
      </div>
      {save.error && <Failed error={errorOfCause(save.error)} />}
      {isRegister(book) ? (
        <BookPages key={`${book} ${from} ${to}`} book={book} period={period} />
      ) : book === 'counts' ? (
        <Counts from={from || quarter()} to={to || todayHere()} />
      ) : (
        <UseFigures from={from || quarter()} to={to || todayHere()} />
      )}
    </PapersPage>
  );
};

const Counts = (period: { readonly from: string; readonly to: string }) => {
  const t = useText();
  const counts = useCall('registers.counts', period);
  return (
    <Answer of={counts}>
      {(sheet: RegisterSheet) => (
        <>
          <p className="field-hint">{t('books:period', period)}</p>
          <SheetTable sheet={sheet} empty={t('books:none')} />
        </>
      )}
    </Answer>
  );
};
