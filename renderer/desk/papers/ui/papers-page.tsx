import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
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

type PapersPageProps = {
  readonly title: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** A page of the work with papers, with the ways to the others. */
export const PapersPage = ({ title, actions, children }: PapersPageProps) => {
  const t = useText();
  return (
    <DeskPage title={title} actions={actions}>
      <nav className="paper-ways" aria-label={t('custody:ways')}>
        {ways.map(({ to, word }) => (
          <NavLink key={to} to={to} end className="paper-way">
            {t(`custody:way.${word}`)}
          </NavLink>
        ))}
      </nav>
      {children}
    </DeskPage>
  );
};
