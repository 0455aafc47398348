import { CircleCheck, CircleDot, Hourglass, type LucideIcon, Send } from 'lucide-react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { type MistakeState, mistakeStates } from '../../../contract/mistakes.ts';
import { formatCount } from '../../shared/i18n/format.ts';
import { useText } from '../../shared/i18n/use-text.ts';

const icons: Record<MistakeState, LucideIcon> = {
  waiting: Hourglass,
  passedOn: Send,
  corrected: CircleCheck,
  unfounded: CircleDot,
};

type StateTabsProps = {
  readonly state: MistakeState;
  readonly counts: Partial<Record<MistakeState, number>> | null;
  readonly onState: (state: MistakeState) => void;
};

/** The lists, each with how many reports are in it. */
export const StateTabs = ({ state, counts, onState }: StateTabsProps) => {
  const t = useText();
  return (
    <ToggleButtonGroup
      className="views"
      aria-label={t('mistakes:states')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[state]}
      onSelectionChange={keys => {
        const chosen = mistakeStates.find(each => keys.has(each));
        if (chosen) onState(chosen);
      }}
    >
      {mistakeStates.map(each => {
        const Icon = icons[each];
        const count = counts?.[each] ?? 0;
        return (
          <ToggleButton
            key={each}
            id={each}
            className={`view${each === 'waiting' && count > 0 ? ' view-today' : ''}`}
          >
            <span className="view-count">{counts ? formatCount(count) : '…'}</span>
            <span className="view-name">
              <Icon className="icon" aria-hidden />
              {t(`mistakes:state.${each}`)}
            </span>
          </ToggleButton>
        );
      })}
    </ToggleButtonGroup>
  );
};
