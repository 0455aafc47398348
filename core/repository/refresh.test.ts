import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Updater } from 'tuf-js';
import { afterAll, expect, test } from 'vitest';
import { publisherIn, subscriberIn, temporary } from '../../test/fixtures/repository.ts';
import { setReferenceTime } from './refresh.ts';

const { folder, remove } = temporary();
afterAll(remove);

test('tuf-js takes the time it is given', async () => {
  const unit = await publisherIn(join(folder, 'unit'));
  const work = mkdtempSync(join(tmpdir(), 'tuf-'));
  writeFileSync(join(work, 'root.json'), unit.root());
  const updater = new Updater({ metadataDir: work, metadataBaseUrl: 'https://repository.invalid' });
  const time = new Date('2031-01-01');
  setReferenceTime(updater, time);
  expect(Reflect.get(Reflect.get(updater, 'trustedSet') as object, 'referenceTime')).toBe(time);
  rmSync(work, { recursive: true });
});

test('a clock wrong by years: ahead nothing is taken and nothing is spoilt, behind it is not believed', async () => {
  const unit = await publisherIn(join(folder, 'clock'));
  unit.plant({ '甲.txt': '关于甲事的通知\n正文。\n' });
  await unit.import();
  await unit.publish();
  const hall = subscriberIn(join(folder, 'hall'), unit.root(), unit.repository);
  const years = (count: number) => new Date(Date.now() + count * 365 * 86_400_000);
  expect(await hall.sync({ now: years(5) })).toMatchObject({ outcome: 'failed', error: 'sync.expired' });
  // set right again, it works: the wrong time was not remembered
  expect(await hall.sync()).toMatchObject({ outcome: 'activated' });
  expect(await hall.sync({ now: years(-8) })).toMatchObject({ outcome: 'unchanged' });
  unit.plant({ '乙.txt': '关于乙事的通知\n正文。\n' });
  await unit.import();
  await unit.publish(new Date(), 1);
  expect(await hall.sync({ now: years(-8) })).toMatchObject({ outcome: 'activated' });
});
