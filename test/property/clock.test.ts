import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultClockSettings } from '../../contract/applications/settings.ts';
import { clockOf } from '../../core/applications/clock.ts';
import { buildCalendar } from '../../core/calendar/calendar.ts';
import { toDay } from '../../core/calendar/day.ts';
import { judge, monotone } from '../fixtures/clock/laws.ts';
import { daysAfter, naiveIsWorkday } from '../fixtures/clock/oracle.ts';
import { timelineArbitrary } from '../fixtures/clock/timelines.ts';

const calendar = buildCalendar();

describe('the law’s clock over generated timelines', () => {
  it('agrees with the holiday notices typed by hand, 2024 to 2026', () => {
    for (let day = '2024-01-01'; day <= '2026-12-31'; day = daysAfter(day, 1)) {
      expect([day, calendar.isWorkday(toDay(day))]).toEqual([day, naiveIsWorkday(day)]);
    }
  });

  it('follows the law: due dates as recounted, nothing forbidden accepted, replays alike, unknown years provisional', () => {
    let compared = 0;
    let accepted = 0;
    fc.assert(
      fc.property(timelineArbitrary, events => {
        const judged = judge(events, calendar, defaultClockSettings);
        compared += judged.compared ? 1 : 0;
        accepted += judged.accepted;
        expect(judged.broken).toBeNull();
      }),
      { numRuns: 2000 },
    );
    // The property must bite: many timelines reach a due date, and many events are accepted.
    expect(compared).toBeGreaterThan(400);
    expect(accepted).toBeGreaterThan(4000);
  });

  it('has a whole Chinese sentence for every day, flag, refusal and step', () => {
    const keys = new Set<string>();
    fc.assert(
      fc.property(timelineArbitrary, events => {
        const view = clockOf(events, calendar, defaultClockSettings, '2028-12-31');
        const messages = [
          ...view.working.map(({ why }) => why),
          ...view.flags,
          ...view.refused.map(({ reason }) => reason),
          ...view.notAllowedNow.map(({ reason }) => reason),
        ];
        for (const { key, text } of messages) {
          keys.add(key);
          expect(text).not.toMatch(/[A-Za-z]{3}/); // no code, no `undefined`, nothing untranslated (ids are shorter)
        }
        for (const { text } of view.legalNextSteps) expect(text).toMatch(/^[^a-z]+$/);
      }),
      { numRuns: 300 },
    );
    expect(keys.size).toBeGreaterThan(50);
  });

  it('is monotone in the day of receipt', () => {
    fc.assert(
      fc.property(timelineArbitrary, fc.integer({ min: 1, max: 15 }), (events, later) => {
        expect(monotone(events, later, calendar, defaultClockSettings)).toBeNull();
      }),
      { numRuns: 2000 },
    );
  });
});
