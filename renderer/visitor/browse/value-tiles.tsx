import { Link } from 'react-router';
import { Answer } from '../../shared/api/answer.tsx';
import { useCall } from '../../shared/api/use-call.ts';
import { formatCount } from '../../shared/i18n/format.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Notice } from '../../shared/ui/notice.tsx';
import { useFacetLabel } from '../search/use-facet-label.ts';

type ValueTilesProps = { readonly facet: 'issuer' | 'genre' | 'year' };

/** The values of a side, each with how many documents it holds. */
export const ValueTiles = ({ facet }: ValueTilesProps) => {
  const t = useText();
  const labelOf = useFacetLabel();
  const all = useCall('library.browse', { limit: 1 });
  return (
    <Answer of={all} lines={6}>
      {({ facets }) =>
        facets[facet].length === 0 ? (
          <Notice>{t('browse:none')}</Notice>
        ) : (
          <ul className="tiles">
            {facets[facet].map(({ value, label, count }) => (
              <li key={value}>
                <Link
                  to={`/browse/${facet}?${new URLSearchParams({ [facet]: value, ...(label === value ? {} : { label }) })}`}
                  className="tile"
                >
                  <span className="tile-name">{labelOf(facet, value, label)}</span>
                  <span className="tile-count">{t('browse:tile.count', { count: formatCount(count) })}</span>
                </Link>
              </li>
            ))}
          </ul>
        )
      }
    </Answer>
  );
};
