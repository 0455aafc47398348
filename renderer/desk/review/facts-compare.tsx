import type { DocumentDraft } from '../../../contract/document.ts';
import type { ReviewItem } from '../../../contract/review.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { isCompared } from './twins.tsx';

const fields = [
  'title',
  'indexNo',
  'docNo',
  'issuers',
  'subjects',
  'genre',
  'writtenOn',
  'publishedAt',
  'validity',
  'openness',
  'column',
  'source',
  'origin',
] as const;
type Field = (typeof fields)[number];

/** The fields of a document, those not stated called so; where the new version states another, the old one beside it. */
export const FactsCompare = ({ item }: { readonly item: ReviewItem }) => {
  const t = useText();
  const language = useLanguage();
  const wordsOf = (draft: DocumentDraft, field: Field): string => {
    switch (field) {
      case 'issuers':
      case 'subjects':
        return draft[field].join('、');
      case 'column':
        return draft.column.join(' › ');
      case 'writtenOn':
      case 'publishedAt':
        return draft[field] ? formatDate(draft[field], language) : '';
      case 'validity':
        return draft.validity.status === 'unstated' ? '' : t(`labels:validity.${draft.validity.status}`);
      case 'openness':
        return t(`review:openness.${draft.openness}`);
      case 'source':
        return [draft.source.name, draft.source.url].filter(Boolean).join(' ');
      case 'origin': {
        const { origin } = draft.source;
        return origin ? [origin.name, origin.time, origin.url].filter(Boolean).join(' ') : '';
      }
      default:
        return draft[field] ?? '';
    }
  };
  const { draft, shown, missing } = item;
  const compared = isCompared(item);
  const rows = fields
    .map(field => ({
      field,
      now: wordsOf(draft, field),
      before: shown && compared ? wordsOf(shown, field) : null,
      missing: missing.some(each => each === field),
    }))
    .filter(({ field, now, before, missing: gone }) => now || before || gone || field === 'openness');
  return (
    <dl className="review-facts">
      {rows.map(({ field, now, before, missing: gone }) => (
        <div key={field} className={gone ? 'fact-missing' : ''}>
          <dt>{t(`review:field.${field}`)}</dt>
          <dd lang="zh">
            {before !== null && before !== now && <del>{before || t('review:unstated')}</del>}{' '}
            {before !== null && before !== now ? (
              <ins>{now || t('review:unstated')}</ins>
            ) : (
              now || t('review:unstated')
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
};
