import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const cli = fileURLToPath(new URL('../cli.ts', import.meta.url));
const run = (input: unknown, ...options: string[]) =>
  spawnSync(process.execPath, [cli, 'clock', '-', ...options], {
    input: typeof input === 'string' ? input : JSON.stringify(input),
    encoding: 'utf8',
  });
const submitted = { type: 'submitted', at: '2026-02-10', channel: 'inPerson' };

describe('cli clock', () => {
  it('prints the clock of a file as JSON, refused events with reason and article', () => {
    const { stdout, status } = run(
      { events: [submitted, { type: 'served', at: '2026-02-11', carrier: 'post' }], today: '2026-03-01' },
      '--json',
    );
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      state: 'registered',
      dueOn: '2026-03-16',
      provisional: false,
      workingDaysUsed: 9,
      refused: [{ index: 1, type: 'served', article: 'reg33', reason: { key: 'refusal.notDecided' } }],
    });
  });

  it('says in Chinese what is wrong with a file, and leaves with 1', () => {
    const { stdout, stderr, status } = run({ events: [{ ...submitted, at: '2026-02-30' }] }, '--json');
    expect(status).toBe(1);
    expect(stderr).toContain('events[0].at应为日历上有的日期');
    expect(JSON.parse(stdout).error.code).toBe('input.invalid');
  });
});
