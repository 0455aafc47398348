import { CircleMinus, Hourglass, type LucideIcon, OctagonPause, Undo2 } from 'lucide-react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { type KeptStanding, keptStandings } from '../../../contract/review.ts';
import { formatCount } from '../../shared/i18n/format.ts';
import { useText } from '../../shared/i18n/use-text.ts';

const icons: Record<KeptStanding, LucideIcon> = {
  waiting: Hourglass,
  held: OctagonPause,
  refused: CircleMinus,
  takenDown: Undo2,
};

type StandingTabsProps = {
  readonly standing: KeptStanding;
  readonly counts: Partial<Record<KeptStanding, number>> | null;
  readonly onStanding: (standing: KeptStanding) => void;
};

/** The lists, each with how many documents are in it. */
export const StandingTabs = ({ standing, counts, onStanding }: StandingTabsProps) => {
  const t = useText();
  return (
    <ToggleButtonGroup
      className="views"
      aria-label={t('review:standings')}
      selectionMode="single"
      selectedKeys={[standing]}
      onSelectionChange={keys => {
        const chosen = keptStandings.find(each => keys.has(each));
        if (chosen) onStanding(chosen);
      }}
    >
      {keptStandings.map(each => {
        const Icon = icons[each];
        const count = counts?.[each] ?? 0;
        const urgent = each === 'held' && count > 0 ? ' view-today' : '';
        return (
          <ToggleButton key={each} id={each} className={`view${urgent}`}>
            <span className="view-count">{counts ? formatCount(count) : '…'}</span>
            <span className="view-name">
              <Icon className="icon" aria-hidden />
              {t(`review:standing.${each}`)}
            </span>
          </ToggleButton>
        );
      })}
    </ToggleButtonGroup>
  );
};
