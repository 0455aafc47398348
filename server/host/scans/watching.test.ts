import { appendFileSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fail, ok } from '../../../contract/errors.ts';
import { tempDir } from '../../../test/fixtures/temp.ts';
import { folderWatch } from './watching.ts';

const open = (move: boolean) => {
  const folder = join(tempDir(), '扫描仪');
  mkdirSync(folder);
  const taken: string[] = [];
  const refused: string[] = [];
  const look = folderWatch({
    plan: () => ({ folder, move }),
    looked: ({ name }) => (taken.includes(name) ? 'taken' : refused.includes(name) ? 'refused' : null),
    take: async (_path, { name }) => {
      if (name.startsWith('bad')) return fail('scans.damaged');
      taken.push(name);
      return ok(null);
    },
    refuse: ({ name }) => void refused.push(name),
  });
  const put = (name: string, text = 'x') => writeFileSync(join(folder, name), text);
  return { folder, taken, refused, look, put };
};

test('a file is taken once, after two looks found it the same, and stays where it is', async () => {
  const { folder, taken, look, put } = open(false);
  put('a.pdf');
  await look();
  expect(taken).toEqual([]);
  appendFileSync(join(folder, 'a.pdf'), 'more');
  await look();
  expect(taken).toEqual([]);
  await look();
  await look();
  expect(taken).toEqual(['a.pdf']);
  expect(readdirSync(folder)).toEqual(['a.pdf']);
});

test('what was taken is moved into 已处理 where that is wanted, over nothing; what was refused stays', async () => {
  const { folder, refused, look, put } = open(true);
  mkdirSync(join(folder, '已处理'));
  writeFileSync(join(folder, '已处理', 'a.pdf'), 'an older one');
  put('a.pdf');
  put('bad.tif');
  put('.DS_Store');
  await look();
  await look();
  expect(readdirSync(join(folder, '已处理')).toSorted()).toEqual(['a (2).pdf', 'a.pdf']);
  expect(readdirSync(folder).toSorted()).toEqual(['.DS_Store', 'bad.tif', '已处理']);
  await look();
  expect(refused).toEqual(['bad.tif']);
});

test('the oldest comes first: pages of one paper stay in their order', async () => {
  const { folder, taken, look, put } = open(false);
  put('z.pdf');
  put('a.pdf');
  utimesSync(join(folder, 'z.pdf'), new Date(1_000), new Date(1_000));
  await look();
  await look();
  expect(taken).toEqual(['z.pdf', 'a.pdf']);
});

test('a folder that is not there is said to be missing, and looked for again', async () => {
  const folder = join(tempDir(), 'gone');
  const none = { looked: () => null, take: async () => ok(null), refuse: () => {} };
  const look = folderWatch({ plan: () => ({ folder, move: false }), ...none });
  expect(await look()).toBe('missing');
  mkdirSync(folder);
  expect(await look()).toBeNull();
});
