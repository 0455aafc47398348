import { expect, test } from 'vitest';
import type { ScanEvent } from '../../../contract/scans/scan.ts';
import type { WaitingPage } from '../../../db/records/scans.ts';
import type { ScanReply } from '../scan-worker.ts';
import { recognising } from './recognising.ts';

const page = (number: number): WaitingPage => ({ id: 'scan', origin: 'upload', file: 'f', page: number });

const run = async (
  replies: readonly (ScanReply | { kind: 'timeout' } | { kind: 'died'; message: string })[],
) => {
  const waiting = replies.map((_, index) => page(index + 1));
  const asked: number[] = [];
  const recorded: ScanEvent[] = [];
  const reading = recognising({
    next: () => waiting[0] ?? null,
    pathOf: ({ file }) => `/scans/${file}`,
    record: (_, event) => {
      recorded.push(event);
      waiting.shift();
    },
    thread: {
      ask: async task => {
        asked.push(task.kind === 'page' ? task.page : 0);
        return replies[asked.length - 1] ?? { kind: 'died', message: '' };
      },
      close: async () => {},
    },
    rest: 0,
    onFault: error => {
      throw error;
    },
  });
  reading.wake();
  reading.wake();
  await expect.poll(() => recorded.length).toBe(replies.length);
  await reading.close();
  return { asked, recorded };
};

test('pages are read one after the other, each on record before the next, however often it is woken', async () => {
  const { asked, recorded } = await run([
    { kind: 'page', text: '云溪县', confidence: 90 },
    { kind: 'pageFailed', failure: 'blank' },
  ]);
  expect(asked).toEqual([1, 2]);
  expect(recorded).toEqual([
    { type: 'scan.pageRead', page: 1, text: '云溪县', confidence: 90 },
    { type: 'scan.pageFailed', page: 2, failure: 'blank' },
  ]);
});

test('a page that takes too long, or ends its thread, is said to be unreadable and the next is read', async () => {
  const { recorded } = await run([
    { kind: 'timeout' },
    { kind: 'died', message: 'out of memory' },
    { kind: 'page', text: '第三页的字', confidence: 80 },
  ]);
  expect(recorded.map(event => ('failure' in event ? event.failure : event.type))).toEqual([
    'timeout',
    'broken',
    'scan.pageRead',
  ]);
});
