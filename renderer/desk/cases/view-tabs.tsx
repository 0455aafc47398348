import {
  AlarmClock,
  CircleAlert,
  CircleUserRound,
  FolderOpen,
  Hourglass,
  Inbox,
  Layers,
  type LucideIcon,
  MessageSquareDot,
  MessagesSquare,
  Stamp,
} from 'lucide-react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { CaseView } from '../../../contract/applications/methods.ts';
import { formatCount } from '../../shared/i18n/format.ts';
import { useText } from '../../shared/i18n/use-text.ts';

const views: readonly (readonly [CaseView, LucideIcon])[] = [
  ['overdue', CircleAlert],
  ['today', AlarmClock],
  ['soon', Hourglass],
  ['others', MessagesSquare],
  ['asked', MessageSquareDot],
  ['review', Stamp],
  ['unassigned', Inbox],
  ['mine', CircleUserRound],
  ['open', FolderOpen],
  ['all', Layers],
];

type ViewTabsProps = {
  readonly view: CaseView | null;
  readonly counts: Partial<Record<CaseView, number>> | null;
  readonly onView: (view: CaseView) => void;
};

/** The lists, each with how many cases are in it. */
export const ViewTabs = ({ view, counts, onView }: ViewTabsProps) => {
  const t = useText();
  return (
    <ToggleButtonGroup
      className="views"
      aria-label={t('cases:views')}
      selectionMode="single"
      selectedKeys={view ? [view] : []}
      onSelectionChange={keys => {
        const chosen = views.find(([each]) => keys.has(each))?.[0] ?? view;
        if (chosen) onView(chosen);
      }}
    >
      {views.map(([each, Icon]) => {
        const count = counts?.[each] ?? 0;
        return (
          <ToggleButton
            key={each}
            id={each}
            className={`view${count > 0 && (each === 'overdue' || each === 'today') ? ` view-${each}` : ''}`}
          >
            <span className="view-count">{counts ? formatCount(count) : '…'}</span>
            <span className="view-name">
              <Icon className="icon" aria-hidden />
              {t(`cases:view.${each}`)}
            </span>
          </ToggleButton>
        );
      })}
    </ToggleButtonGroup>
  );
};
