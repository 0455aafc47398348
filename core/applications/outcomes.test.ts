import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '../../contract/applications/event.ts';
import { type Outcome, outcomeFacts, outcomes, resultRows } from '../../contract/applications/outcome.ts';
import { defaultClockSettings } from '../../contract/applications/settings.ts';
import { buildCalendar } from '../calendar/calendar.ts';
import { clockOf } from './clock.ts';

const calendar = buildCalendar();
const view = (events: readonly CaseEvent[], today: string) =>
  clockOf(events, calendar, defaultClockSettings, today);

/** What must have happened for an outcome, from a receipt on the 4th of the month; then the decision on `on`. */
const lifeTo = (outcome: Outcome, month: string, on: string): CaseEvent[] => {
  const day = (n: string) => `${month}-${n}`;
  const submitted: CaseEvent = { type: 'submitted', at: day('04'), channel: 'inPerson' };
  const before: Partial<Record<Outcome, CaseEvent[]>> = {
    stillUnclear: [
      { type: 'correctionAsked', at: day('05'), term: { workingDays: 5 } },
      { type: 'correctionServed', at: day('05') },
      { type: 'corrected', at: day('06') },
    ],
    excessive: [
      { type: 'reasonAsked', at: day('05') },
      { type: 'reasonJudged', at: day('06'), reasonable: false },
    ],
    correctionLapsed: [
      { type: 'correctionAsked', at: day('05'), term: { workingDays: 1 } },
      { type: 'correctionServed', at: day('05') },
    ],
    feeLapsed: [
      { type: 'feeAsked', at: day('05'), yuan: 200, by: 'cases' },
      { type: 'feeServed', at: day('05') },
    ],
  };
  return [
    submitted,
    ...(before[outcome] ?? []),
    {
      type: 'decided',
      at: on,
      outcome,
      grounds: outcome === 'partial' ? ['processRecords'] : [],
      reasonStated: true,
      partialConsidered: true,
    },
  ];
};

// Outcome, its own article, its row of table 3, and the remedy line before 2024, in 2024 and after 2025-06-01 (domain 2.5).
const table = [
  ['alreadyPublic', 'reg36.1', 'granted', 'A A A'],
  ['granted', 'reg36.2', 'granted', 'A A A'],
  ['partial', 'reg37', 'partial', 'A B B'],
  ['stateSecret', 'reg14', 'refused.1', 'A B B'],
  ['forbiddenByLaw', 'reg14', 'refused.2', 'A B B'],
  ['securityAndStability', 'reg14', 'refused.3', 'A B B'],
  ['thirdPartyRights', 'reg15', 'refused.4', 'A B B'],
  ['internalAffairs', 'reg16.p1', 'refused.5', 'A B B'],
  ['processRecords', 'reg16.p2', 'refused.6', 'A B B'],
  ['enforcementFile', 'reg16.p2', 'refused.7', 'A B B'],
  ['administrativeQuery', 'reg36.7', 'refused.8', 'A A A'],
  ['notExisting', 'reg36.4', 'unavailable.1', 'A A A'],
  ['notThisOrgan', 'reg36.5', 'unavailable.1', 'A A A'],
  ['needsProcessing', 'reg38', 'unavailable.2', 'A A A'],
  ['stillUnclear', 'reg30', 'unavailable.3', 'A A A'],
  ['petition', 'reg39.p1', 'notHandled.1', 'A A A'],
  ['repeated', 'reg36.6', 'notHandled.2', 'A A A'],
  ['publication', 'reg39.p2', 'notHandled.3', 'A A A'],
  ['excessive', 'reg35', 'notHandled.4', 'A A A'],
  ['confirmation', undefined, 'notHandled.5', 'A A A'],
  ['correctionLapsed', 'reg30', 'other.1', null],
  ['feeLapsed', 'reg42', 'other.2', null],
  ['other', undefined, 'other.3', 'A A A'],
] as const;

describe('the 23 outcomes', () => {
  it('are all here, and every row of table 3 has one', () => {
    expect(table.map(([outcome]) => outcome)).toEqual([...outcomes]);
    expect(new Set(outcomes.map(outcome => outcomeFacts[outcome].row))).toEqual(new Set(resultRows));
  });

  it.each(table)('%s cites %s, counts in %s, prints %s', (outcome, article, row, lines) => {
    // Decided before the 2023 revision, between it and the court's interpretation, and after both.
    const dates = [
      ['2023-09', '2023-11-30'],
      ['2024-03', '2024-05-31'],
      ['2026-03', '2026-05-29'],
    ] as const;
    const seen = dates.map(([month, on]) => view(lifeTo(outcome, month, on), on).outcome);
    for (const each of seen) {
      expect(each?.outcome).toBe(outcome);
      expect(each?.articles[0]).toBe(article);
      expect(each?.row).toBe(row);
    }
    expect(lines === null ? null : seen.map(each => each?.remedy?.line).join(' ')).toBe(lines);
  });
});

describe('the remedy line', () => {
  const remedyOn = (on: string) =>
    view(
      [
        { type: 'submitted', at: on, channel: 'inPerson' },
        { type: 'decided', at: on, outcome: 'stateSecret' },
      ],
      on,
    ).outcome?.remedy;

  it('changes with the day the law came into force', () => {
    expect(remedyOn('2023-12-29')).toMatchObject({ line: 'A', basis: ['reg51'] });
    expect(remedyOn('2024-01-01')).toMatchObject({ line: 'B', basis: ['reg51', 'review23'] });
    expect(remedyOn('2025-05-31')).toMatchObject({ line: 'B', basis: ['reg51', 'review23'] });
    expect(remedyOn('2025-06-01')).toMatchObject({ line: 'B', basis: ['reg51', 'review23', 'court2025'] });
  });

  it('says in words that review comes first', () => {
    expect(remedyOn('2026-03-02')?.text).toContain('先申请行政复议');
    expect(remedyOn('2023-03-02')?.text).toContain('6个月内提起行政诉讼');
  });
});
