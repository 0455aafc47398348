import { describe, expect, it } from 'vitest';
import { backupsToKeep } from './backup-rule.ts';

/** One backup a day at 20:00 for `days` days up to and including `last`. */
const daily = (last: string, days: number) =>
  Array.from({ length: days }, (_, i) => {
    const date = new Date(`${last}T00:00:00Z`);
    date.setUTCDate(date.getUTCDate() - i);
    return `${date.toISOString().slice(0, 10)}T20-00-00`;
  });

describe('backupsToKeep', () => {
  it('keeps 7 days, 4 weeks and 12 months of a year of daily backups', () => {
    const kept = backupsToKeep(daily('2026-11-22', 400));
    // Sunday 22 November: the week holds 16–22; months are kept by their last day
    expect([...kept].toSorted().map(name => name.slice(0, 10))).toEqual([
      '2025-12-31',
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
      '2026-05-31',
      '2026-06-30',
      '2026-07-31',
      '2026-08-31',
      '2026-09-30',
      '2026-10-31',
      '2026-11-01',
      '2026-11-08',
      '2026-11-15',
      '2026-11-16',
      '2026-11-17',
      '2026-11-18',
      '2026-11-19',
      '2026-11-20',
      '2026-11-21',
      '2026-11-22',
    ]);
  });

  it('keeps only the newest of a day', () => {
    const kept = backupsToKeep(['2026-03-01T08-00-00', '2026-03-01T20-00-00']);
    expect([...kept]).toEqual(['2026-03-01T20-00-00']);
  });

  it('a room that was closed for a year keeps what it had', () => {
    expect(backupsToKeep(['2024-05-01T20-00-00', '2026-03-01T20-00-00']).size).toBe(2);
  });

  it('always keeps the newest, even under a rule that keeps nothing', () => {
    expect(backupsToKeep(['2026-03-01T20-00-00'], { daily: 0, weekly: 0, monthly: 0 }).size).toBe(1);
  });
});
