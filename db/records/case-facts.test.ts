import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseEvent } from '../../contract/applications/event.ts';
import { defaultClockSettings } from '../../contract/applications/settings.ts';
import { buildCalendar } from '../../core/calendar/calendar.ts';
import { applicationProjection } from './applications.ts';
import { FactsStore } from './case-facts.ts';
import { EventStore } from './events.ts';
import { openRecords, type RecordsDatabases } from './open.ts';

const rules = { calendar: buildCalendar(), settings: defaultClockSettings };
let dir: string;
let databases: RecordsDatabases;
let log: EventStore;
let facts: FactsStore;
beforeEach(() => {
  dir = mkdtempSync(`${tmpdir()}/facts-`);
  const opened = openRecords(dir);
  if (!opened.ok) throw new Error(opened.error.code);
  databases = opened.value;
  log = new EventStore(databases.records, 'A1', [applicationProjection(rules)]);
  facts = new FactsStore(databases.records);
});
afterEach(() => {
  databases.records.close();
  databases.keys.close();
  rmSync(dir, { recursive: true });
});

const take = (stream: string, law: readonly CaseEvent[], actor = 'visitor') =>
  log.append([
    {
      id: `${stream}-n`,
      stream,
      type: 'case.numbered',
      at: `${law[0]?.at}T09:00:00+08:00`,
      actor,
      data: { number: `申〔2025〕${stream}号`, enquiry: null },
    },
    ...law.map((data, at) => ({
      id: `${stream}-${at}`,
      stream,
      type: 'case.law',
      at: `${data.at}T09:00:00+08:00`,
      actor,
      data,
    })),
  ]);
const submitted = (at: string): CaseEvent => ({
  type: 'submitted',
  at,
  channel: 'inPerson',
  applicant: 'natural',
});
const answered = (at: string): CaseEvent[] => [
  { type: 'decided', at, outcome: 'granted' },
  { type: 'served', at, carrier: 'onTheSpot', signedOn: at },
];
const ids = (found: Iterable<{ id: string }>) => [...found].map(({ id }) => id).sort();

describe('what is counted of the cases', () => {
  beforeEach(() => {
    take('a', [submitted('2024-03-04'), ...answered('2024-03-05')]);
    take('b', [submitted('2024-12-20'), ...answered('2025-01-20')], 'staff-1');
    take('c', [submitted('2025-06-02')]);
    take('d', [
      submitted('2023-03-01'),
      ...answered('2023-03-02'),
      { type: 'reviewFiled', at: '2023-04-03', id: 'r1' },
    ]);
  });

  it('gives every case that can stand in the tables of a year, and the contested ones', () => {
    expect(ids(facts.forYears(2024, 2024))).toEqual(['a', 'b', 'd']);
    expect(ids(facts.forYears(2025, 2025))).toEqual(['b', 'c', 'd']);
    expect(ids(facts.forYears(2026, 2026))).toEqual(['c', 'd']);
    expect(facts.firstYear()).toBe(2023);
  });

  it('gives what came, ended or moved in a period, and how many were open at a day', () => {
    expect(ids(facts.forPeriod('2025-01-01', '2025-01-31'))).toEqual(['b']);
    expect(facts.openAt('2024-12-31')).toBe(1);
    expect(facts.openAt('2025-06-30')).toBe(1);
  });

  it('knows where a case was taken, what it took and whether it was late', () => {
    const [b] = [...facts.forPeriod('2025-01-20', '2025-01-20')];
    expect(b).toMatchObject({
      takenAt: 'desk',
      receivedOn: '2024-12-20',
      servedOn: '2025-01-20',
      late: false,
      outcome: 'granted',
      topic: null,
    });
    // 1 January is a holiday: 23–31 December are 7 days, 2–20 January 13
    expect(b?.workingDays).toBe(20);
    const [d] = [...facts.forYears(2026, 2026)].filter(({ id }) => id === 'd');
    expect(d?.proceedings).toEqual([
      { kind: 'review', result: null, reviewId: null, filedOn: '2023-04-03', decidedOn: null },
    ]);
  });

  it('folds what was recorded before there was such a list', () => {
    databases.records.exec(
      "DELETE FROM application_facts; INSERT OR REPLACE INTO meta VALUES ('stale', 'test')",
    );
    expect(log.strayProjections()).toEqual(['application']);
    log.foldUnder('');
    expect(log.strayProjections()).toEqual([]);
    expect(facts.firstYear()).toBe(2023);
    expect(databases.records.prepare("SELECT 1 FROM meta WHERE key = 'stale'").get()).toBeUndefined();
  });

  it('stands with all its indexes after it was folded anew, and after it was only compared', () => {
    const list = databases.records.prepare(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'index' ORDER BY name",
    );
    const before = list.all();
    expect(before.length).toBeGreaterThan(10);
    expect(log.rebuild()).toBeGreaterThan(0);
    expect(list.all()).toEqual(before);
    expect(log.strayProjections()).toEqual([]);
    expect(list.all()).toEqual(before);
  });
});
