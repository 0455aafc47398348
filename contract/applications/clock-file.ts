import { z } from 'zod';
import { calendarTableSchema, civilDaySchema } from '../calendar.ts';
import { caseEventSchema } from './event.ts';
import { clockSettingsSchema } from './settings.ts';

/** The file `cli clock` folds (docs/formats/clock.md). */
export const clockFileSchema = z.strictObject({
  events: z.array(caseEventSchema).max(10_000),
  calendar: calendarTableSchema.optional(),
  settings: clockSettingsSchema.optional(),
  today: civilDaySchema.optional(),
});
export type ClockFile = z.infer<typeof clockFileSchema>;
