import type { ReviewItem } from '../../../contract/review.ts';
import { personalKinds } from '../../../contract/review.ts';
import { useCall } from '../../shared/api/use-call.ts';
import { formatCount, formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { todayHere } from '../../shared/today.ts';

/** What goes to the source unit on paper (domain 8): which document, what was found, and no word of what it says. */
export const NoticeSheet = ({ item }: { readonly item: ReviewItem }) => {
  const t = useText();
  const language = useLanguage();
  const here = useCall('staff.state', {});
  const { draft, findings, personal, history } = item;
  const last = history.at(-1);
  const counted = personalKinds
    .map(kind => ({ kind, count: personal.filter(span => span.kind === kind).length }))
    .filter(({ count }) => count > 0);
  const today = todayHere();
  return (
    <section className="notice-sheet" aria-hidden>
      <h2>{t('review:notice.title')}</h2>
      <p>{t('review:notice.to', { unit: draft.issuers[0] ?? draft.source.name ?? item.row.source.name })}</p>
      <p>{t('review:notice.text')}</p>
      <dl>
        <dt>{t('review:field.title')}</dt>
        <dd>{draft.title}</dd>
        <dt>{t('review:field.indexNo')}</dt>
        <dd>{draft.indexNo ?? t('review:unstated')}</dd>
        <dt>{t('review:field.docNo')}</dt>
        <dd>{draft.docNo ?? t('review:unstated')}</dd>
        <dt>{t('review:field.source')}</dt>
        <dd>{draft.source.url ?? item.row.source.name}</dd>
        <dt>{t('review:findings')}</dt>
        <dd>
          {findings.map(({ reason }) => (
            <span key={reason}>{t(`imports:reason.${reason}`)} </span>
          ))}
          {counted.map(({ kind, count }) => (
            <span key={kind}>
              {t('review:found', { what: t(`review:personal.${kind}`), count: formatCount(count) })}{' '}
            </span>
          ))}
        </dd>
        {last && (
          <>
            <dt>{t(`review:did.${last.type}`)}</dt>
            <dd>
              {formatDate(last.at, language)} {last.reason}
            </dd>
          </>
        )}
      </dl>
      <p>{t('review:notice.ask')}</p>
      <p className="notice-sheet-foot">
        {here.data?.unit} {formatDate(today, language)}
      </p>
    </section>
  );
};
