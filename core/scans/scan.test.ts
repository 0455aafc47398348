import { expect, test } from 'vitest';
import { mayStep, type Scan } from './scan.ts';

const scan: Scan = { state: 'unclaimed', pages: 2, read: 1, failed: 1, joined: null };
const code = (of: Scan, step: Parameters<typeof mayStep>[1]) => {
  const result = mayStep(of, step);
  return result.ok ? 'ok' : result.error.code;
};

test('a scan is claimed, released and set aside; what was set aside stays so', () => {
  expect(code(scan, 'scan.claimed')).toBe('ok');
  expect(code({ ...scan, state: 'claimed' }, 'scan.released')).toBe('ok');
  expect(code({ ...scan, state: 'setAside' }, 'scan.claimed')).toBe('scans.isSetAside');
});

test('a file of the library belongs to its document and to no paper', () => {
  expect(code({ ...scan, state: 'library' }, 'scan.claimed')).toBe('scans.ofLibrary');
  expect(code({ ...scan, state: 'library' }, 'scan.joined')).toBe('ok');
});

test('what visitors find a document by is parted before anything changes under them', () => {
  const joined = { ...scan, joined: 'doc-000001' };
  expect(code(joined, 'scan.readAgain')).toBe('scans.isJoined');
  expect(code(joined, 'scan.setAside')).toBe('scans.isJoined');
  expect(code(joined, 'scan.parted')).toBe('ok');
});

test('text is joined whole, of a scan whose paper is known, and once', () => {
  const claimed: Scan = { ...scan, state: 'claimed' };
  expect(code(claimed, 'scan.joined')).toBe('ok');
  expect(code(scan, 'scan.joined')).toBe('scans.notClaimed');
  expect(code({ ...claimed, read: 0, failed: 2 }, 'scan.joined')).toBe('scans.notRead');
  expect(code({ ...claimed, failed: 0 }, 'scan.joined'), 'a page still waits').toBe('scans.notRead');
  expect(code(claimed, 'scan.parted')).toBe('scans.notJoined');
});
