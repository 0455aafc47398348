import { describe, expect, it } from 'vitest';
import { backupDue } from './backup-schedule.ts';

const at = (text: string) => new Date(text);
const plan = { dailyAt: '20:00' };

describe('backupDue', () => {
  it('once a day, after its hour', () => {
    expect(backupDue(plan, at('2026-03-01T20:00:30'), at('2026-03-02T19:59:00'))).toBe(false);
    expect(backupDue(plan, at('2026-03-01T20:00:30'), at('2026-03-02T20:00:00'))).toBe(true);
    expect(backupDue(plan, at('2026-03-02T20:00:30'), at('2026-03-02T23:00:00'))).toBe(false);
  });

  it('at once where the room was off at the hour, or never had one', () => {
    expect(backupDue(plan, at('2026-02-27T20:00:30'), at('2026-03-02T08:30:00'))).toBe(true);
    expect(backupDue(plan, null, at('2026-03-02T08:30:00'))).toBe(true);
    expect(backupDue(plan, at('2026-03-01T20:00:30'), at('2026-03-02T08:30:00'))).toBe(false);
  });
});
