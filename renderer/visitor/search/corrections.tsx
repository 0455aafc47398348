import { SearchCheck } from 'lucide-react';
import { useText } from '../../shared/i18n/use-text.ts';
import { Button } from '../../shared/ui/button.tsx';
import type { List } from './use-list.ts';
import './corrections.css';

type CorrectionsProps = { readonly list: List; readonly onSearch: (query: string) => void };

/** 您是不是要找…: offered, never applied silently. 也搜了…: what was searched besides the visitor's own word. */
export const Corrections = ({ list, onSearch }: CorrectionsProps) => {
  const t = useText();
  const { didYouMean = [], alsoSearched = [] } = list;
  return (
    <>
      {didYouMean.length > 0 && (
        <div className="did-you-mean">
          <p>{t('search:didYouMean')}</p>
          {didYouMean.map(query => (
            <Button key={query} main look="primary" icon={SearchCheck} onPress={() => onSearch(query)}>
              {query}
            </Button>
          ))}
        </div>
      )}
      {alsoSearched.map(({ term, synonyms }) => (
        <p key={term} className="also-searched">
          {t('search:alsoSearched', { term, synonyms: synonyms.join('、') })}
        </p>
      ))}
    </>
  );
};
