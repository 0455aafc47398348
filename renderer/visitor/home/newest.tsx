import { ArrowRight } from 'lucide-react';
import { Link } from 'react-router';
import type { Hit } from '../../../contract/library.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { KindBadge, ValidityBadge } from '../../shared/ui/badge.tsx';
import { LinkButton } from '../../shared/ui/button.tsx';
import { Card } from '../../shared/ui/card.tsx';

/** What was made public last, with a way to all of it. */
export const Newest = ({ hits }: { readonly hits: readonly Hit[] }) => {
  const t = useText();
  const language = useLanguage();
  return (
    <Card
      title={t('home:newest')}
      className="home-newest"
      aside={
        hits.length > 0 && (
          <LinkButton to="/browse/newest" look="quiet" icon={ArrowRight}>
            {t('home:newest.all')}
          </LinkButton>
        )
      }
    >
      {hits.length === 0 ? (
        <p className="home-empty">{t('home:newest.none')}</p>
      ) : (
        <ul className="newest">
          {hits.map(hit => {
            const date = hit.publishedAt ?? hit.writtenOn;
            return (
              <li key={hit.id}>
                <Link to={`/document/${hit.id}`} className="newest-link">
                  <span className="newest-title" lang="zh">
                    {hit.title}
                  </span>
                  <span className="newest-facts">
                    {hit.kind !== 'document' && <KindBadge kind={hit.kind} />}
                    {hit.validity !== 'valid' && hit.validity !== 'unstated' && (
                      <ValidityBadge validity={hit.validity} />
                    )}
                    {date && <span>{formatDate(date.slice(0, 10), language)}</span>}
                  </span>
                </Link>
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
};
