import { ArrowLeft } from 'lucide-react';
import { useParams } from 'react-router';
import { Answer } from '../../shared/api/answer.tsx';
import { useCall } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { KindBadge } from '../../shared/ui/badge.tsx';
import { LinkButton } from '../../shared/ui/button.tsx';
import { DeskPage } from '../frame/desk-page.tsx';
import { ItemView } from './item-view.tsx';
import { useQueueState, writeQueue } from './review-state.ts';
import './review.css';

/** One document as it waits, beside what visitors see of it. */
export const ReviewItemPage = () => {
  const t = useText();
  const { id = '' } = useParams();
  const { queue } = useQueueState();
  const answer = useCall('review.item', { id }, { fresh: true });
  const { data } = answer;
  const search = writeQueue(queue).toString();
  return (
    <DeskPage
      title={t('review:item')}
      heading={
        data && (
          <span className="review-heading">
            <span lang="zh">{data.draft.title}</span>
            <span className="review-row-facts">
              <span className={`badge standing-${data.row.standing}`}>
                {t(`review:standing.${data.row.standing}`)}
              </span>
              {data.row.changed && <span className="badge review-changed">{t('review:changed')}</span>}
              <KindBadge kind={data.row.kind} />
              <span className="field-hint">{data.row.source.name}</span>
            </span>
          </span>
        )
      }
      actions={
        <LinkButton to={`/desk/review${search && `?${search}`}`} icon={ArrowLeft} main>
          {t('review:back')}
        </LinkButton>
      }
    >
      <Answer of={answer} lines={8}>
        {item => (
          <ItemView key={item.row.id + item.row.contentHash + item.row.standing} item={item} queue={queue} />
        )}
      </Answer>
    </DeskPage>
  );
};
