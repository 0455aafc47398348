import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { pdfOf } from '../../test/fixtures/pdf.ts';
import { entryUrl } from '../paths.ts';
import { readingThread } from './reading.ts';

const troubled = new URL('../../test/fixtures/troubled-reader.ts', import.meta.url);
const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});
const open = (entry: URL, timeoutMs: number, heapMb: number) => {
  const reader = readingThread(entry, { timeoutMs, heapMb });
  closers.push(reader.close);
  return reader;
};

test.each([
  ['endless', 'timeout'],
  ['greedy', 'broken'],
  ['fatal', 'broken'],
])(
  'a file that is %s ends its thread and nothing else',
  async (name, reason) => {
    const reader = open(troubled, 3_000, 64);
    const outcome = await reader.read('x', name);
    expect(outcome.ok ? null : outcome.refusal.reason).toBe(reason);
    const next = await reader.read('x', 'harmless');
    expect(next.ok && next.parsed.text).toBe('harmless');
  },
  30_000,
);

test('the real reader, on its own thread', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'reading-'));
  const path = join(folder, 'x');
  writeFileSync(path, pdfOf(['One', 'Two']));
  const outcome = await open(entryUrl('readingWorker'), 60_000, 512).read(path, 'x.pdf');
  expect(outcome.ok && outcome.parsed.pageStarts).toHaveLength(2);
  rmSync(folder, { recursive: true });
}, 60_000);
