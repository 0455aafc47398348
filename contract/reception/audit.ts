/** What each kind of event of the reception says; see contract/audit.ts. */
export const receptionSentences = {
  'reception.noted': '接待登记：{{purpose}}，{{outcome}}',
  'reception.corrected': '更正接待登记：{{purpose}}，{{outcome}}',
  'reception.voided': '接待登记作废：{{reason}}',
} as const;
