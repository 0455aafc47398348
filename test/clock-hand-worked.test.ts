import { describe, expect, it } from 'vitest';
import type { ClockView, WorkingDay } from '../contract/applications/clock.ts';
import { clockOf } from '../core/applications/clock.ts';
import { buildCalendar } from '../core/calendar/calendar.ts';
import { naiveDue } from './fixtures/clock/oracle.ts';
import { type Worksheet, worksheets, writtenDate } from './fixtures/clock/worksheet.ts';

const calendar = buildCalendar();

/** The sign a person would write for a day of the clock's working. */
const signOf = ({ why }: WorkingDay): string => {
  switch (why.key) {
    case 'day.counted':
    case 'day.makeup':
    case 'day.countedUnknown':
      return String(why.params.n);
    case 'day.receipt':
    case 'day.restart':
      return '0';
    case 'day.weekend':
    case 'day.weekendUnknown':
      return '-';
    case 'day.holiday':
      return '休';
    case 'day.beforeRestart':
      return '废';
    case 'day.awaitingCorrection':
    case 'day.awaitingFee':
      return '候';
    case 'day.paused':
    case 'day.pausedForFee':
      return '停';
  }
};

const keysOf = (view: ClockView) => view.flags.map(({ key }) => key);

const checks: Readonly<Record<string, (view: ClockView, written: string) => void>> = {
  due: (view, written) => {
    const [date = '', provisional] = written.split(' ');
    expect(view.dueOn).toBe(date === '无' ? null : writtenDate(date));
    expect(view.provisional).toBe(provisional === '暂定');
  },
  state: (view, written) => expect(view.state).toBe(written),
  used: (view, written) => expect(view.workingDaysUsed).toBe(Number(written)),
  flag: (view, written) => expect(keysOf(view)).toContain(written),
  noflag: (view, written) => expect(keysOf(view)).not.toContain(written),
  row: (view, written) => expect(view.outcome?.row).toBe(written),
  remedy: (view, written) => expect(view.outcome?.remedy?.line).toBe(written),
  article: (view, written) => expect(view.outcome?.articles).toContain(written),
  timer: (view, written) => {
    const [name, date = ''] = written.split(' ');
    expect(view.timers.find(timer => timer.name === name)?.dueOn).toBe(writtenDate(date));
  },
  ifanswered: (view, written) =>
    expect(view.dueOnIfAnsweredToday).toBe(written === '无' ? null : writtenDate(written)),
  intime: view => expect(view.repliedInTime).toBe(true),
  late: view => expect(view.repliedInTime).toBe(false),
  refused: () => {}, // compared for every case below: none written, none allowed
};

const viewOf = ({ events, settings, today }: Worksheet) => clockOf(events, calendar, settings, today);

describe('hand-worked cases', () => {
  it('are at least 150, most of them written out day by day', () => {
    expect(worksheets.length).toBeGreaterThanOrEqual(150);
    expect(worksheets.filter(({ days }) => days).length).toBeGreaterThanOrEqual(120);
    for (const { title } of worksheets) expect(title).toMatch(/^[A-H]\d\d .*/);
  });

  it.each(worksheets)('$title', sheet => {
    const view = viewOf(sheet);
    expect(sheet.expected.length).toBeGreaterThan(0);
    for (const [word, written] of sheet.expected) {
      const check = checks[word];
      if (!check) throw new Error(`unknown line: = ${word}`);
      check(view, written);
    }
    const refused = sheet.expected
      .filter(([word]) => word === 'refused')
      .flatMap(([, keys]) => keys.split(' '));
    expect(view.refused.map(({ reason }) => reason.key)).toEqual(refused);
    if (sheet.days) {
      const from = sheet.days[0]?.day ?? '';
      const working = view.working.filter(({ day }) => day >= from);
      expect(working.map(each => `${each.day} ${signOf(each)}`)).toEqual(
        sheet.days.map(({ day, sign }) => `${day} ${sign}`),
      );
      for (const each of working) expect(each.counted).toBe(/^[1-9]/.test(signOf(each)));
    }
  });

  it('agree with the naive recount wherever the default settings apply', () => {
    let compared = 0;
    for (const sheet of worksheets.filter(({ byDefault }) => byDefault)) {
      const written = sheet.expected.find(([word]) => word === 'due')?.[1].split(' ')[0];
      const refused = new Set(viewOf(sheet).refused.map(({ index }) => index));
      const accepted = sheet.events.filter((_, index) => !refused.has(index));
      const naive = naiveDue([...accepted].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)));
      if (!written || written.startsWith('2027')) continue; // the recount's table ends with 2026
      expect([sheet.title, naive?.dueOn ?? '无']).toEqual([
        sheet.title,
        written === '无' ? '无' : writtenDate(written),
      ]);
      compared += 1;
    }
    expect(compared).toBeGreaterThanOrEqual(120);
  });
});
