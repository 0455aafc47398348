import { Download, Printer } from 'lucide-react';
import { useState } from 'react';
import {
  type VisitOutcome,
  type VisitPurpose,
  type VisitRow,
  visitOutcomes,
  visitPurposes,
} from '../../../contract/reception/visit.ts';
import { Answer, errorOfCause, Failed } from '../../shared/api/answer.tsx';
import { useCall } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { printNow } from '../../shared/print-now.ts';
import { todayHere } from '../../shared/today.ts';
import { Button } from '../../shared/ui/button.tsx';
import { ListPager } from '../cases/list-pager.tsx';
import { pageSize } from '../cases/list-state.ts';
import { DeskPage } from '../frame/desk-page.tsx';
import { useRegisterFile } from '../papers/books/use-register-file.ts';
import { DayField, Pick } from '../ui/fields.tsx';
import { Fold } from '../ui/fold.tsx';
import { VisitDialog } from './visit-dialog.tsx';
import { VisitForm } from './visit-form.tsx';
import { VisitSums } from './visit-sums.tsx';
import { VisitTable } from './visit-table.tsx';
import '../papers/ui/papers.css';
import '../papers/books/books.css';
import './reception.css';

type Filter = {
  readonly from: string;
  readonly to: string;
  readonly purpose: VisitPurpose | '';
  readonly outcome: VisitOutcome | '';
  readonly servedBy: string;
};

/** 接待登记: a visit is recorded above, those of a day or a period stand below. */
export const ReceptionPage = () => {
  const t = useText();
  const [filter, setFilter] = useState<Filter>(() => {
    const today = todayHere();
    return { from: today, to: today, purpose: '', outcome: '', servedBy: '' };
  });
  const save = useRegisterFile();
  const { from, to } = filter;
  return (
    <DeskPage
      title={t('reception:title')}
      actions={
        <>
          <Button main icon={Printer} onPress={() => void printNow()}>
            {t('books:print')}
          </Button>
          <Button
            main
            icon={Download}
            isDisabled={save.isPending}
            onPress={() => save.mutate({ register: 'reception', from, to, format: 'xlsx' })}
          >
            {t('books:export.xlsx')}
          </Button>
        </>
      }
    >
      <p className="field-hint visit-hint">{t('reception:hint')}</p>
      <VisitForm />
      {save.error && <Failed error={errorOfCause(save.error)} />}
      <VisitFilter filter={filter} onChange={setFilter} />
      <p className="visit-span">{t('books:period', { from, to })}</p>
      <Visits key={Object.values(filter).join(' ')} filter={filter} />
    </DeskPage>
  );
};

type VisitFilterProps = { readonly filter: Filter; readonly onChange: (filter: Filter) => void };

const VisitFilter = ({ filter, onChange }: VisitFilterProps) => {
  const t = useText();
  const members = useCall('staff.list', {}).data?.members ?? [];
  const today = todayHere();
  const set = (part: Partial<Filter>) => onChange({ ...filter, ...part });
  return (
    <search className="form-row visit-filter">
      <DayField
        label={t('books:from')}
        value={filter.from}
        latest={today}
        onChange={from => from && set({ from, to: from > filter.to ? from : filter.to })}
      />
      <DayField
        label={t('books:to')}
        value={filter.to}
        onChange={to => to && set({ to, from: to < filter.from ? to : filter.from })}
      />
      <Pick
        label={t('reception:field.purpose')}
        value={filter.purpose}
        options={['', ...visitPurposes]}
        name={each => (each === '' ? t('reception:any') : t(`reception:purpose.${each}`))}
        onChange={purpose => set({ purpose })}
      />
      <Pick
        label={t('reception:field.outcome')}
        value={filter.outcome}
        options={['', ...visitOutcomes]}
        name={each => (each === '' ? t('reception:any') : t(`reception:outcome.${each}`))}
        onChange={outcome => set({ outcome })}
      />
      <Pick
        label={t('reception:column.by')}
        value={filter.servedBy}
        options={['', ...members.map(({ id }) => id)]}
        name={each => members.find(({ id }) => id === each)?.name ?? t('reception:any')}
        onChange={servedBy => set({ servedBy })}
      />
      <div className="form-actions">
        <Button main onPress={() => set({ from: today, to: today })}>
          {t('reception:today')}
        </Button>
        <Button main onPress={() => set({ from: `${today.slice(0, 8)}01`, to: today })}>
          {t('reception:month')}
        </Button>
      </div>
    </search>
  );
};

const Visits = ({ filter: { from, to, purpose, outcome, servedBy } }: { readonly filter: Filter }) => {
  const t = useText();
  const [page, setPage] = useState(1);
  const [open, setOpen] = useState<VisitRow | null>(null);
  const list = useCall(
    'reception.list',
    {
      from,
      to,
      ...(purpose ? { purpose } : {}),
      ...(outcome ? { outcome } : {}),
      ...(servedBy ? { servedBy } : {}),
      offset: (page - 1) * pageSize,
      limit: pageSize,
    },
    { keep: true },
  );
  const figures = useCall('reception.figures', { from, to }, { keep: true });
  return (
    <>
      <Answer of={list} lines={6}>
        {({ rows, total }) => (
          <>
            <VisitTable rows={rows} onOpen={setOpen} />
            <ListPager page={page} total={total} onPage={setPage} />
          </>
        )}
      </Answer>
      {figures.data && figures.data.visits > 0 && (
        <Fold title={t('reception:sum', { visits: figures.data.visits, people: figures.data.people })}>
          <VisitSums figures={figures.data} />
        </Fold>
      )}
      {open && <VisitDialog visit={open} onClose={() => setOpen(null)} />}
    </>
  );
};
