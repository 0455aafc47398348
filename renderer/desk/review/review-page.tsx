import { Answer } from '../../shared/api/answer.tsx';
import { useCall } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { ListPager } from '../cases/list-pager.tsx';
import { DeskPage } from '../frame/desk-page.tsx';
import { FindShown } from './find-shown.tsx';
import { QueueFilters } from './queue-filters.tsx';
import { QueueList } from './queue-list.tsx';
import { queryOf, useQueueState } from './review-state.ts';
import { StandingTabs } from './standing-tabs.tsx';
import '../cases/cases.css';
import './review.css';

/** Often enough for what comes in, and for a decision the library had no time for at once: it follows a little later. ms */
const refreshMs = 10_000;

/** What waits before it may be shown, and what was decided against. */
export const ReviewPage = () => {
  const t = useText();
  const { queue, change } = useQueueState();
  const answer = useCall('review.queue', queryOf(queue), { keep: true, every: refreshMs });
  return (
    <DeskPage title={t('review:title')}>
      <StandingTabs
        standing={queue.standing}
        counts={answer.data?.counts ?? null}
        onStanding={standing => change({ standing, source: undefined, reason: undefined, kind: undefined })}
      />
      <Answer of={answer} lines={6}>
        {found => (
          <>
            <QueueFilters found={found} queue={queue} onChange={change} />
            <QueueList found={found} queue={queue} />
            <ListPager page={queue.page} total={found.total} onPage={page => change({ page })} />
          </>
        )}
      </Answer>
      <FindShown />
    </DeskPage>
  );
};
