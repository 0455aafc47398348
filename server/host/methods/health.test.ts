import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Output } from '../../../contract/index.ts';
import { administrator } from '../../../test/fixtures/hosts.ts';
import { emptyRoom, plant, type Room, runImport } from '../../../test/fixtures/import-room.ts';
import { cheapScrypt } from '../../../test/fixtures/room.ts';
import { type Dispatcher, openDispatcher } from '../dispatch.ts';

let room: Room;
let host: Dispatcher;
beforeEach(async () => {
  room = emptyRoom();
  plant(room.source, {
    '目录.csv': [
      '标题,发文字号,成文日期,发布日期,栏目,有效期至,类型,文件',
      '关于甲事的通知,云政发〔2026〕1号,2026-03-02,2026-05-20,政务公开>通知公告,,文件,甲.txt',
      '关于乙事的通知,云政发〔2024〕2号,2024-03-04,2024-03-05,政务公开>规划计划,2024-12-31,文件,乙.txt',
    ].join('\n'),
    '甲.txt': '关于甲事的通知\n各镇：\n根据《关于丙事的通知》（云政发〔2020〕3号）办理。\n',
    '乙.txt': '关于乙事的通知\n各镇：\n正文。\n',
  });
  await runImport(room.source, room.data);
  host = openDispatcher(
    { dataDir: room.data },
    { now: () => new Date(2026, 5, 1, 10), scryptCost: cheapScrypt },
  );
});
afterEach(async () => {
  await host.close();
  room.remove();
});
const state = async () => {
  const answer = await host.call('health.state', {}, administrator);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value as Output<'health.state'>;
};

test('what is late, stale, past its time and not interpreted', async () => {
  const { counts, columns, lists, sources } = await state();
  expect(counts).toMatchObject({ shown: 2, indexed: 2, waiting: 0 });
  expect(sources).toMatchObject([{ name: '云溪县', documents: 2, lastOutcome: 'activated' }]);
  // 2 March to 20 May 2026: 20 working days are over on 30 March, the holidays of April and May not counted
  expect(lists.late).toMatchObject({ total: 1, documents: [{ title: '关于甲事的通知' }] });
  expect(lists.pastValidity).toMatchObject({
    total: 1,
    documents: [{ title: '关于乙事的通知', detail: '2024-12-31' }],
  });
  expect(lists.uninterpreted.total).toBe(2);
  expect(columns.map(({ name, stale }) => [name, stale])).toEqual([
    ['政务公开 › 规划计划', true],
    ['政务公开 › 通知公告', false],
  ]);
});

test('a check is run, reported, and not twice at a time', async () => {
  expect((await state()).check).toBeNull();
  expect(await host.call('health.check', {}, administrator)).toMatchObject({ ok: true });
  expect(await host.call('health.check', {}, administrator)).toMatchObject({
    error: { code: 'health.checking' },
  });
  for (let i = 0; i < 200 && (await state()).checking; i++) await delay(50);
  expect((await state()).check).toMatchObject({ files: 2, documents: 2, faults: [] });
});
