import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { pageNumbers } from './pages.ts';
import { pageSize } from './state.ts';
import './pager.css';

type PagerProps = { readonly page: number; readonly total: number; readonly onPage: (page: number) => void };

/** Numbered pages, large enough for a finger. Nothing where one page holds it all. */
export const Pager = ({ page, total, onPage }: PagerProps) => {
  const t = useText();
  const last = Math.ceil(total / pageSize);
  if (last <= 1) return null;
  return (
    <nav className="pager" aria-label={t('search:pages')}>
      <Button main icon={ChevronLeft} isDisabled={page <= 1} onPress={() => onPage(page - 1)}>
        {t('search:page.previous')}
      </Button>
      <ol className="pager-numbers">
        {pageNumbers(page, last).map((number, at) =>
          number === null ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: a gap is known by its place
            <li key={`gap-${at}`} className="pager-gap" aria-hidden>
              …
            </li>
          ) : (
            <li key={number}>
              <Button
                main
                look={number === page ? 'primary' : 'plain'}
                aria-label={t('search:page.number', { page: number })}
                aria-current={number === page ? 'page' : 'false'}
                onPress={() => onPage(number)}
              >
                {number}
              </Button>
            </li>
          ),
        )}
      </ol>
      <Button
        main
        icon={ChevronRight}
        className="pager-next"
        isDisabled={page >= last}
        onPress={() => onPage(page + 1)}
      >
        {t('search:page.next')}
      </Button>
    </nav>
  );
};
