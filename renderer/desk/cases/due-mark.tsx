import { AlarmClock, CircleAlert, CircleDot, Hourglass } from 'lucide-react';
import { formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { todayHere } from '../../shared/today.ts';
import { daysBetween } from './day-count.ts';

type DueMarkProps = {
  readonly dueOn: string;
  readonly provisional: boolean;
  /** the limit still runs: what is left of it is said too */
  readonly running: boolean;
};

/** A due date with what is left of it, by word, sign and tint. */
export const DueMark = ({ dueOn, provisional, running }: DueMarkProps) => {
  const t = useText();
  const language = useLanguage();
  const left = daysBetween(todayHere(), dueOn);
  const [tone, Icon] =
    left < 0
      ? (['over', CircleAlert] as const)
      : left === 0
        ? (['today', AlarmClock] as const)
        : left <= 5
          ? (['soon', Hourglass] as const)
          : (['calm', CircleDot] as const);
  return (
    <span className="due">
      <span className="due-day">{formatDate(dueOn, language)}</span>
      {running && (
        <span className={`due-left due-${tone}`}>
          <Icon className="icon" aria-hidden />
          {left < 0
            ? t('cases:due.over', { days: -left })
            : left === 0
              ? t('cases:due.today')
              : t('cases:due.left', { days: left })}
        </span>
      )}
      {provisional && <span className="badge due-provisional">{t('cases:due.provisional')}</span>}
    </span>
  );
};
