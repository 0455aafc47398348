import { expect, test } from 'vitest';
import type { ImportReport } from '../../contract/imports.ts';
import { saveColumn, savedColumn } from '../../db/websites/columns.ts';
import { tempDir } from '../../test/fixtures/temp.ts';
import { columnAt } from '../../test/fixtures/websites/crawling.ts';
import type { HostContext } from './handlers.ts';
import type { Importing } from './importing.ts';
import { websiteRuns } from './website-runs.ts';

const site = { host: 'www.yunxi.gov.cn', address: 'https://www.yunxi.gov.cn' } as Parameters<
  typeof columnAt
>[0];
const id = 'site-00000000-0001';

test('a column is read when it is due, and a restart changes nothing of that', async () => {
  const dataDir = tempDir();
  let at = new Date('2026-09-01T08:00:00Z');
  const outcomes: Partial<ImportReport>[] = [
    { outcome: 'activated' },
    { outcome: 'failed', error: 'websites.unreachable', errorParams: { detail: 'HTTP 503' } },
    { outcome: 'unchanged' },
  ];
  let runs = 0;
  const importing = {
    running: () => null,
    start: (_: unknown, ended: (report: ImportReport) => void) => {
      ended(outcomes[runs++] as ImportReport);
      return Promise.resolve({ ok: true, value: { runId: '1' } });
    },
  } as unknown as Importing;
  const begun = () => websiteRuns({ dataDir, now: () => at } as HostContext, importing);
  const hours = (count: number) => {
    at = new Date(at.getTime() + count * 3_600_000);
  };
  const run = () => savedColumn(dataDir, id)?.run;

  await begun().tick();
  expect(runs).toBe(0);
  saveColumn(dataDir, { id, name: '政策文件', column: columnAt(site, '/', { everyHours: 24 }) });
  await begun().tick();
  expect(run()).toMatchObject({ failures: 0, lastSuccessAt: at.toISOString(), problem: null });
  hours(12);
  await begun().tick();
  expect(runs).toBe(1);
  hours(14);
  await begun().tick();
  expect(run()).toMatchObject({
    failures: 1,
    problem: { code: 'websites.unreachable', params: { detail: 'HTTP 503' } },
  });
  // a failure is tried again sooner than a day, and not at once
  await begun().tick();
  expect(runs).toBe(2);
  hours(1);
  await begun().tick();
  expect(run()).toMatchObject({ failures: 0, problem: null, lastSuccessAt: at.toISOString() });

  saveColumn(dataDir, { id, name: '政策文件', column: columnAt(site, '/', { everyHours: 0 }) });
  hours(1000);
  await begun().tick();
  expect(runs).toBe(3);
});
