import { ChevronDown, ChevronUp } from 'lucide-react';
import { type RefObject, useCallback, useEffect, useState } from 'react';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';

type HitBarProps = {
  readonly query: string;
  readonly total: number;
  /** the element the hits stand in, as `mark[data-hit]` */
  readonly root: RefObject<HTMLElement | null>;
};

/** How often the words searched stand in the text, and the way from one place to the next. */
export const HitBar = ({ query, total, root }: HitBarProps) => {
  const t = useText();
  const [current, setCurrent] = useState(0);

  const show = useCallback(
    (hit: number) => {
      setCurrent(hit);
      for (const mark of root.current?.querySelectorAll('mark.current-hit') ?? [])
        mark.classList.remove('current-hit');
      const marks = [...(root.current?.querySelectorAll<HTMLElement>(`mark[data-hit="${hit}"]`) ?? [])];
      for (const mark of marks) mark.classList.add('current-hit');
      marks[0]?.scrollIntoView({ block: 'center' });
    },
    [root],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: a visitor who searched lands on the first place, once per search
  useEffect(() => {
    if (total > 0) show(0);
  }, [query, total]);

  if (total === 0) return <p className="hit-bar hit-bar-none">{t('document:hits.none', { query })}</p>;
  return (
    <div className="hit-bar" role="group" aria-label={t('document:hits.label')}>
      <span role="status" className="hit-count">
        {t('document:hits.count', { query, current: current + 1, total })}
      </span>
      <Button icon={ChevronUp} onPress={() => show((current - 1 + total) % total)}>
        {t('document:hits.previous')}
      </Button>
      <Button icon={ChevronDown} onPress={() => show((current + 1) % total)}>
        {t('document:hits.next')}
      </Button>
    </div>
  );
};
