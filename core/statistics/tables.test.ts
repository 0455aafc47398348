import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '../../contract/applications/event.ts';
import { defaultClockSettings } from '../../contract/applications/settings.ts';
import { defaultReportSettings, type ReportSettings } from '../../contract/statistics/settings.ts';
import { type Table3, table3Rows } from '../../contract/statistics/table3.ts';
import { filledTable3, filledTable4 } from '../../test/fixtures/statistics/report-2025.ts';
import { fold } from '../applications/fold.ts';
import { buildCalendar } from '../calendar/calendar.ts';
import { toDay } from '../calendar/day.ts';
import { type CountedCase, countedCase } from './counted.ts';
import { checkTable3, table3Of } from './table3.ts';
import { checkTable4, table4Of } from './table4.ts';

const rules = { calendar: buildCalendar(), settings: defaultClockSettings };

const caseOf = (
  events: readonly CaseEvent[],
  settings: ReportSettings = defaultReportSettings,
): CountedCase => {
  const counted = countedCase('云溪〔2025〕1号', fold(events, rules, toDay('2026-12-31')).state, settings);
  if (!counted) throw new Error('not counted');
  return counted;
};
const submitted = (at: string): CaseEvent => ({
  type: 'submitted',
  at,
  channel: 'inPerson',
  applicant: 'natural',
});
const granted = (at: string): CaseEvent => ({ type: 'decided', at, outcome: 'granted' });
const posted = (at: string): CaseEvent => ({ type: 'served', at, carrier: 'post' });
/** The rows of a one-case table that are not 0. */
const standsIn = (counted: CountedCase, year: number) => {
  const { table } = table3Of([counted], year);
  return table3Rows.filter(row => table[row].natural === 1 && table[row].total === 1);
};
const changed = (row: keyof Table3, column: keyof Table3['total'], by: number): Table3 => ({
  ...filledTable3,
  [row]: { ...filledTable3[row], [column]: filledTable3[row][column] + by },
});

describe('table 3', () => {
  it('has 25 rows, and the filled report of 2025 closes in all of them', () => {
    expect(table3Rows).toHaveLength(25);
    expect(checkTable3(filledTable3)).toEqual([]);
  });

  it('names each identity that does not close', () => {
    const named = checkTable3(changed('received', 'natural', 1)).map(({ rule, row, column }) => [
      rule,
      row,
      column,
    ]);
    expect(named).toEqual([
      ['balance', null, 'natural'],
      ['sumOfColumns', 'received', 'total'],
    ]);
    expect(checkTable3(changed('other.3', 'business', 1)).map(({ rule, column }) => [rule, column])).toEqual([
      ['sumOfResults', 'business'],
      ['sumOfColumns', 'total'],
    ]);
  });

  it.each(table3Rows)('notices a single number changed in row %s', row => {
    for (const column of ['natural', 'research', 'total'] as const)
      expect(checkTable3(changed(row, column, 1)).length).toBeGreaterThan(0);
  });

  it('compares what was carried in with what last year carried out', () => {
    const last: Table3 = { ...filledTable3, carriedOut: filledTable3.carriedIn };
    expect(checkTable3(filledTable3, last)).toEqual([]);
    expect(checkTable3(filledTable3, filledTable3).map(({ rule }) => rule)).toContain('carryOver');
  });

  it('refuses what is no count', () => {
    const half = changed('carriedOut', 'welfare', 0.5);
    expect(checkTable3(half).map(({ rule }) => rule)).toContain('notACount');
  });

  it('counts a case once, by its final outcome, in the year it was served', () => {
    const counted = caseOf([submitted('2025-12-22'), granted('2025-12-31'), posted('2026-01-05')]);
    expect(standsIn(counted, 2024)).toEqual([]);
    expect(standsIn(counted, 2025)).toEqual(['received', 'carriedOut']);
    expect(standsIn(counted, 2026)).toEqual(['carriedIn', 'granted', 'total']);
    expect(standsIn(counted, 2027)).toEqual([]);
  });

  it('or in the year of the decision, where the unit so chose', () => {
    const settings: ReportSettings = { ...defaultReportSettings, endedIn: 'decision' };
    const counted = caseOf([submitted('2025-12-22'), granted('2025-12-31'), posted('2026-01-05')], settings);
    expect(standsIn(counted, 2025)).toEqual(['received', 'granted', 'total']);
    expect(standsIn(counted, 2026)).toEqual([]);
  });

  it('keeps a correction across the year’s end new in the year of receipt', () => {
    const events: CaseEvent[] = [
      submitted('2025-12-25'),
      { type: 'correctionAsked', at: '2025-12-29', term: { workingDays: 10 } },
      { type: 'correctionServed', at: '2025-12-29' },
      { type: 'corrected', at: '2026-01-05' },
    ];
    expect(standsIn(caseOf(events), 2025)).toEqual(['received', 'carriedOut']);
    expect(standsIn(caseOf(events), 2026)).toEqual(['carriedIn', 'carriedOut']);
    const other = caseOf(events, { ...defaultReportSettings, newIn: 'correction' });
    expect(standsIn(other, 2025)).toEqual([]);
    expect(standsIn(other, 2026)).toEqual(['received', 'carriedOut']);
  });

  it('counts partial release in its own row only, a withdrawal under 其他', () => {
    const partial = caseOf([
      submitted('2026-03-02'),
      {
        type: 'decided',
        at: '2026-03-10',
        outcome: 'partial',
        grounds: ['processRecords'],
        reasonStated: true,
        partialConsidered: true,
      },
      posted('2026-03-11'),
    ]);
    expect(standsIn(partial, 2026)).toEqual(['received', 'partial', 'total']);
    const withdrawn = caseOf([submitted('2026-03-02'), { type: 'withdrawn', at: '2026-03-10' }]);
    expect(standsIn(withdrawn, 2026)).toEqual(['received', 'other.3', 'total']);
  });

  it('does not count a 更正, nor what was never confirmed as received', () => {
    const stateOf = (event: CaseEvent) => fold([event], rules, toDay('2026-12-31')).state;
    const amendment = stateOf({ ...submitted('2026-03-02'), caseKind: 'amendment' } as CaseEvent);
    const unconfirmed = stateOf({ type: 'submitted', at: '2026-03-02', channel: 'internet' });
    expect(countedCase('a', amendment, defaultReportSettings)).toBeNull();
    expect(countedCase('b', unconfirmed, defaultReportSettings)).toBeNull();
  });

  it('names the cases without a kind of applicant instead of guessing', () => {
    const counted = caseOf([{ type: 'submitted', at: '2026-03-02', channel: 'inPerson' }]);
    const { table, unclassified } = table3Of([counted], 2026);
    expect(unclassified).toEqual(['云溪〔2025〕1号']);
    expect(checkTable3(table)).toEqual([]);
  });
});

describe('table 4', () => {
  const contested = (more: readonly CaseEvent[], settings?: ReportSettings) =>
    caseOf([submitted('2025-03-03'), granted('2025-03-10'), posted('2025-03-11'), ...more], settings);
  const cells = (counted: CountedCase, year: number, settings = defaultReportSettings) => {
    const { table } = table4Of([counted], year, settings);
    expect(checkTable4(table)).toEqual([]);
    return Object.entries(table).flatMap(([block, row]) =>
      Object.entries(row).flatMap(([cell, n]) => (n > 0 && cell !== 'total' ? [`${block}.${cell}`] : [])),
    );
  };

  it('closes for the filled report of 2025, and not when a number is changed', () => {
    expect(checkTable4(filledTable4)).toEqual([]);
    const wrong = { ...filledTable4, review: { ...filledTable4.review, pending: 120 } };
    expect(checkTable4(wrong)).toEqual([
      { rule: 'sumOfCells', block: 'review', cell: 'total', expected: 789, found: 790 },
    ]);
  });

  const filed: CaseEvent = { type: 'reviewFiled', at: '2025-11-03', id: 'r1' };
  const decided: CaseEvent = { type: 'reviewDecided', at: '2026-01-15', id: 'r1', result: 'corrected' };
  const sued: CaseEvent = { type: 'suitFiled', at: '2026-02-02', id: 's1', reviewId: 'r1' };

  it('carries what is pending over the year’s end and counts the result in the year it came', () => {
    const counted = contested([filed, decided]);
    expect(cells(counted, 2025)).toEqual(['review.pending']);
    expect(cells(counted, 2026)).toEqual(['review.corrected']);
    expect(cells(counted, 2027)).toEqual([]);
  });

  it('counts a case reviewed and sued in both blocks, or with the suit alone', () => {
    const counted = contested([filed, decided, sued]);
    expect(cells(counted, 2026)).toEqual(['review.corrected', 'suitAfterReview.pending']);
    const settings: ReportSettings = { ...defaultReportSettings, proceedings: 'suitOnly' };
    expect(cells(counted, 2026, settings)).toEqual(['suitAfterReview.pending']);
  });

  it('points at a suit without review against a refusal under articles 14–16', () => {
    const refused = caseOf([
      submitted('2025-03-03'),
      {
        type: 'decided',
        at: '2025-03-10',
        outcome: 'stateSecret',
        reasonStated: true,
        partialConsidered: true,
      },
      posted('2025-03-11'),
      { type: 'suitFiled', at: '2025-04-01', id: 's1' },
    ]);
    expect(table4Of([refused], 2025, defaultReportSettings).doubtful).toEqual(['云溪〔2025〕1号']);
    expect(cells(refused, 2025)).toEqual(['directSuit.pending']);
  });
});
