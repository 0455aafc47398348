import { Archive, ArchiveX, CalendarClock, FolderInput, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { FilingView } from '../../../contract/filing.ts';
import { Answer } from '../../shared/api/answer.tsx';
import { useCall } from '../../shared/api/use-call.ts';
import { formatCount } from '../../shared/i18n/format.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { ListPager } from '../cases/list-pager.tsx';
import { pageSize } from '../cases/list-state.ts';
import { DeskPage } from '../frame/desk-page.tsx';
import { Destructions } from './destructions.tsx';
import { FilingTable } from './filing-table.tsx';
import { ProposeDialog } from './propose-dialog.tsx';
import '../cases/cases.css';
import './filing.css';

const views = [
  ['toFile', FolderInput],
  ['kept', Archive],
  ['ended', CalendarClock],
  ['destroyed', ArchiveX],
] as const;

/** What is to be filed, what is kept and for how long, and what was destroyed when its time was over. */
export const FilingPage = () => {
  const t = useText();
  const [view, setView] = useState<FilingView>('toFile');
  const [page, setPage] = useState(1);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [proposing, setProposing] = useState(false);
  const list = useCall(
    'filing.list',
    { view, offset: (page - 1) * pageSize, limit: pageSize },
    { keep: true },
  );
  const show = (next: FilingView) => {
    setView(next);
    setPage(1);
    setChosen(new Set());
  };
  return (
    <DeskPage title={t('filing:title')}>
      <p className="field-hint filing-hint">{t('filing:hint')}</p>
      <ToggleButtonGroup
        className="views"
        aria-label={t('filing:title')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[view]}
        onSelectionChange={keys => show(views.find(([each]) => keys.has(each))?.[0] ?? view)}
      >
        {views.map(([each, Icon]) => (
          <ToggleButton key={each} id={each} className="view">
            <span className="view-count">{list.data ? formatCount(list.data.counts[each]) : '…'}</span>
            <span className="view-name">
              <Icon className="icon" aria-hidden />
              {t(`filing:view.${each}`)}
            </span>
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Answer of={list} lines={6}>
        {({ rows, total }) => (
          <>
            <FilingTable
              rows={rows}
              view={view}
              {...(view === 'ended' ? { chosen, onChoose: setChosen } : {})}
            />
            {view === 'ended' && total > 0 && (
              <div className="form-actions filing-acts">
                <Button main onPress={() => setChosen(new Set(rows.map(({ id }) => id)))}>
                  {t('filing:chooseAll')}
                </Button>
                <Button
                  main
                  look="danger"
                  icon={Trash2}
                  isDisabled={chosen.size === 0}
                  onPress={() => setProposing(true)}
                >
                  {t('filing:propose', { count: chosen.size })}
                </Button>
              </div>
            )}
            <ListPager page={page} total={total} onPage={setPage} />
          </>
        )}
      </Answer>
      {(view === 'ended' || view === 'destroyed') && <Destructions />}
      {proposing && (
        <ProposeDialog
          cases={[...chosen]}
          onClose={() => {
            setProposing(false);
            setChosen(new Set());
          }}
        />
      )}
    </DeskPage>
  );
};
