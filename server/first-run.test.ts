import { expect, test } from 'vitest';
import { fail, ok, type Result } from '../contract/errors.ts';
import { scriptedHost } from '../test/fixtures/hosts.ts';
import { loadSample } from './first-run.ts';
import { createLog } from './log.ts';
import { sampleDir } from './paths.ts';

const run = async (answers: Record<string, () => Result<unknown>>) => {
  const asked: [string, unknown][] = [];
  const lines: string[] = [];
  const host = scriptedHost({
    call: (method, input) => {
      asked.push([method, input]);
      return answers[method]?.() ?? fail('request.unknownMethod');
    },
  });
  await loadSample(host, createLog({ write: line => lines.push(line) }));
  return { asked: asked.map(([method]) => method), last: asked.at(-1)?.[1], log: lines.join('') };
};

test('a library without a source gets the sample', async () => {
  const { asked, last } = await run({
    'imports.sources': () => ok({ sources: [] }),
    'imports.start': () => ok({ runId: '1' }),
  });
  expect(asked).toEqual(['imports.sources', 'imports.start']);
  expect(last).toEqual({ folder: sampleDir });
});

test('a library that has any source is left alone, also where that source was emptied', async () => {
  const { asked } = await run({ 'imports.sources': () => ok({ sources: [{ id: 'office', documents: 0 }] }) });
  expect(asked).toEqual(['imports.sources']);
});

test('a failure leaves an empty library that works, and a line in the log', async () => {
  const { log } = await run({
    'imports.sources': () => {
      throw new Error('disk');
    },
  });
  expect(log).toContain('sampleLibrary');
});
