import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '../../contract/applications/event.ts';
import { defaultClockSettings } from '../../contract/applications/settings.ts';
import { buildCalendar } from '../calendar/calendar.ts';
import { toDay } from '../calendar/day.ts';
import { fold, refusalOf } from './fold.ts';

const rules = { calendar: buildCalendar(), settings: defaultClockSettings };
const today = toDay('2026-04-01');
const life: CaseEvent[] = [
  { type: 'submitted', at: '2026-03-02', channel: 'inPerson' },
  { type: 'decided', at: '2026-03-20', outcome: 'granted' },
  { type: 'served', at: '2026-03-23', carrier: 'post' },
];
const refusal = (event: CaseEvent) => refusalOf(life, event, rules, today);

describe('folding', () => {
  it('takes events by the day they happened, however they were recorded', () => {
    expect(fold(life.toReversed(), rules, today)).toEqual(fold(life, rules, today));
  });

  it('leaves the events and the case before it as they were', () => {
    const frozen = life.map(event => Object.freeze({ ...event }));
    expect(() => fold(Object.freeze(frozen), rules, today)).not.toThrow();
  });
});

describe('one more event', () => {
  it('is taken where the law allows it', () => {
    expect(refusal({ type: 'archived', at: '2026-03-30' })).toBeNull();
  });

  it('may be recorded late where it disturbs nothing', () => {
    expect(refusal({ type: 'entered', at: '2026-03-03' })).toBeNull();
  });

  it('is refused with its own reason', () => {
    expect(refusal({ type: 'extended', at: '2026-03-30', days: 5, approvedBy: '陈静' })).toMatchObject({
      reason: { key: 'refusal.over' },
      article: 'reg33',
    });
  });

  it('is refused where, recorded late, it would undo what was done since', () => {
    expect(refusal({ type: 'withdrawn', at: '2026-03-10' })?.reason).toEqual({
      key: 'refusal.upsetsLater',
      params: { type: 'decided', at: '2026-03-20' },
    });
    expect(refusal({ type: 'correctionAsked', at: '2026-03-10', term: { workingDays: 5 } })?.reason.key).toBe(
      'refusal.upsetsLater',
    );
  });
});
