import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { PersonalKind, ReviewItem } from '../../../contract/review.ts';
import { personalKinds } from '../../../contract/review.ts';
import { formatCount } from '../../shared/i18n/format.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';

const firstMark = (kind: PersonalKind): void => {
  document.querySelector(`[data-personal="${kind}"]`)?.scrollIntoView({ block: 'center' });
};

/** What the gates and the marks found, each with the way to the first place. */
export const Findings = ({ item }: { readonly item: ReviewItem }) => {
  const t = useText();
  const counts = personalKinds
    .map(kind => ({ kind, count: item.personal.filter(span => span.kind === kind).length }))
    .filter(({ count }) => count > 0);
  const nothing = item.findings.length === 0 && counts.length === 0 && item.mends.length === 0;
  if (nothing) {
    return (
      <p className="review-clean">
        <CircleCheck className="icon" aria-hidden />
        {t('review:clean')}
      </p>
    );
  }
  return (
    <ul className="review-findings">
      {item.findings.map(({ reason, detail }) => (
        <li key={reason}>
          <TriangleAlert className="icon" aria-hidden />
          <span>
            {t(`imports:reason.${reason}`)}
            {detail && reason !== 'damagedText' && <span className="field-hint"> {detail}</span>}
          </span>
        </li>
      ))}
      {item.mends.length > 0 && (
        <li>
          <TriangleAlert className="icon" aria-hidden />
          <span>{t('review:mends', { count: formatCount(item.mends.length) })}</span>
        </li>
      )}
      {counts.map(({ kind, count }) => (
        <li key={kind}>
          <span className={`personal-key personal-${kind}`} aria-hidden />
          <span>{t('review:found', { what: t(`review:personal.${kind}`), count: formatCount(count) })}</span>
          <Button look="quiet" onPress={() => firstMark(kind)}>
            {t('review:goThere')}
          </Button>
        </li>
      ))}
    </ul>
  );
};
