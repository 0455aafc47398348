import { z } from 'zod';

/** Where the annual form is silent (domain 4.2); defaults first. */
export const reportSettingsSchema = z.strictObject({
  /** A correction across the year's end: new in the year of the first receipt, or of the corrected application. */
  newIn: z.enum(['receipt', 'correction']).default('receipt'),
  /** A reply decided in one year and served in the next counts in the year of service, or of the decision. */
  endedIn: z.enum(['service', 'decision']).default('service'),
  /** A case both reviewed and sued counts in both blocks of table 4, or with the suit alone. */
  proceedings: z.enum(['both', 'suitOnly']).default('both'),
});
export type ReportSettings = z.infer<typeof reportSettingsSchema>;
export const defaultReportSettings: ReportSettings = reportSettingsSchema.parse({});
