import type { ReviewItem } from '../../../contract/review.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { Card } from '../../shared/ui/card.tsx';

/** Who decided what and when, newest first. */
export const History = ({ item }: { readonly item: ReviewItem }) => {
  const t = useText();
  const language = useLanguage();
  if (item.history.length === 0) return null;
  return (
    <Card title={t('review:history')}>
      <ol className="review-history">
        {item.history.toReversed().map(({ type, at, by, reason, exception, repaired, thisContent }) => (
          <li key={at + type}>
            <strong>{t(`review:did.${type}`)}</strong>
            <span className="field-hint">
              {by === 'system' ? t('case:actor.system') : by} · {formatDate(at, language)}
              {!thisContent && <> · {t('review:formerContent')}</>}
            </span>
            {exception && <span>{t(`review:exception.${exception}`)}</span>}
            {repaired && <span>{t('review:repaired')}</span>}
            {reason && <span lang="zh">{reason}</span>}
          </li>
        ))}
      </ol>
    </Card>
  );
};
