import { expect, test } from 'vitest';
import { indexEntry } from '../../core/search/entry.ts';
import type { EntryMaker, EntryTask } from '../../core/search/entry-maker.ts';
import { draftOf } from '../../test/fixtures/draft.ts';
import { entryUrl } from '../paths.ts';
import { entryMakers, entryThread } from './entry-thread.ts';

const tasks = Array.from({ length: 40 }, (_, i): EntryTask => {
  const { html, sections, ...document } = draftOf({
    title: `关于第${i}号事项的通知`,
    docNo: `云政发〔2026〕${i}号`,
    issuers: ['云溪县民政局'],
    text: `醫藥改革第${i}条。`.repeat(i),
  });
  return { document, unit: 'u盘' };
});
const expected = tasks.map(({ document, unit }) => indexEntry(document, unit));

const takeAll = (maker: EntryMaker): unknown[] => {
  for (const task of tasks) maker.give(task);
  const entries = tasks.map(() => maker.take(true));
  maker.close();
  return entries;
};

test('the entries of a thread are those made in turn, in their order', () => {
  expect(takeAll(entryThread(entryUrl('entryWorker')))).toEqual(expected);
});

test('an entry that is still being made is not waited for without need', () => {
  const maker = entryThread(entryUrl('entryWorker'));
  expect(maker.take(false)).toBeNull();
  maker.give(tasks[1] as EntryTask);
  expect(maker.take(true)).toEqual(expected[1]);
  expect(maker.take(false)).toBeNull();
  maker.close();
});

test('a notice that comes late wakes nobody for nothing', () => {
  const script = `data:text/javascript,
    import { workerData } from 'node:worker_threads';
    const { port, made } = workerData;
    port.on('message', ({ document }) => {
      port.postMessage(document.title);
      Atomics.add(made, 0, 1);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
      Atomics.notify(made, 0);
    });`;
  expect(takeAll(entryThread(new URL(script)))).toEqual(tasks.map(({ document }) => document.title));
});

test.each([
  ['dies at its start', 'data:text/javascript,throw new Error()'],
  ['never answers', 'data:text/javascript,setInterval(() => {}, 1000)'],
  [
    'dies in the middle',
    `data:text/javascript,
     import { workerData } from 'node:worker_threads';
     const { port, made } = workerData;
     port.once('message', () => {
       port.postMessage(${JSON.stringify('first')});
       Atomics.add(made, 0, 1);
       Atomics.notify(made, 0);
       process.exit();
     });`,
  ],
])('a thread that %s loses nothing', (how, script) => {
  const entries = takeAll(entryThread(new URL(script), 500));
  const answered = how === 'dies in the middle' ? 1 : 0;
  expect(entries.slice(0, answered)).toEqual(answered === 1 ? ['first'] : []);
  expect(entries.slice(answered)).toEqual(expected.slice(answered));
});

test('few documents are not worth a thread', () => {
  const makers = entryMakers(new URL('data:text/javascript,throw new Error()'));
  expect(takeAll(makers(tasks.length))).toEqual(expected);
});
