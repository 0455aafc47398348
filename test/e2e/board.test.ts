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
/** What the page holds after everything that can go has gone: megabytes of heap, nodes and listeners. */
const held = async (page: Awaited<ReturnType<typeof openPage>>) => {
  const session = await page.context().newCDPSession(page);
  for (let round = 0; round < 2; round++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = (await session.send('Runtime.getHeapUsage')) as { usedSize: number };
  const counters = (await session.send('Memory.getDOMCounters')) as {
    nodes: number;
    jsEventListeners: number;
  };
  await session.detach();
  return { heap: usedSize / 1024 / 1024, nodes: counters.nodes, listeners: counters.jsEventListeners };
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

  // 1,800 refreshes in a minute: the page's clock is wound on, and a case comes in between
  await board.clock.install();
  await board.reload();
  await board.getByText('A1-0002').first().waitFor();
  const wind = async (minutes: number) => {
    for (let minute = 0; minute < minutes; minute++) await board.clock.runFor(60_000);
  };
  await wind(10);
  const samples = [];
  for (let half = 0; half < 5; half++) {
    await submit();
    await wind(30);
    samples.push(await held(board));
  }
  const [first, last] = [samples[0], samples.at(-1)];
  if (!first || !last) throw new Error('nothing was measured');
  const said = JSON.stringify(samples);
  expect(last.heap - first.heap, said).toBeLessThan(0.5);
  // four more numbers stand on the wall, each once in its list and once in the part that rolls
  expect(last.nodes - first.nodes, said).toBeLessThan(150);
  expect(last.listeners - first.listeners, said).toBeLessThan(10);
});
