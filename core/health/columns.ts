import type { LibraryHealthSettings } from '../../contract/health.ts';

export type ColumnCount = {
  readonly name: string;
  readonly documents: number;
  readonly newestOn: string | null;
};

const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** Columns with the days each may stay without a new document (domain row 109), the stale ones first. */
export const judgeColumns = (
  columns: readonly ColumnCount[],
  { staleAfterDays, columns: own }: LibraryHealthSettings,
  today: string,
) =>
  columns
    .map(column => {
      const allowed = own[column.name] ?? staleAfterDays;
      const stale = column.newestOn === null || days(column.newestOn, today) > allowed;
      return { ...column, staleAfterDays: allowed, stale };
    })
    .sort((a, b) => Number(b.stale) - Number(a.stale) || b.documents - a.documents);
