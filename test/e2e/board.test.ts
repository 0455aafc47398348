import { afterAll, beforeAll, expect, test } from 'vitest';
import { citizenForm } from '../fixtures/room.ts';
import { type App, startApp } from './support/app.ts';
import { setUpDesk } from './support/desk.ts';
import { openPage } from './support/page.ts';

let app: App;
beforeAll(async () => {
  app = await startApp({ library: 'empty' });
});
afterAll(() => app.stop());

const submit = async () => {
  const answer = await fetch(`${app.url}/api/applications.submit`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: app.url },
    body: JSON.stringify({ form: citizenForm, signature: null }),
  });
  if (!answer.ok) throw new Error(await answer.text());
};
/** Megabytes of the page's heap after everything that can go has gone. */
const heap = async (page: Awaited<ReturnType<typeof openPage>>) => {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = (await session.send('Runtime.getHeapUsage')) as { usedSize: number };
  await session.detach();
  return usedSize / 1024 / 1024;
};

test('the wall shows numbers within five seconds, no name, and does not grow', async () => {
  await setUpDesk(app);
  const board = await openPage(app, { path: '/#/board', size: 'landscape' });
  await board.getByText('未办').first().waitFor();
  await submit();
  await submit();
  await board.getByText('A1-0002').first().waitFor({ timeout: 8_000 });
  const words = (await board.locator('body').textContent()) ?? '';
  for (const secret of [citizenForm.applicant.name, '清水村', '0999']) expect(words).not.toContain(secret);

  // a day of refreshes in a few seconds: the page's clock is wound on
  await board.clock.install();
  await board.reload();
  await board.getByText('A1-0002').first().waitFor();
  const wind = async (minutes: number) => {
    for (let minute = 0; minute < minutes; minute++) await board.clock.runFor(60_000);
  };
  await wind(5);
  const before = await heap(board);
  await wind(60);
  expect(await heap(board)).toBeLessThan(before * 1.3 + 1);
}, 120_000);
