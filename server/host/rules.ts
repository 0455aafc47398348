import type { Settings } from '../../contract/settings.ts';
import type { Rules } from '../../core/applications/limits.ts';
import { buildCalendar } from '../../core/calendar/calendar.ts';

/** The rules a room's lists are folded by; two with the same key fold the same. */
export type RoomRules = Rules & { readonly key: string };

/** The calendar and the choices by which this room's clock runs. */
export const rulesOf = ({ calendar, clock }: Settings): RoomRules => ({
  calendar: buildCalendar(calendar),
  settings: clock,
  key: JSON.stringify({ calendar, clock }),
});
