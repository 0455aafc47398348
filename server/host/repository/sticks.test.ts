import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { publisherIn, temporary } from '../../../test/fixtures/repository.ts';
import { sticks } from './sticks.ts';

const { folder, remove } = temporary();
afterAll(remove);

test('a repository on a stick is found, at its top or one folder below, and known again by its timestamp', async () => {
  const unit = await publisherIn(join(folder, 'unit'));
  unit.plant({ '甲.txt': '关于甲事的通知\n正文。\n' });
  await unit.import();
  const { repository } = await unit.publish();
  const found = () => sticks([join(folder, 'stick')]).filter(one => one.folder.startsWith(folder));
  mkdirSync(join(folder, 'stick', '照片'), { recursive: true });
  writeFileSync(join(folder, 'stick', '照片', '一.txt'), 'x');
  expect(found()).toEqual([]);
  renameSync(unit.repository, join(folder, 'stick', '签名库'));
  const [stick] = found();
  expect(stick).toMatchObject({ folder: join(folder, 'stick', '签名库'), repository });
  writeFileSync(join(folder, 'stick', '签名库', 'metadata', 'timestamp.json'), 'another');
  expect(found()[0]?.state).not.toBe(stick?.state);
});
