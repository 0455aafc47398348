import type { Kind, Validity } from '../../../contract/document.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import type { Facet } from './state.ts';

/** A side's value in the page's language where it is one of the contract's own words, otherwise as the library says it. */
export const useFacetLabel = () => {
  const t = useText();
  return (facet: Facet, value: string, label: string): string => {
    if (facet === 'validity') return t(`labels:validity.${value as Validity}`);
    if (facet === 'kind') return t(`labels:kind.${value as Kind}`);
    if (facet === 'year') return t('search:year', { year: value });
    return label;
  };
};
