import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { publisherIn, temporary } from '../../../test/fixtures/repository.ts';
import { filesIn } from '../../../test/fixtures/repository-tree.ts';
import { zipOf } from '../../../test/fixtures/sync-mutants.ts';
import { sticks } from './sticks.ts';

const { folder, remove } = temporary();
afterAll(remove);

test('a repository on a stick is found, at its top or one folder below, and known again by its timestamp', async () => {
  const unit = await publisherIn(join(folder, 'unit'));
  unit.plant({ '甲.txt': '关于甲事的通知\n正文。\n' });
  await unit.import();
  const { repository } = await unit.publish();
  const found = async () =>
    (await sticks([join(folder, 'stick')])).filter(one => one.folder.startsWith(folder));
  mkdirSync(join(folder, 'stick', '照片'), { recursive: true });
  writeFileSync(join(folder, 'stick', '照片', '一.txt'), 'x');
  expect(await found()).toEqual([]);
  renameSync(unit.repository, join(folder, 'stick', '签名库'));
  const [stick] = await found();
  expect(stick).toMatchObject({ folder: join(folder, 'stick', '签名库'), repository });
  writeFileSync(join(folder, 'stick', '签名库', 'metadata', 'timestamp.json'), 'another');
  expect((await found())[0]?.state).not.toBe(stick?.state);

  const entries = [...filesIn(join(folder, 'stick', '签名库'))];
  rmSync(join(folder, 'stick', '签名库'), { recursive: true });
  writeFileSync(join(folder, 'stick', '照片.zip'), 'no zip');
  writeFileSync(
    join(folder, 'stick', '县库.ZIP'),
    await zipOf(entries.map(([name, bytes]) => [`ku/${name}`, bytes])),
  );
  for (const again of [await found(), await found()])
    expect(again).toMatchObject([{ folder: join(folder, 'stick', '县库.ZIP'), repository }]);
});
