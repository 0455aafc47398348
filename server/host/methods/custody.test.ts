import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PaperFacts } from '../../../contract/custody/paper.ts';
import type { Input, MethodName } from '../../../contract/index.ts';
import { openTestRoom, type TestRoom } from '../../../test/fixtures/room.ts';

let room: TestRoom;
beforeAll(async () => {
  room = await openTestRoom();
});
afterAll(() => room.close());

const facts: PaperFacts = {
  title: '云溪县人民政府关于印发养老服务发展规划的通知',
  docNo: '云政发〔2026〕12号',
  indexNo: 'YX0100-2026-00012',
  issuer: '云溪县人民政府',
  writtenOn: '2026-03-02',
  openness: 'proactive',
  pages: 18,
  form: 'original',
  attachments: 1,
  indexMark: 'printed',
  condition: 'good',
  eFile: null,
  note: null,
};
const registration = {
  facts,
  batch: null,
  receivedOn: '2026-03-05',
  copies: 2,
  document: null,
  rejected: null,
};
const value = <M extends MethodName>(method: M, input: Input<M>) =>
  room.value(method, input, room.administrator);
const refusal = async (method: MethodName, input: unknown) => {
  const result = await room.call(method, input as never, room.administrator);
  return result.ok ? 'ok' : result.error.code;
};

test('a paper is registered with its copies, found by any part of it, and its history tells all of it', async () => {
  const { paper, copies } = await value('custody.register', registration);
  expect(paper.number).toMatch(/^收〔\d{4}〕A1-00001号$/);
  expect(copies.map(({ barcode, phase }) => [barcode.slice(-6), phase])).toEqual([
    ['000001', 'desk'],
    ['000002', 'desk'],
  ]);
  for (const find of [
    '养老服务',
    '养老',
    '云政发[2026]第012号',
    '2026-00012',
    '老',
    'A1-00001',
    '规划 云政发',
  ]) {
    const { rows } = await value('custody.list', { view: 'all', find });
    expect(
      rows.map(({ id }) => id),
      find,
    ).toEqual([paper.id]);
  }
  for (const find of ['养老规划', '〔2027〕', '%', '"']) {
    expect((await value('custody.list', { view: 'all', find })).total, find).toBe(0);
  }

  const { places } = await value('places.add', { parent: null, kind: 'room', codes: ['A'], name: '阅览室' });
  const { places: shelves } = await value('places.add', {
    parent: places[0]?.id ?? null,
    kind: 'shelf',
    codes: ['01', '02'],
    name: '',
  });
  expect(shelves.map(({ path }) => path)).toEqual(['A-01', 'A-02']);
  const [first, second] = shelves;
  const copy = copies[0];
  if (!first || !second || !copy) throw new Error('nothing to shelve');
  const scanned = await value('copies.scan', { code: first.barcode });
  expect(scanned.kind).toBe('place');
  await value('copies.shelve', { copies: copies.map(({ id }) => id), place: first.id });
  expect(await refusal('copies.shelve', { copies: [copy.id], place: first.id })).toBe('custody.samePlace');
  // all or none: the second copy already lies there, so the first does not move either
  expect(
    await refusal('copies.shelve', { copies: [copy.id, copies[1]?.id, copy.id], place: second.id }),
  ).toBe('custody.samePlace');
  await value('places.rename', { id: places[0]?.id ?? '', code: 'B', name: '阅览室' });
  const { copies: after, entries } = await value('custody.open', { id: paper.id });
  expect(after.map(({ phase, homeCode, keeper }) => [phase, homeCode, keeper])).toEqual([
    ['shelved', 'B-01', '李主任'],
    ['shelved', 'B-01', '李主任'],
  ]);
  expect(entries.map(({ event, copy: which }) => [event.type, which])).toEqual([
    ['paper.registered', null],
    ['copy.received', 1],
    ['copy.received', 2],
    ['copy.shelved', 1],
    ['copy.shelved', 2],
  ]);
  expect(await refusal('places.close', { id: first.id })).toBe('custody.placeInUse');
  expect(await refusal('places.close', { id: places[0]?.id })).toBe('custody.placeInUse');
  await value('places.close', { id: second.id });
  expect(await refusal('copies.shelve', { copies: [copy.id], place: second.id })).toBe('custody.placeClosed');
  expect(await refusal('places.close', { id: second.id })).toBe('custody.placeClosed');
});

test('what is not public is only ever rejected, and a rejected paper is over', async () => {
  const secret = { ...facts, title: '内部通报', openness: 'onRequest' as const };
  expect(await refusal('custody.register', { ...registration, facts: secret })).toBe('custody.notPublic');
  expect(
    await refusal('custody.register', { ...registration, facts: secret, rejected: '不属主动公开' }),
  ).toBe('custody.rejectedHasCopies');
  const { paper } = await value('custody.register', {
    ...registration,
    facts: secret,
    copies: 0,
    rejected: '不属主动公开',
  });
  // what was refused gave its numbers back
  expect(paper.number).toMatch(/A1-00002号$/);
  expect(paper.state).toBe('rejected');
  expect(await refusal('custody.match', { id: paper.id, document: 'abcdef' })).toBe('custody.isRejected');
});

test('a match is made and taken back; a correction is found under its new words only', async () => {
  const { paper } = await value('custody.register', {
    ...registration,
    facts: { ...facts, docNo: null, title: '旧名称' },
  });
  expect(await refusal('custody.match', { id: paper.id, document: null })).toBe('custody.notMatched');
  await value('custody.match', { id: paper.id, document: 'abcdef' });
  expect((await value('custody.open', { id: paper.id })).paper.state).toBe('matched');
  expect(await refusal('custody.label', { id: paper.id })).toBe('custody.nothingToLabel');
  await value('custody.correct', { id: paper.id, facts: { ...facts, title: '新名称' } });
  expect((await value('custody.list', { view: 'all', find: '旧名称' })).total).toBe(0);
  expect((await value('custody.list', { view: 'all', find: '新名称' })).total).toBe(1);
});

test('places keep their order, and unknown codes and ids are told so', async () => {
  expect(await refusal('places.add', { parent: null, kind: 'shelf', codes: ['9'], name: '' })).toBe(
    'custody.placeKind',
  );
  expect(await refusal('places.add', { parent: null, kind: 'room', codes: ['C', 'C'], name: '' })).toBe(
    'custody.placeCodeTaken',
  );
  const nobody = '00000000-0000-4000-8000-000000000000';
  expect(await refusal('places.add', { parent: nobody, kind: 'box', codes: ['1'], name: '' })).toBe(
    'custody.placeUnknown',
  );
  expect(await refusal('copies.scan', { code: 'C9999-1' })).toBe('custody.codeUnknown');
  expect(await refusal('custody.open', { id: nobody })).toBe('custody.notFound');
  expect(await refusal('custody.label', { id: nobody })).toBe('custody.notFound');
});
