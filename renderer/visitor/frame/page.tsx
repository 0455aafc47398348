import { ChevronRight, House } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link, useLocation, useNavigationType } from 'react-router';
import { useText } from '../../shared/i18n/use-text.ts';
import './page.css';

export type Crumb = { readonly label: string; readonly to?: string };

type PageProps = {
  readonly title: string;
  /** the way here, without home and without the page itself */
  readonly crumbs?: readonly Crumb[];
  /** shown in place of the plain title, e.g. with badges */
  readonly heading?: ReactNode;
  /** the title is said and focused but not seen */
  readonly quiet?: boolean;
  readonly children: ReactNode;
};

/** A page's head: breadcrumbs, one `h1`, the window's title; a visitor who comes by a link lands on the heading. */
export const Page = ({ title, crumbs = [], heading, quiet = false, children }: PageProps) => {
  const t = useText();
  const head = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  const how = useNavigationType();

  useEffect(() => {
    document.title = `${title} · ${t('common:product')}`;
  }, [title, t]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: on arrival only, not when a search within the page changes
  useEffect(() => {
    if (how !== 'POP') head.current?.focus({ preventScroll: true });
  }, [pathname]);

  return (
    <>
      {pathname !== '/' && (
        <nav className="crumbs" aria-label={t('common:crumbs')}>
          <ol>
            <li>
              <Link to="/">
                <House className="icon" aria-hidden />
                {t('common:home')}
              </Link>
            </li>
            {crumbs.map(({ label, to }) => (
              <li key={`${label}${to}`}>
                <ChevronRight className="icon" aria-hidden />
                {to ? <Link to={to}>{label}</Link> : <span>{label}</span>}
              </li>
            ))}
            <li aria-current="page">
              <ChevronRight className="icon" aria-hidden />
              <span>{title}</span>
            </li>
          </ol>
        </nav>
      )}
      <h1 ref={head} tabIndex={-1} className={quiet ? 'visually-hidden page-title' : 'page-title'}>
        {heading ?? title}
      </h1>
      {children}
    </>
  );
};
