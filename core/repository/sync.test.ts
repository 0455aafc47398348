import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  notice,
  type Publisher,
  publisherIn,
  type Subscriber,
  subscriberIn,
  temporary,
} from '../../test/fixtures/repository.ts';
import { folderTree } from './tree-folder.ts';

const { folder, remove } = temporary();
let unit: Publisher;
let hall: Subscriber;
beforeAll(async () => {
  unit = await publisherIn(join(folder, 'unit'));
  unit.plant({
    '甲.txt': notice('甲事'),
    '乙.txt': notice('乙事'),
    '名单.txt': '关于名单的公示\n\n李某 11010519491231002X。\n',
  });
  await unit.import();
  await unit.publish();
  hall = subscriberIn(join(folder, 'hall'), unit.root(), unit.repository);
});
afterAll(remove);

const countingTree = (asked: string[]) => () => {
  const tree = folderTree(unit.repository);
  return {
    ...tree,
    open: (path: string, from: number, signal: AbortSignal) => {
      asked.push(path);
      return tree.open(path, from, signal);
    },
  };
};

describe('a repository from publisher to terminal', { timeout: 30_000 }, () => {
  test('everything shown arrives with its files, what is held does not', async () => {
    expect(await hall.sync()).toMatchObject({ outcome: 'activated', added: 2, source: '云溪县人民政府' });
    expect(hall.documents().map(({ title, state }) => [title, state])).toEqual([
      ['关于乙事的通知', 'shown'],
      ['关于甲事的通知', 'shown'],
    ]);
    const [{ sha256 } = { sha256: '' }] = hall.query<{ sha256: string }>('SELECT sha256 FROM file');
    expect(existsSync(join(hall.data, 'files', sha256.slice(0, 2), sha256))).toBe(true);
  });

  test('no news costs two small requests', async () => {
    const asked: string[] = [];
    expect(await hall.sync({ tree: countingTree(asked) })).toMatchObject({ outcome: 'unchanged' });
    expect(asked).toEqual(['metadata/2.root.json', 'metadata/timestamp.json']);
  });

  test('published again without news, a new timestamp is all there is to fetch', async () => {
    expect(await unit.publish()).toMatchObject({ changed: false, shardsWritten: 0, filesWritten: 0 });
    const asked: string[] = [];
    expect(await hall.sync({ tree: countingTree(asked) })).toMatchObject({ outcome: 'unchanged' });
    expect(asked).toEqual(['metadata/2.root.json', 'metadata/timestamp.json']);
  });

  test('a change, an addition and a withdrawal arrive, the withdrawal with its date', async () => {
    unit.plant({ '甲.txt': notice('甲事', '补充一段。'), '丙.txt': notice('丙事') });
    rmSync(join(unit.source, '乙.txt'));
    await unit.import();
    expect(await unit.publish()).toMatchObject({ changed: true, filesWritten: 2, filesRemoved: 2 });
    expect(await hall.sync()).toMatchObject({ outcome: 'activated', added: 1, changed: 1, withdrawn: 1 });
    const [, , 乙] = [...hall.documents()].sort((a, b) => (a.state < b.state ? -1 : 1));
    expect(乙).toMatchObject({
      title: '关于乙事的通知',
      state: 'withdrawn',
      withdrawn_reason: 'withdrawnAtSource',
    });
    expect(乙?.withdrawn_at?.slice(0, 10)).toBe(new Date().toISOString().slice(0, 10));
  });

  test('what was withdrawn is no longer in the repository', () => {
    expect(readdirSync(join(unit.repository, 'catalogue'))).toHaveLength(1);
    expect(readdirSync(join(unit.repository, 'metadata')).sort()).toEqual([
      '1.root.json',
      expect.stringMatching(/^\d\.snapshot\.json$/),
      expect.stringMatching(/^\d\.targets\.json$/),
      'timestamp.json',
    ]);
  });

  test('the library lost, trust stays and everything comes again', async () => {
    for (const name of ['library.db', 'library.db-wal', 'library.db-shm', 'files', 'staging.db'])
      rmSync(join(hall.data, name), { recursive: true, force: true });
    const before = hall.trust.read().trust;
    expect(await hall.sync()).toMatchObject({ outcome: 'activated', added: 2 });
    expect(hall.trust.read().trust.sequence).toBe(before.sequence);
  });

  test('the same library gives the same bytes', async () => {
    const copy = join(folder, 'copy');
    cpSync(unit.repository, copy, { recursive: true });
    const again = { ...unit };
    rmSync(unit.repository, { recursive: true });
    await again.publish();
    const names = (root: string, part: string) => readdirSync(join(root, part)).sort();
    expect(names(unit.repository, 'catalogue')).toEqual(names(copy, 'catalogue'));
    const [name = ''] = names(copy, 'catalogue');
    expect(readFileSync(join(unit.repository, 'catalogue', name))).toEqual(
      readFileSync(join(copy, 'catalogue', name)),
    );
    expect(await hall.sync()).toMatchObject({ outcome: 'unchanged' });
  });

  test.each(['timestamp', 'snapshot', 'targets', 'root', null] as const)(
    'rotation of %s is followed',
    async role => {
      await unit.rotate(role);
      await unit.publish();
      expect(await hall.sync()).toMatchObject({ outcome: 'unchanged' });
    },
  );
});
