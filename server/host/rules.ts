import type { Rules } from '../../core/applications/limits.ts';
import { buildCalendar } from '../../core/calendar/calendar.ts';
import type { Settings } from '../settings.ts';

/** The calendar and the choices by which this room's clock runs. */
export const rulesOf = ({ calendar, clock }: Settings): Rules => ({
  calendar: buildCalendar(calendar),
  settings: clock,
});
