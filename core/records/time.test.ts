import { expect, it } from 'vitest';
import { civilDay, isoLocal, localStamp } from './time.ts';

it('times are local, with their offset, and come back as the same moment', () => {
  const at = new Date('2026-03-02T08:05:09');
  expect(isoLocal(at)).toMatch(/^2026-03-02T08:05:09[+-]\d{2}:\d{2}$/);
  expect(new Date(isoLocal(at)).getTime()).toBe(at.getTime());
  expect(civilDay(at)).toBe('2026-03-02');
  expect(localStamp(at)).toBe('2026-03-02T08-05-09');
});
