import { Link } from 'react-router';
import type { ReviewItem } from '../../../contract/review.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Card } from '../../shared/ui/card.tsx';

/** True where the words on show are other ones: an earlier version, or those of the source whose word goes first. */
export const isCompared = ({ row, shown }: ReviewItem): boolean =>
  shown !== null && (row.changed || row.standing === 'twin');

/** The same document from other sources (domain row 25): which is on show, and whether their words agree. */
export const Twins = ({ item: { record, twins } }: { readonly item: ReviewItem }) => {
  const t = useText();
  if (!record && twins.length === 0) return null;
  return (
    <Card title={t('review:twins')}>
      {record && (
        <p>
          {t('review:twins.behind', { source: record.source })}{' '}
          <Link to={`/desk/review/${record.id}`}>{t('review:twins.record')}</Link>
        </p>
      )}
      {twins.length > 0 && (
        <ul className="review-twins">
          {twins.map(({ id, source, same }) => (
            <li key={id}>
              <Link to={`/desk/review/${id}`}>{source}</Link>
              <span className={same ? 'field-hint' : 'review-twin-differs'}>
                {t(same ? 'review:twins.same' : 'review:twins.differs')}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className="field-hint">{t('review:twins.hint')}</p>
    </Card>
  );
};
