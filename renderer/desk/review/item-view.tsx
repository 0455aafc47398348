import { useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { ReviewItem } from '../../../contract/review.ts';
import { formatCount } from '../../shared/i18n/format.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Card } from '../../shared/ui/card.tsx';
import { DifferenceView } from './difference-view.tsx';
import { FactsCompare } from './facts-compare.tsx';
import { Findings } from './findings.tsx';
import { History } from './history.tsx';
import { ItemActs } from './item-acts.tsx';
import { ItemFiles } from './item-files.tsx';
import { NoticeSheet } from './notice-sheet.tsx';
import type { QueueState } from './review-state.ts';
import { ReviewText } from './review-text.tsx';
import { isCompared, Twins } from './twins.tsx';

/** What is known of the document on one side, its words on the other, and below what can be decided. */
export const ItemView = ({ item, queue }: { readonly item: ReviewItem; readonly queue: QueueState }) => {
  const t = useText();
  const compared = isCompared(item);
  const [way, setWay] = useState<'difference' | 'text'>(compared ? 'difference' : 'text');
  return (
    <>
      <div className="review-item">
        <div className="review-side">
          <Twins item={item} />
          <Card title={t('review:findings')}>
            <Findings item={item} />
          </Card>
          <Card title={t('review:facts')}>
            <FactsCompare item={item} />
          </Card>
          <ItemFiles item={item} />
          <History item={item} />
        </div>
        <Card
          title={t('review:text')}
          aside={
            compared && (
              <ToggleButtonGroup
                className="review-ways"
                aria-label={t('review:text')}
                selectionMode="single"
                disallowEmptySelection
                selectedKeys={[way]}
                onSelectionChange={keys => setWay(keys.has('text') ? 'text' : 'difference')}
              >
                {(['difference', 'text'] as const).map(each => (
                  <ToggleButton key={each} id={each} className="button button-plain">
                    {t(`review:way.${each}`)}
                  </ToggleButton>
                ))}
              </ToggleButtonGroup>
            )
          }
        >
          {item.mends.length > 0 && (
            <p className="field-hint">{t('review:mends.hint', { count: formatCount(item.mends.length) })}</p>
          )}
          {way === 'difference' && item.shown ? (
            <DifferenceView before={item.shown.text} after={item.draft.text} />
          ) : (
            <ReviewText item={item} />
          )}
        </Card>
      </div>
      <ItemActs item={item} queue={queue} />
      <NoticeSheet item={item} />
    </>
  );
};
