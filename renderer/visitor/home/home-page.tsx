import {
  ClipboardCheck,
  FilePen,
  LayoutList,
  type LucideIcon,
  MessagesSquare,
  Newspaper,
  Search,
} from 'lucide-react';
import { Link, useNavigate } from 'react-router';
import type { Output } from '../../../contract/index.ts';
import { Answer } from '../../shared/api/answer.tsx';
import { useCall } from '../../shared/api/use-call.ts';
import { formatCount } from '../../shared/i18n/format.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { useSession } from '../../shared/session.ts';
import { Card } from '../../shared/ui/card.tsx';
import { Notice } from '../../shared/ui/notice.tsx';
import { useAsOf } from '../frame/as-of.tsx';
import { Page } from '../frame/page.tsx';
import { SearchBox } from '../search/search-box.tsx';
import { Columns } from './columns.tsx';
import { Newest } from './newest.tsx';
import './home-page.css';

type Overview = Output<'library.overview'>;

/** The start page: the search box first, the ways in, the statutory columns, what is new. */
export const HomePage = () => {
  const t = useText();
  const navigate = useNavigate();
  const overview = useCall('library.overview', {}, { every: 15_000 });
  return (
    <Page title={t('common:home')} quiet>
      <div className="home">
        <Welcome {...(overview.data ? { overview: overview.data } : {})} />
        <div className="home-search">
          <SearchBox
            large
            onSearch={query => void navigate(`/search?${new URLSearchParams({ q: query })}`)}
          />
        </div>
        <Ways />
        <div className="home-lists">
          <Answer of={overview} lines={6}>
            {({ newest, columns }) => (
              <>
                <Newest hits={newest} />
                <div className="home-side">
                  <Columns columns={columns} />
                  <Card title={t('home:about.title')} className="home-about">
                    <p>{t('home:about.text')}</p>
                  </Card>
                </div>
              </>
            )}
          </Answer>
        </div>
      </div>
    </Page>
  );
};

const Welcome = ({ overview }: { readonly overview?: Overview }) => {
  const t = useText();
  const asOf = useAsOf();
  const { unit } = useSession();
  return (
    <div className="home-welcome">
      <p className="home-title">{t('home:title', { unit })}</p>
      {overview && (
        <p className="home-count">
          {t('home:count', { count: formatCount(overview.documents) })}
          {asOf && <> {t('home:asOf', { time: asOf })}</>}
        </p>
      )}
      {overview?.loading && (
        <Notice tone="info" role="status">
          {overview.loading.total > 0
            ? t('home:loading', { done: overview.loading.done, total: overview.loading.total })
            : t('home:loading.begin')}
        </Notice>
      )}
      {overview?.sample && !overview.loading && <Notice tone="warm">{t('home:sample')}</Notice>}
    </div>
  );
};

const ways: readonly { readonly key: Way; readonly to: string; readonly icon: LucideIcon }[] = [
  { key: 'search', to: '/search', icon: Search },
  { key: 'browse', to: '/browse', icon: LayoutList },
  { key: 'newest', to: '/browse/newest', icon: Newspaper },
  { key: 'interpretations', to: '/browse/interpretations', icon: MessagesSquare },
  { key: 'apply', to: '/apply', icon: FilePen },
  { key: 'progress', to: '/progress', icon: ClipboardCheck },
];
type Way = 'search' | 'browse' | 'newest' | 'interpretations' | 'apply' | 'progress';

const Ways = () => {
  const t = useText();
  return (
    <nav className="ways" aria-label={t('home:ways')}>
      {ways.map(({ key, to, icon: Icon }) => (
        <Link key={key} to={to} className="way">
          <Icon className="way-icon" aria-hidden />
          <span className="way-name">{t(`home:way.${key}`)}</span>
          <span className="way-hint">{t(`home:way.${key}.hint`)}</span>
        </Link>
      ))}
    </nav>
  );
};
