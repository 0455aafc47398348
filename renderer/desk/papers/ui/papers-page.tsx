import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { useText } from '../../../shared/i18n/use-text.ts';
import { DeskPage } from '../../frame/desk-page.tsx';
import './papers.css';

const ways = [
  { to: '/desk/papers', word: 'list' },
  { to: '/desk/papers/deliveries', word: 'deliveries' },
  { to: '/desk/papers/register', word: 'register' },
  { to: '/desk/papers/shelve', word: 'shelve' },
  { to: '/desk/papers/use', word: 'use' },
  { to: '/desk/papers/stocktakes', word: 'stocktakes' },
  { to: '/desk/papers/places', word: 'places' },
  { to: '/desk/papers/scans', word: 'scans' },
  { to: '/desk/papers/withdrawals', word: 'withdrawals' },
  { to: '/desk/papers/books', word: 'books' },
] as const;
export type PapersWay = (typeof ways)[number]['word'];

type PapersPageProps = {
  readonly title: string;
  /** the way a page was reached by that is none itself */
  readonly within?: PapersWay;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** A page of the work with papers, with the ways to the others. */
export const PapersPage = ({ title, within, actions, children }: PapersPageProps) => {
  const t = useText();
  const { pathname } = useLocation();
  return (
    <DeskPage title={title} actions={actions}>
      <nav className="paper-ways" aria-label={t('custody:ways')}>
        {ways.map(({ to, word }) => (
          <Link
            key={to}
            to={to}
            className="paper-way"
            aria-current={pathname === to ? 'page' : word === within}
          >
            {t(`custody:way.${word}`)}
          </Link>
        ))}
      </nav>
      {children}
    </DeskPage>
  );
};
