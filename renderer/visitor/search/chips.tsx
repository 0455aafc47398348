import { X } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import type { Facets } from '../../../contract/library.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import { dated, type Facet, facetOrder, isNarrowed, type SearchState, toggled } from './state.ts';
import { useFacetLabel } from './use-facet-label.ts';
import './chips.css';

type ChipsProps = {
  readonly state: SearchState;
  readonly facets: Facets | undefined;
  readonly without?: readonly Facet[];
  readonly onChange: (state: SearchState) => void;
};

/** What the list is narrowed by now; one press takes it away. */
export const Chips = ({ state, facets, without = [], onChange }: ChipsProps) => {
  const t = useText();
  const language = useLanguage();
  const labelOf = useFacetLabel();
  const sides = facetOrder
    .filter(facet => !without.includes(facet))
    .flatMap(facet =>
      (state.filters[facet] ?? []).map(value => ({
        key: `${facet}:${value}`,
        name: t(`labels:facet.${facet}`),
        value: labelOf(facet, value, facets?.[facet].find(known => known.value === value)?.label ?? value),
        next: toggled(state, facet, value),
      })),
    );
  const dates = (['from', 'to'] as const).flatMap(end => {
    const date = state.filters[end];
    return date
      ? [
          {
            key: end,
            name: t(`search:date.${end}`),
            value: formatDate(date, language),
            next: dated(state, end, null),
          },
        ]
      : [];
  });
  const chips = [...sides, ...dates];
  if (!isNarrowed(state) || chips.length === 0) return null;
  return (
    <ul className="chips" aria-label={t('search:chips')}>
      {chips.map(({ key, name, value, next }) => (
        <li key={key}>
          <AriaButton className="chip" onPress={() => onChange(next)}>
            <span className="chip-name">{name}</span>
            <span className="chip-value">{value}</span>
            <span className="visually-hidden">{t('search:chip.remove')}</span>
            <X className="icon" aria-hidden />
          </AriaButton>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <Button look="quiet" onPress={() => onChange({ ...state, filters: {}, page: 1 })}>
            {t('search:chips.clear')}
          </Button>
        </li>
      )}
    </ul>
  );
};
