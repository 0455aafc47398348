import { ChevronLeft, ChevronRight } from 'lucide-react';
import { formatCount } from '../../shared/i18n/format.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { pageSize } from './list-state.ts';
import './list-pager.css';

type ListPagerProps = {
  readonly page: number;
  readonly total: number;
  readonly onPage: (page: number) => void;
};

/** How many there are, and the way to the rest. */
export const ListPager = ({ page, total, onPage }: ListPagerProps) => {
  const t = useText();
  if (total === 0) return null;
  const last = Math.ceil(total / pageSize);
  const from = (page - 1) * pageSize + 1;
  return (
    <div className="list-pager">
      <p role="status">
        {last === 1
          ? t('cases:range.all', { total: formatCount(total) })
          : t('cases:range', {
              from: formatCount(from),
              to: formatCount(Math.min(total, page * pageSize)),
              total: formatCount(total),
            })}
      </p>
      {last > 1 && (
        <div className="form-actions">
          <Button main icon={ChevronLeft} isDisabled={page <= 1} onPress={() => onPage(page - 1)}>
            {t('cases:page.previous')}
          </Button>
          <Button main icon={ChevronRight} isDisabled={page >= last} onPress={() => onPage(page + 1)}>
            {t('cases:page.next')}
          </Button>
        </div>
      )}
    </div>
  );
};
