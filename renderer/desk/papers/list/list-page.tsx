import { PenLine, Search, X } from 'lucide-react';
import { useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useSearchParams } from 'react-router';
import { type PaperView, paperViews } from '../../../../contract/custody/paper.ts';
import { Answer } from '../../../shared/api/answer.tsx';
import { useCall } from '../../../shared/api/use-call.ts';
import { formatCount } from '../../../shared/i18n/format.ts';
import { useText } from '../../../shared/i18n/use-text.ts';
import { Button, LinkButton } from '../../../shared/ui/button.tsx';
import { ListPager } from '../../cases/list-pager.tsx';
import { pageSize } from '../../cases/list-state.ts';
import { TextLine } from '../../ui/fields.tsx';
import { PapersPage } from '../ui/papers-page.tsx';
import { PaperTable } from './paper-table.tsx';
import '../../cases/cases.css';

/** Papers by view, newest first; found by part of a title, 文号, 索引号 or number. */
export const PaperListPage = () => {
  const t = useText();
  const [parameters, setParameters] = useSearchParams();
  const view = paperViews.find(each => each === parameters.get('view')) ?? 'all';
  const page = Math.max(1, Math.trunc(Number(parameters.get('page')) || 1));
  const [sought, setSought] = useState('');
  const go = (next: { view?: PaperView; page?: number }) => {
    const to = { view, page: 1, ...next };
    setParameters(
      { ...(to.view === 'all' ? {} : { view: to.view }), ...(to.page > 1 ? { page: String(to.page) } : {}) },
      { replace: true },
    );
  };
  const list = useCall(
    'custody.list',
    { view: sought ? 'all' : view, find: sought, offset: (page - 1) * pageSize, limit: pageSize },
    { keep: true },
  );
  return (
    <PapersPage
      title={t('custody:title')}
      actions={
        <LinkButton to="/desk/papers/register" look="primary" main icon={PenLine}>
          {t('custody:register')}
        </LinkButton>
      }
    >
      <Views
        view={sought ? null : view}
        counts={list.data?.counts ?? null}
        onView={next => {
          setSought('');
          go({ view: next });
        }}
      />
      <FindPaper
        sought={sought}
        onSeek={text => {
          setSought(text);
          go({ page: 1 });
        }}
      />
      <Answer of={list} lines={6}>
        {({ rows, total }) => (
          <>
            <PaperTable rows={rows} empty={sought ? 'found' : view} />
            <ListPager page={page} total={total} onPage={next => go({ page: next })} />
          </>
        )}
      </Answer>
    </PapersPage>
  );
};

type ViewsProps = {
  readonly view: PaperView | null;
  readonly counts: Partial<Record<PaperView, number>> | null;
  readonly onView: (view: PaperView) => void;
};

/** What waits for somebody stands out. */
const waiting: ReadonlySet<PaperView> = new Set(['unmatched', 'toShelve', 'changed']);

const Views = ({ view, counts, onView }: ViewsProps) => {
  const t = useText();
  return (
    <ToggleButtonGroup
      className="paper-views"
      aria-label={t('custody:views')}
      selectionMode="single"
      selectedKeys={view ? [view] : []}
      onSelectionChange={keys => {
        const chosen = paperViews.find(each => keys.has(each)) ?? view;
        if (chosen) onView(chosen);
      }}
    >
      {paperViews.map(each => {
        const count = counts?.[each] ?? 0;
        return (
          <ToggleButton
            key={each}
            id={each}
            className={`view${count > 0 && waiting.has(each) ? ' paper-view-due' : ''}`}
          >
            <span className="view-name">{t(`custody:view.${each}`)}</span>
            <span className="view-count">{counts ? formatCount(count) : '…'}</span>
          </ToggleButton>
        );
      })}
    </ToggleButtonGroup>
  );
};

type FindPaperProps = { readonly sought: string; readonly onSeek: (text: string) => void };

const FindPaper = ({ sought, onSeek }: FindPaperProps) => {
  const t = useText();
  const [text, setText] = useState(sought);
  return (
    <search>
      <form
        className="find-paper"
        onSubmit={event => {
          event.preventDefault();
          onSeek(text.trim());
        }}
      >
        <TextLine
          label={t('custody:find.label')}
          placeholder={t('custody:find.hint')}
          value={text}
          onChange={setText}
          max={200}
        />
        <div className="find-buttons">
          <Button type="submit" main icon={Search}>
            {t('custody:find.go')}
          </Button>
          {sought && (
            <Button
              main
              look="quiet"
              icon={X}
              onPress={() => {
                setText('');
                onSeek('');
              }}
            >
              {t('custody:find.clear')}
            </Button>
          )}
        </div>
      </form>
    </search>
  );
};
