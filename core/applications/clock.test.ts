import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '../../contract/applications/event.ts';
import { clockSettingsSchema, defaultClockSettings } from '../../contract/applications/settings.ts';
import { buildCalendar } from '../calendar/calendar.ts';
import { toDay } from '../calendar/day.ts';
import { clockOf, summarise } from './clock.ts';
import { clockOfFile, readClockFile } from './clock-file.ts';
import { fold } from './fold.ts';

const calendar = buildCalendar();
const submitted: CaseEvent = { type: 'submitted', at: '2026-03-02', channel: 'inPerson' };
const view = (events: readonly CaseEvent[], today: string) =>
  clockOf(events, calendar, defaultClockSettings, today);
const stepsOf = (events: readonly CaseEvent[], today: string) =>
  view(events, today).legalNextSteps.map(({ type }) => type);

describe('the steps the law allows next', () => {
  it('before anything: handing in, and nothing else', () => {
    expect(stepsOf([], '2026-03-02')).toEqual(['submitted']);
  });

  it('offers the outcomes that may be chosen, and not those whose condition is missing', () => {
    const decided = view([submitted], '2026-03-10').legalNextSteps.find(({ type }) => type === 'decided');
    expect(decided?.outcomes).toContain('granted');
    expect(decided?.outcomes).not.toContain('stillUnclear');
    expect(decided?.outcomes).not.toContain('excessive');
    expect(decided?.outcomes).not.toContain('amended');
    expect(decided?.by).toBe('2026-03-30');
  });

  it('while a correction is awaited only what concerns it, with the reason for the rest', () => {
    const asked: CaseEvent = { type: 'correctionAsked', at: '2026-03-04', term: { workingDays: 5 } };
    const now = view([submitted, asked], '2026-03-05');
    expect(now.legalNextSteps.map(({ type }) => type)).toEqual([
      'entered',
      'correctionServed',
      'corrected',
      'withdrawn',
      'publicationProposed',
    ]);
    const extended = now.notAllowedNow.find(({ type }) => type === 'extended');
    expect(extended).toMatchObject({ article: 'reg30', reason: { key: 'refusal.awaitingCorrection' } });
    expect(extended?.reason.text).toBe('正在等待申请人补正');
  });

  it('names every step exactly once, allowed or not', () => {
    const now = view([submitted], '2026-03-05');
    const named = [...now.legalNextSteps, ...now.notAllowedNow].map(({ type }) => type);
    expect(new Set(named).size).toBe(named.length);
    expect(named).toHaveLength(31);
  });

  it('on the due day still offers an extension, the day after no more', () => {
    expect(stepsOf([submitted], '2026-03-30')).toContain('extended');
    expect(stepsOf([submitted], '2026-03-31')).not.toContain('extended');
  });

  it('names the choices of the unit that the date rests on', () => {
    const consulted: CaseEvent = { type: 'consultationSent', at: '2026-03-04', id: 'c1', with: 'otherOrgan' };
    const named = view([submitted, consulted], '2026-03-05').silent.map(({ setting }) => setting);
    expect(named).toEqual(['firstDay', 'pauseFrom', 'replyDay', 'otherOrganWarningDays']);
  });
});

describe('a clock file', () => {
  const read = (value: unknown) => readClockFile(JSON.stringify(value));

  it('folds events, calendar and settings', () => {
    const file = read({
      events: [{ ...submitted, at: '2026-12-04T09:30' }],
      calendar: {
        years: [
          {
            year: 2027,
            notice: '试填',
            signedOff: { by: '周敏', on: '2026-11-20' },
            off: [{ name: '元旦', from: '2027-01-01', to: '2027-01-03' }],
            work: [],
          },
        ],
      },
      settings: { entryDays: 2 },
      today: '2026-12-10',
    });
    expect(file.ok && clockOfFile(file.value, '2026-12-10')).toMatchObject({
      dueOn: '2027-01-04',
      provisional: false,
      workingDaysUsed: 4,
      timers: [{ name: 'reply' }, { name: 'entry', dueOn: '2026-12-08', late: true }],
    });
  });

  it('looks from today, and never from before the last event', () => {
    const file = read({ events: [submitted] });
    expect(file.ok && clockOfFile(file.value, '2026-02-01').today).toBe('2026-03-02');
    expect(file.ok && clockOfFile(file.value, '2026-04-01').overdue).toBe(true);
  });

  it.each([
    ['{', '文件不是 JSON'],
    ['[]', '文件缺少，或者类型不对'],
    ['{"events":[{"type":"submitted","at":"2026-02-30","channel":"fax"}]}', 'events[0].at应为日历上有的日期'],
    ['{"events":[{"type":"submitted","at":"9026-02-03","channel":"fax"}]}', 'events[0].at应为日历上有的日期'],
    ['{"events":[{"type":"finished","at":"2026-02-03"}]}', 'events[0].type类型不认识'],
    ['{"events":[{"type":"submitted","at":"2026-02-03"}]}', 'events[0].channel不在允许的值之内'],
    ['{"events":[{"type":"confirmed","at":"2026-02-03","by":"x"}]}', 'events[0]有不认识的字段：by'],
    ['{"events":[],"settings":{"entryDays":0}}', 'settings.entryDays太小'],
    ['{"events":[{"type":"extended","at":"2026-02-03T08:00Z","days":1}]}', 'events[0].at应为日历上有的日期'],
  ])('says what is wrong and where: %s', (text, words) => {
    const file = readClockFile(text);
    expect(file.ok).toBe(false);
    expect(!file.ok && file.error.code).toBe('input.invalid');
    expect(!file.ok && file.error.params.field).toContain(words);
  });
});

describe('settings', () => {
  it('refuse a name nobody knows and a value out of range', () => {
    expect(clockSettingsSchema.safeParse({ pauseFrom: 'yesterday' }).success).toBe(false);
    expect(clockSettingsSchema.safeParse({ pausFrom: 'sent' }).success).toBe(false);
    expect(clockSettingsSchema.safeParse({ extensions: 3 }).success).toBe(false);
  });
});

describe('speed', () => {
  it('folds and dates a usual case well within 0.2 ms, so that a list of 50,000 cases is possible', () => {
    const events: CaseEvent[] = [
      submitted,
      { type: 'consultationSent', at: '2026-03-05', id: 'c1', with: 'thirdParty' },
      { type: 'consultationReceived', at: '2026-03-06', id: 'c1' },
      { type: 'consultationReplied', at: '2026-03-20', id: 'c1' },
      { type: 'extended', at: '2026-04-10', days: 10, approvedBy: '陈静', notifiedOn: '2026-04-10' },
      { type: 'decided', at: '2026-04-20', outcome: 'granted' },
      { type: 'served', at: '2026-04-21', carrier: 'post' },
    ];
    const rules = { calendar, settings: defaultClockSettings };
    const today = toDay('2026-05-01');
    const times = 1000;
    let best = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 3; round += 1) {
      const started = performance.now();
      for (let run = 0; run < times; run += 1) summarise(fold(events, rules, today).state, rules, today);
      best = Math.min(best, (performance.now() - started) / times);
    }
    expect(best).toBeLessThan(0.2);
  });
});
