import { CalendarCheck } from 'lucide-react';
import { Link } from 'react-router';
import type { Roster } from '../../../contract/duty/roster.ts';
import { useCall } from '../../shared/api/use-call.ts';
import { formatList } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import './duty.css';

/** Who is on duty today, or why nobody is, in a sentence. */
export const useTodayWords = () => {
  const t = useText();
  const language = useLanguage();
  return ({ why, people }: Roster['today']): string =>
    people.length > 0
      ? t('duty:today', {
          names: formatList(
            people.map(({ name }) => name),
            language,
          ),
        })
      : t(`duty:today.${why === 'week' ? 'none' : why}`);
};

/** On the page the desk begins with. A room that keeps no roster is not told of it. */
export const DutyToday = () => {
  const words = useTodayWords();
  const { data } = useCall('duty.roster', {});
  if (!data || (data.today.why === 'none' && data.week.every(({ people }) => people.length === 0)))
    return null;
  return (
    <p className="duty-today">
      <CalendarCheck className="icon" aria-hidden />
      <Link to="/desk/duty">{words(data.today)}</Link>
    </p>
  );
};
