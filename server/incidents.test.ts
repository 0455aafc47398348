import { appendFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tempDir } from '../test/fixtures/temp.ts';
import { createIncidentReport, readIncidents, recordIncident } from './incidents.ts';

const incident = (n: number) => ({
  at: '2026-01-05T09:00:00Z',
  kind: 'library.fileTampered',
  subject: `${n}`,
});

test('incidents are read newest first, without a line that a power cut left half written', () => {
  const folder = tempDir();
  expect(readIncidents(folder)).toEqual([]);
  recordIncident(folder, incident(1));
  recordIncident(folder, incident(2));
  appendFileSync(join(folder, 'logs', 'incidents.ndjson'), '{"at":"2026');
  expect(readIncidents(folder).map(({ subject }) => subject)).toEqual(['2', '1']);
  expect(readIncidents(folder, 1)).toHaveLength(1);
});

test('a file that is asked for a million times does not fill the disk with incidents', () => {
  const folder = tempDir();
  const long = { ...incident(0), subject: 'x'.repeat(100_000) };
  for (let n = 0; n < 30; n++) recordIncident(folder, long);
  for (const name of ['incidents.ndjson', 'incidents.ndjson.old'])
    expect(statSync(join(folder, 'logs', name)).size).toBeLessThan(1_300_000);
});

test('the same incident is recorded once an hour, another at once', () => {
  const recorded: string[] = [];
  let time = 0;
  const report = createIncidentReport(
    ({ subject }) => recorded.push(subject),
    () => time,
  );
  for (const n of [1, 1, 2, 1]) report(incident(n));
  time = 3_600_000;
  report(incident(1));
  expect(recorded).toEqual(['1', '2', '1']);
});
