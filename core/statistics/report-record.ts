import type { EnteredYear, NumberKey, ReportFigures, TextPart } from '../../contract/statistics/report.ts';

/** The stream of a year's report. */
export const reportStream = (year: number): string => `report-${year}`;

/** What is recorded of a year's report. null takes a number back. */
export type ReportEventData = {
  'report.entered': {
    readonly year: number;
    readonly numbers: Readonly<Partial<Record<NumberKey, number | null>>>;
    readonly texts: Readonly<Partial<Record<TextPart, string>>>;
  };
  'report.signed': { readonly year: number; readonly figures: ReportFigures };
};

/** The figures as they were signed last, by whom (staff id) and when. */
export type Signed = { readonly at: string; readonly by: string; readonly figures: ReportFigures };

export const nothingEntered: EnteredYear = { numbers: {}, texts: {} };

/** What stands typed in after one more entry; who and when stays with each number. */
export const afterEntry = (
  before: EnteredYear,
  { numbers, texts }: Pick<ReportEventData['report.entered'], 'numbers' | 'texts'>,
  by: string,
  at: string,
): EnteredYear => {
  const merged: Record<string, unknown> = { ...before.numbers };
  for (const [key, value] of Object.entries(numbers)) {
    if (value === null) delete merged[key];
    else merged[key] = { value, by, at };
  }
  const entered = Object.entries(texts).map(([part, value]) => [part, { value, by, at }]);
  return {
    numbers: merged as EnteredYear['numbers'],
    texts: { ...before.texts, ...Object.fromEntries(entered) },
  };
};
