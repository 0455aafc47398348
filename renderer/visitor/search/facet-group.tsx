import { Check, ChevronDown, ChevronUp } from 'lucide-react';
import { useState } from 'react';
import { Checkbox, CheckboxGroup, Label } from 'react-aria-components';
import type { Facets } from '../../../contract/library.ts';
import { formatCount } from '../../shared/i18n/format.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import type { Facet } from './state.ts';
import { useFacetLabel } from './use-facet-label.ts';

const few = 5;

/** A class of 主题分类 whose parent stands in the list too: ids of classes begin with their parent's. */
const below = (value: string, rows: readonly { readonly value: string }[]) =>
  /^\d{4,}$/.test(value) && rows.some(row => row.value.length < value.length && value.startsWith(row.value));

type FacetGroupProps = {
  readonly facet: Facet;
  readonly values: Facets[Facet];
  /** how many documents the list holds */
  readonly total: number | undefined;
  readonly chosen: readonly string[];
  readonly onToggle: (value: string) => void;
};

/** One side to narrow by: values with their counts, several at once. The chosen ones always show. */
export const FacetGroup = ({ facet, values, total, chosen, onToggle }: FacetGroupProps) => {
  const t = useText();
  const labelOf = useFacetLabel();
  const [all, setAll] = useState(false);
  const missing = chosen.filter(value => !values.some(known => known.value === value));
  const rows = [...values, ...missing.map(value => ({ value, label: value, count: 0 }))];
  // what all of them have, as the one unit of most rooms, is no choice
  if (chosen.length === 0 && rows.every(({ count }) => count === total)) return null;
  const shown = all ? rows : rows.filter((row, at) => at < few || chosen.includes(row.value));

  return (
    <div className="facet">
      <CheckboxGroup
        value={[...chosen]}
        onChange={next => {
          const value = rows.map(row => row.value).find(v => next.includes(v) !== chosen.includes(v));
          if (value !== undefined) onToggle(value);
        }}
      >
        <Label className="facet-name">{t(`labels:facet.${facet}`)}</Label>
        {shown.map(({ value, label, count }) => (
          <Checkbox
            key={value}
            value={value}
            className={`facet-value${facet === 'subject' && below(value, rows) ? ' facet-below' : ''}`}
          >
            <span className="facet-box" aria-hidden>
              <Check className="icon" />
            </span>
            <span className="facet-label">{labelOf(facet, value, label)}</span>
            <span className="facet-count">{formatCount(count)}</span>
          </Checkbox>
        ))}
      </CheckboxGroup>
      {rows.length > few && (
        <Button look="quiet" icon={all ? ChevronUp : ChevronDown} onPress={() => setAll(!all)}>
          {all ? t('search:facet.fewer') : t('search:facet.more', { count: rows.length })}
        </Button>
      )}
    </div>
  );
};
