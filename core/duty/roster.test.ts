import { expect, test } from 'vitest';
import { buildCalendar } from '../calendar/calendar.ts';
import { dutyOn, namesOf, type Roster } from './roster.ts';

const calendar = buildCalendar();
const roster: Roster = {
  week: new Map([
    [1, ['a', 'b']],
    [4, ['b']],
    [7, ['c']],
  ]),
  days: new Map([
    ['2026-03-02', ['c']],
    ['2026-03-09', []],
  ]),
};
const on = (day: string) => dutyOn(roster, day, calendar);

test('a day goes by its day of the week', () => {
  expect(on('2026-03-16')).toEqual({ why: 'week', staff: ['a', 'b'] });
  expect(on('2026-03-15'), 'a Sunday that is worked').toEqual({ why: 'week', staff: ['c'] });
  expect(on('2026-03-17')).toEqual({ why: 'none', staff: [] });
});

test('what is set for a day goes before the week, also that nobody is there', () => {
  expect(on('2026-03-02')).toEqual({ why: 'day', staff: ['c'] });
  expect(on('2026-03-09')).toEqual({ why: 'day', staff: [] });
});

test('on a public holiday nobody is on duty unless it is set', () => {
  expect(on('2026-01-01'), 'a Thursday').toEqual({ why: 'holiday', staff: [] });
});

test('only people who work here are put on duty', () => {
  const nameOf = (id: string) => (id === 'a' ? '王一' : id === 'b' ? '陈二' : null);
  expect(namesOf(['a', 'b'], nameOf)).toMatchObject({ value: '王一、陈二' });
  expect(namesOf(['a', 'x'], nameOf)).toMatchObject({ error: { code: 'duty.staffUnknown' } });
});
