import { Label, Radio, RadioGroup } from 'react-aria-components';
import { useText } from '../../shared/i18n/use-text.ts';
import { type Sort, sortChoices } from './state.ts';
import './sort-choice.css';

type SortChoiceProps = {
  readonly sort: Sort;
  /** relevance means nothing where nothing was searched */
  readonly searching: boolean;
  readonly onSort: (sort: Sort) => void;
};

export const SortChoice = ({ sort, searching, onSort }: SortChoiceProps) => {
  const t = useText();
  const choices = sortChoices.filter(choice => searching || choice !== 'relevance');
  return (
    <RadioGroup
      className="sort"
      orientation="horizontal"
      value={searching || sort !== 'relevance' ? sort : 'newest'}
      onChange={value => onSort(value as Sort)}
    >
      <Label className="sort-label">{t('search:sort')}</Label>
      <div className="sort-choices">
        {choices.map(choice => (
          <Radio key={choice} value={choice} className="sort-choice">
            {t(`search:sort.${choice}`)}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
};
