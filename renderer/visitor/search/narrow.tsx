import { SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { Facets } from '../../../contract/library.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { DateRange } from './date-range.tsx';
import { FacetGroup } from './facet-group.tsx';
import { dated, type Facet, facetOrder, type SearchState, toggled } from './state.ts';
import './narrow.css';

type NarrowProps = {
  readonly state: SearchState;
  readonly facets: Facets | undefined;
  readonly total: number | undefined;
  /** sides a page fixes itself and so does not offer */
  readonly without?: readonly Facet[];
  readonly onChange: (state: SearchState) => void;
};

/** The sides to narrow by: a column on a wide screen, behind one large button on a narrow or tall one. */
export const Narrow = ({ state, facets, total, without = [], onChange }: NarrowProps) => {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <aside className="narrow" aria-label={t('search:narrow')}>
      <AriaButton className="narrow-toggle" aria-expanded={open} onPress={() => setOpen(!open)}>
        <SlidersHorizontal className="icon" aria-hidden />
        {open ? t('search:narrow.close') : t('search:narrow')}
      </AriaButton>
      <div className={`narrow-sides${open ? ' narrow-open' : ''}`}>
        {facetOrder
          .filter(facet => !without.includes(facet))
          .map(facet => (
            <FacetGroup
              key={facet}
              facet={facet}
              values={facets?.[facet] ?? []}
              total={total}
              chosen={state.filters[facet] ?? []}
              onToggle={value => onChange(toggled(state, facet, value))}
            />
          ))}
        <DateRange
          from={state.filters.from}
          to={state.filters.to}
          onChange={(end, date) => onChange(dated(state, end, date))}
        />
      </div>
    </aside>
  );
};
