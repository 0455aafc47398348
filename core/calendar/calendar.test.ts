import { describe, expect, it } from 'vitest';
import { calendarTableSchema } from '../../contract/calendar.ts';
import notice2026 from '../../resources/calendars/2026.json' with { type: 'json' };
import { buildCalendar } from './calendar.ts';
import { toCivil, toDay } from './day.ts';
import { nthWorkday, workdaysBetween } from './workdays.ts';

const calendar = buildCalendar();
const after = (from: string, n: number) => toCivil(nthWorkday(calendar, toDay(from), n).on);
const signedOff = { by: '周敏', on: '2026-11-20' };
const year2027 = {
  year: 2027,
  notice: '试填，待国务院办公厅通知',
  signedOff,
  off: [{ name: '春节', from: '2027-02-05', to: '2027-02-11' }],
  work: ['2027-02-14'],
};

describe('the working-day calendar', () => {
  it('agrees with the notice for 2026 day by day', () => {
    const [notice] = calendarTableSchema.parse(notice2026).years;
    const off = new Set<number>();
    for (const { from, to } of notice?.off ?? []) {
      for (let day = toDay(from); day <= toDay(to); day += 1) off.add(day);
    }
    const work = new Set(notice?.work.map(toDay));
    for (let day = toDay('2026-01-01'); day <= toDay('2026-12-31'); day += 1) {
      const free = new Date(`${toCivil(day)}T00:00:00Z`).getUTCDay() % 6 === 0;
      const expected = off.has(day) ? 'holiday' : work.has(day) ? 'makeup' : free ? 'weekend' : 'workday';
      expect([toCivil(day), calendar.factOf(day).kind]).toEqual([toCivil(day), expected]);
    }
  });

  it('has 248 working days in 2026', () => {
    expect(workdaysBetween(calendar, toDay('2025-12-31'), toDay('2026-12-31'))).toBe(248);
  });

  it.each([
    ['2026-02-10', 7, '2026-02-26'],
    ['2026-02-10', 15, '2026-03-09'],
    ['2026-02-10', 20, '2026-03-16'],
    ['2026-04-30', 7, '2026-05-13'],
    ['2026-04-30', 20, '2026-06-01'],
    ['2026-09-18', 7, '2026-09-29'],
    ['2026-09-18', 15, '2026-10-15'],
    ['2026-09-18', 20, '2026-10-22'],
    ['2026-09-18', 40, '2026-11-19'],
    ['2026-09-30', 7, '2026-10-15'],
    ['2026-09-30', 20, '2026-11-03'],
  ])('from %s, %i working days end on %s', (from, n, expected) => {
    expect(after(from, n)).toBe(expected);
  });

  it('names the holiday and knows the make-up Saturday', () => {
    expect(calendar.factOf(toDay('2026-02-17'))).toEqual({ kind: 'holiday', name: '春节', known: true });
    expect(calendar.factOf(toDay('2026-02-14'))).toEqual({ kind: 'makeup', name: null, known: true });
  });

  it('calls a year without a notice unknown, and what is counted through it provisional', () => {
    expect(calendar.horizon).toBe('2026-12-31');
    expect(calendar.factOf(toDay('2027-01-04'))).toEqual({ kind: 'workday', name: null, known: false });
    expect(calendar.factOf(toDay('2027-01-01'))).toEqual({ kind: 'holiday', name: '元旦', known: false });
    expect(nthWorkday(calendar, toDay('2026-12-03'), 20)).toEqual({
      on: toDay('2026-12-31'),
      provisional: false,
    });
    expect(nthWorkday(calendar, toDay('2026-12-04'), 20).provisional).toBe(true);
    expect(nthWorkday(calendar, toDay('2026-11-05'), 40).provisional).toBe(false);
    expect(nthWorkday(calendar, toDay('2026-11-06'), 40).provisional).toBe(true);
  });

  it('takes a signed-off year of the unit, and not a draft of one', () => {
    const signed = buildCalendar({ years: [year2027] });
    expect(signed.horizon).toBe('2027-12-31');
    expect(signed.factOf(toDay('2027-02-08'))).toEqual({ kind: 'holiday', name: '春节', known: true });
    expect(signed.isWorkday(toDay('2027-02-14'))).toBe(true);
    const draft = buildCalendar({ years: [{ ...year2027, signedOff: null }] });
    expect(draft.factOf(toDay('2027-02-08')).known).toBe(false);
  });

  it('lets a signed-off year replace the packaged one, and move the last days of the December before', () => {
    const newYear = {
      ...year2027,
      off: [{ name: '元旦', from: '2026-12-31', to: '2027-01-02' }],
      work: ['2026-12-27'],
    };
    const corrected2026 = {
      ...year2027,
      year: 2026,
      off: [{ name: '元旦', from: '2026-01-01', to: '2026-01-01' }],
      work: [],
    };
    const corrected = buildCalendar({ years: [newYear, corrected2026] });
    expect(corrected.factOf(toDay('2026-12-31')).name).toBe('元旦');
    expect(corrected.factOf(toDay('2026-12-27')).kind).toBe('makeup');
    expect(corrected.isWorkday(toDay('2026-02-17'))).toBe(true);
  });

  it.each([
    [{ ...year2027, work: ['2027-02-08'] }, 'notAWeekend'],
    [{ ...year2027, work: ['2027-02-06'] }, 'offAndWorked'],
    [{ ...year2027, work: ['2026-02-14'] }, 'dayOutsideYear'],
    [{ ...year2027, off: [{ name: '春节', from: '2027-02-11', to: '2027-02-05' }] }, 'holidayRange'],
    [{ ...year2027, off: [{ name: '春节', from: '2027-02-30', to: '2027-03-01' }] }, 'notACivilDay'],
  ])('refuses an impossible table (%#)', (year, message) => {
    const checked = calendarTableSchema.safeParse({ years: [year] });
    expect(checked.error?.issues.map(issue => issue.message)).toContain(message);
  });
});
