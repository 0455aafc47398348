import { Building2, CalendarRange, FileType2, FolderTree, MessagesSquare, Newspaper } from 'lucide-react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useText } from '../../shared/i18n/use-text.ts';
import { Missing } from '../frame/missing.tsx';
import type { Crumb } from '../frame/page.tsx';
import { Page } from '../frame/page.tsx';
import { readState, type SearchState } from '../search/state.ts';
import { useFacetLabel } from '../search/use-facet-label.ts';
import { BrowseList } from './browse-list.tsx';
import { SubjectTree } from './subject-tree.tsx';
import { ValueTiles } from './value-tiles.tsx';
import './browse-page.css';

const ways = {
  issuer: Building2,
  subject: FolderTree,
  genre: FileType2,
  year: CalendarRange,
  newest: Newspaper,
  interpretations: MessagesSquare,
} as const;
type Way = keyof typeof ways;
const isWay = (value: string): value is Way => Object.hasOwn(ways, value);

/** Lists without a query: first the values of a side, then the documents under the chosen one. */
export const BrowsePage = () => {
  const t = useText();
  const labelOf = useFacetLabel();
  const { by = 'issuer' } = useParams();
  const [parameters] = useSearchParams();
  if (!isWay(by)) return <Missing />;
  const state = readState(parameters);
  const chosen = chosenOf(by, state);
  const label = parameters.get('label') ?? chosen;
  const crumbs: Crumb[] = chosen
    ? [
        { label: t('common:browse'), to: '/browse' },
        { label: t(`browse:by.${by}`), to: `/browse/${by}` },
      ]
    : [{ label: t('common:browse'), to: '/browse' }];
  const title =
    chosen && by !== 'newest' && by !== 'interpretations'
      ? labelOf(by, chosen, label ?? chosen)
      : t(`browse:by.${by}`);

  return (
    <Page title={title} crumbs={crumbs}>
      <nav className="browse-ways" aria-label={t('common:browse')}>
        {(Object.keys(ways) as Way[]).map(way => {
          const Icon = ways[way];
          return (
            <Link
              key={way}
              to={`/browse/${way}`}
              className="browse-way"
              {...(way === by ? { 'aria-current': 'page' as const } : {})}
            >
              <Icon className="icon" aria-hidden />
              {t(`browse:by.${way}`)}
            </Link>
          );
        })}
      </nav>
      <Choice by={by} chosen={chosen} />
    </Page>
  );
};

/** The value being looked at, where the way is by a side of the documents. */
const chosenOf = (by: Way, state: SearchState): string | undefined =>
  by === 'newest' || by === 'interpretations' ? undefined : state.filters[by]?.[0];

const Choice = ({ by, chosen }: { readonly by: Way; readonly chosen: string | undefined }) => {
  if (by === 'newest') return <BrowseList key={by} by="publishedAt" />;
  if (by === 'interpretations')
    return <BrowseList key={by} fixed={{ kind: ['interpretation'] }} without={['kind']} />;
  if (chosen !== undefined) return <BrowseList key={`${by}:${chosen}`} without={[by]} />;
  if (by === 'subject') return <SubjectTree />;
  return <ValueTiles facet={by} />;
};
