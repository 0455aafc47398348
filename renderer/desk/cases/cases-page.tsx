import { Download, PenLine } from 'lucide-react';
import { useState } from 'react';
import type { CaseFilter } from '../../../contract/applications/methods.ts';
import { Answer } from '../../shared/api/answer.tsx';
import { useCall } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button, LinkButton } from '../../shared/ui/button.tsx';
import { DutyToday } from '../duty/duty-today.tsx';
import { DeskPage } from '../frame/desk-page.tsx';
import { CaseTable } from './case-table.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { FindCase, type Sought } from './find-case.tsx';
import { ListPager } from './list-pager.tsx';
import { pageSize, useListState } from './list-state.ts';
import { ViewTabs } from './view-tabs.tsx';
import './cases.css';

/** Milliseconds between looks for what others have done meanwhile. */
const refreshMs = 60_000;

/** To do: what is due comes first. */
export const CasesPage = () => {
  const t = useText();
  const { list, change } = useListState();
  const [sought, setSought] = useState<Sought | null>(null);
  const [taking, setTaking] = useState(false);
  const filter: CaseFilter = {
    view: sought ? 'all' : list.view,
    ...(list.state ? { state: [list.state] } : {}),
    ...(sought ? { find: sought.text, field: sought.field } : {}),
    sort: list.sort,
    descending: list.descending,
  };
  const cases = useCall(
    'applications.list',
    { ...filter, offset: (list.page - 1) * pageSize, limit: pageSize },
    { keep: true, every: refreshMs },
  );
  return (
    <DeskPage
      title={t('desk:way.cases')}
      actions={
        <>
          <Button main icon={Download} onPress={() => setTaking(true)} isDisabled={!cases.data?.total}>
            {t('cases:export')}
          </Button>
          <LinkButton to="/desk/take" look="primary" main icon={PenLine}>
            {t('cases:take')}
          </LinkButton>
        </>
      }
    >
      <DutyToday />
      <ViewTabs
        view={sought ? null : list.view}
        counts={cases.data?.counts ?? null}
        onView={view => {
          setSought(null);
          change({ view });
        }}
      />
      <FindCase
        state={list.state}
        sought={sought}
        onState={state => change({ state })}
        onSeek={next => {
          setSought(next);
          change({});
        }}
      />
      <Answer of={cases} lines={6}>
        {({ rows, total }) => (
          <>
            <CaseTable rows={rows} list={list} sought={sought !== null} onSort={change} />
            <ListPager page={list.page} total={total} onPage={page => change({ page })} />
          </>
        )}
      </Answer>
      {taking && (
        <ExportDialog filter={filter} total={cases.data?.total ?? 0} onClose={() => setTaking(false)} />
      )}
    </DeskPage>
  );
};
