import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Input, MethodName } from '../../contract/index.ts';
import { settingsSchema } from '../../contract/settings.ts';
import { findingOf } from '../../core/custody/stocktake.ts';
import { openRoom } from '../../server/host/room.ts';
import { rulesOf } from '../../server/host/rules.ts';
import { walkCustody } from '../fixtures/custody-walk.ts';
import { plainFacts } from '../fixtures/paper-facts.ts';
import { cheapScrypt, openTestRoom, type TestRoom } from '../fixtures/room.ts';
import { randomOf } from '../torture/torture.ts';

test('every copy has one place and one holder, and an inventory counts what is there', () => {
  const seed = Math.trunc(Math.random() * 2 ** 31);
  const random = randomOf(seed);
  for (let run = 0; run < 2000; run += 1) expect(walkCustody(random), `seed ${seed}, walk ${run}`).toBeNull();
});

let room: TestRoom;
beforeAll(async () => {
  room = await openTestRoom();
});
afterAll(() => room.close());
const value = <M extends MethodName>(method: M, input: Input<M>) =>
  room.value(method, input, room.administrator);

test('the books are what the events make of them, whatever was tried', async () => {
  const seed = Math.trunc(Math.random() * 2 ** 31);
  const random = randomOf(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const { places: rooms } = await value('places.add', { parent: null, kind: 'room', codes: ['A'], name: '' });
  const { places } = await value('places.add', {
    parent: rooms[0]?.id ?? '',
    kind: 'shelf',
    codes: ['1', '2'],
    name: '',
  });
  const copies: string[] = [];
  for (let number = 0; number < 6; number += 1) {
    const registered = await value('custody.register', {
      facts: { ...plainFacts, title: `第${number}号通知`, docNo: `云政发〔2026〕${number}号` },
      batch: null,
      receivedOn: '2026-03-02',
      copies: 2,
      document: null,
      rejected: null,
    });
    copies.push(...registered.copies.map(({ id }) => id));
  }
  const { id: stocktake } = await value('stocktakes.begin', { place: null });
  for (let step = 0; step < 300; step += 1) {
    const copy = pick(copies);
    const tried = pick([
      ['copies.shelve', { copies: [copy], place: pick(places).id }],
      ['copies.shelve', { copies: [copy, pick(copies)], place: pick(places).id }],
      ['uses.issue', { copy, seat: null }],
      ['uses.giveBack', { copy, pagesCopied: 2, photographed: false, condition: pick(['good', 'damaged']) }],
      ['uses.report', { copy, what: pick(['missed', 'found', 'damaged', 'mended']), text: '' }],
      [
        'stocktakes.count',
        {
          id: stocktake,
          barcode: `C${new Date().getFullYear()}A1-00000${1 + Math.floor(random() * 9)}`,
          place: pick([null, ...places.map(({ id }) => id)]),
          damaged: random() < 0.2,
        },
      ],
    ] as const);
    // most of it is refused; what is refused must leave nothing behind
    await room.call(tried[0] as MethodName, tried[1] as never, room.administrator);
  }
  const { items, stocktake: counted } = await value('stocktakes.open', { id: stocktake });
  for (const item of items) expect(item.finding, item.barcode).toBe(findingOf(item));
  expect(Object.values(counted.figures).reduce((sum, each) => sum + each, 0)).toBe(items.length);
  await value('stocktakes.sign', { id: stocktake, signers: ['李主任'], note: '' });
  await room.host.close();
  const again = openRoom({
    dataDir: room.dataDir,
    now: () => new Date(),
    rules: rulesOf(settingsSchema.parse({})),
    scryptCost: cheapScrypt,
  });
  expect(again.log()?.strayProjections(), `seed ${seed}`).toEqual([]);
  again.close();
}, 60_000);
