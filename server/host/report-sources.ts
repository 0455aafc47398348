import { fold } from '../../core/applications/fold.ts';
import type { Rules } from '../../core/applications/limits.ts';
import { lawEvents } from '../../core/applications/record.ts';
import { toDay } from '../../core/calendar/day.ts';
import type { LibraryCounts, ReportSources } from '../../core/statistics/annual.ts';
import { countedFactsOf } from '../../core/statistics/facts.ts';
import type { FigureFacts } from '../../core/statistics/figures.ts';
import { FactsStore } from '../../db/records/case-facts.ts';
import { ReportYears } from '../../db/records/report-years.ts';
import type { OpenOffice } from './office.ts';
import type { OpenRoom } from './room.ts';

/** Most cases that are named in a warning. */
const namedMost = 50;

type Facts = FigureFacts & { readonly id: string };

/**
 * Where a case that is not answered in time closes by itself (setting `lapse`), no event says so: such a case is folded as of today. Those
 * are the few that wait for the applicant.
 */
function* asOfToday<T extends Facts>(
  cases: Iterable<T>,
  { rules, log }: { rules: Rules; log: OpenOffice['log'] },
  today: string,
): Generator<T> {
  for (const each of cases) {
    if (!each.mayLapse || rules.settings.lapse !== 'automatic') yield each;
    else
      yield { ...each, ...countedFactsOf(fold(lawEvents(log.stream(each.id)), rules, toDay(today)).state) };
  }
}

/** What the figures of a room stand on: the facts of its cases, what was typed in, what its library counts. */
export const reportSources = (
  { databases: { records } }: OpenRoom,
  office: OpenOffice,
  library: (year: number) => LibraryCounts,
  today: string,
) => {
  const facts = new FactsStore(records);
  const years = new ReportYears(records);
  const sources: ReportSources = {
    cases: (first, last) => asOfToday(facts.forTables(first, last), office, today),
    entered: year => years.entered(year),
    signed: year => years.signed(year),
    firstYear: () => {
      const known = [facts.firstYear(), years.firstYear()].filter(year => year !== null);
      return known.length > 0 ? Math.min(...known) : null;
    },
    library,
    numbersOf: ids =>
      ids.slice(0, namedMost).flatMap(id => {
        const row = office.rows.row(id);
        return row ? [{ id, number: row.number }] : [];
      }),
  };
  return {
    sources,
    /** every case that can stand in a year's tables, by itself */
    casesOf: (year: number) => asOfToday(facts.forYears(year, year), office, today),
    period: (from: string, to: string) => asOfToday(facts.forPeriod(from, to), office, today),
    openAt: (day: string) => facts.openAt(day),
  };
};
