import { appendFileSync, existsSync, globSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cli } from '../test/fixtures/programs.ts';
import { tempDir } from '../test/fixtures/temp.ts';

const folderOf = (files: Record<string, string>): string => {
  const folder = tempDir();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
};

test('an empty data folder has a status and nothing wrong in it', () => {
  const data = tempDir();
  const status = cli('status', '--data', data);
  expect([status.status, status.json()]).toMatchObject([0, { documents: 0, incidents: [] }]);
  expect(cli('verify', '--data', data).status).toBe(0);
});

test.each([
  [[]],
  [['nonsense']],
  [['search']],
  [['search', '低保', '--limit', 'ten']],
  [['search', 'x', '--filters', '{']],
  [['search', 'x', '--sort', 'up']],
  [['search', 'x', 'y']],
  [['search', 'x', '--nonsense']],
  [['restore', 'a', 'b']],
])('used wrongly (%j) it explains itself and exits with 2', args => {
  const { status, stdout, stderr } = cli(...args);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/[。：]/);
  expect(stderr).not.toMatch(/error|Usage/);
});

test('a data folder that is not there was mistyped: nothing answers for it, and none is made', () => {
  const data = join(tempDir(), 'none');
  for (const args of [['status'], ['search', '低保'], ['verify'], ['sources']]) {
    const { status, stdout, stderr } = cli(...args, '--data', data);
    expect([status, stdout, stderr]).toEqual([2, '', expect.stringContaining(data)]);
  }
  expect(existsSync(data)).toBe(false);
});

test('a folder that is not there is said in one sentence, with exit code 1', () => {
  const { status, stdout, stderr } = cli('import', join(tempDir(), 'none'), '--data', tempDir());
  expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: '', stderr: '找不到这个文件夹。\n' });
});

test('a document that is not there likewise', () => {
  const { status, stderr } = cli('show', 'no-such-document', '--data', tempDir());
  expect({ status, stderr }).toEqual({ status: 1, stderr: '库里没有这份文件。\n' });
});

test('the address of the desk carries the key of the data folder', () => {
  const data = tempDir();
  const { stdout } = cli('desk-key', '--data', data, '--port', '9000');
  expect(stdout).toMatch(/^http:\/\/127\.0\.0\.1:9000\/#\/desk\?key=[\w-]{43}\n$/);
  expect(cli('desk-key', '--data', data, '--port', '9000').stdout).toBe(stdout);
});

/** Changes a byte of a stored file, as a failing disk does. */
const spoilOne = (data: string): void => {
  const [path = ''] = globSync('files/*/*', { cwd: data });
  appendFileSync(join(data, path), 'x');
};

test('what is imported is found, shown, listed, verified and removed', () => {
  const data = tempDir();
  const folder = folderOf({
    '通知.txt': '关于做好防汛工作的通知\n\n各乡镇人民政府：\n请做好青石河沿岸的防汛值班。\n',
    '坏.pdf': 'this is no pdf',
  });
  const imported = cli('import', folder, '--data', data, '--name', '测试来源');
  expect(imported.status).toBe(0);
  expect(imported.json()).toMatchObject({ outcome: 'activated', added: 1, skipped: [{ item: '坏.pdf' }] });
  expect(imported.stderr).toMatch(/\d+\/\d+/);

  const found = cli('search', '青石河', '--data', data).json();
  expect(found.total).toBe(1);
  expect(cli('search', '青石河', '--data', data, '--limit', '0').json().ids).toEqual([found.hits[0].id]);
  expect(cli('show', found.hits[0].id, '--data', data).json().text).toContain('防汛值班');
  const [source] = cli('sources', '--data', data).json().sources;
  expect(source).toMatchObject({ name: '测试来源', documents: 1 });
  expect(cli('verify', '--data', data).json()).toMatchObject({ missing: [], tampered: [], database: [] });

  spoilOne(data);
  const verified = cli('verify', '--data', data);
  expect([verified.status, verified.json()]).toMatchObject([
    1,
    { tampered: [expect.any(String)], missing: [] },
  ]);

  expect(cli('remove', source.id, '--data', data).json()).toEqual({ withdrawn: 1 });
  expect(cli('search', '青石河', '--data', data).json().total).toBe(0);
  expect(cli('remove', 'nothing', '--data', data).status).toBe(1);
}, 60_000);
