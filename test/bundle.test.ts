import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startProgram, stopProgram } from './fixtures/programs.ts';
import { inProject } from './fixtures/project.ts';
import { tempDir } from './fixtures/temp.ts';

/** What is shipped: `dist`, and of all packages better-sqlite3 alone. */
const shipped = (): string => {
  const build = spawnSync(process.execPath, ['build.ts', '--if-stale'], {
    cwd: inProject(),
    encoding: 'utf8',
  });
  expect(build.status, build.stderr).toBe(0);
  const folder = tempDir();
  cpSync(inProject('dist'), join(folder, 'dist'), { recursive: true });
  cpSync(inProject('node_modules/better-sqlite3'), join(folder, 'node_modules/better-sqlite3'), {
    recursive: true,
    filter: source => !/better-sqlite3[\\/](deps|src)/.test(source),
  });
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  mkdirSync(join(folder, 'papers'));
  writeFileSync(
    join(folder, 'papers', '通知.txt'),
    '关于做好防汛工作的通知\n\n请做好青石河沿岸的防汛值班。\n',
  );
  return folder;
};

test('the bundles run by themselves: import, search, serve', async () => {
  const folder = shipped();
  const cli = (...args: string[]): unknown => {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['dist/server/cli.js', ...args, '--data', 'data'],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    );
    return JSON.parse(stdout || `"${stderr}"`);
  };
  expect(cli('import', 'papers')).toMatchObject({ outcome: 'activated', added: 1 });
  expect(cli('search', '青石河')).toMatchObject({ total: 1 });

  const { child, match } = await startProgram(
    ['dist/server/serve.js', '--data', 'data', '--port', '0'],
    /查阅：(\S+)\n/,
    folder,
  );
  const page = await fetch(match[1] ?? '');
  expect(await page.text()).toContain('<div id="root">');
  const found = await fetch(`${match[1]}api/library.search`, { method: 'POST', body: '{"query":"青石河"}' });
  expect(await found.json()).toMatchObject({ total: 1 });
  await stopProgram(child);
}, 120_000);
