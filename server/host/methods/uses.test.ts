import { afterAll, beforeAll, expect, test } from 'vitest';
import { uses } from '../../../contract/custody/use-methods.ts';
import type { Input, MethodName } from '../../../contract/index.ts';
import { plainFacts } from '../../../test/fixtures/paper-facts.ts';
import { openTestRoom, type TestRoom } from '../../../test/fixtures/room.ts';
import type { Session } from '../handlers.ts';

let room: TestRoom;
let administrator: Session;
let reviewer: Session;
let shelves: readonly string[] = [];
let today = '2026-03-02';
beforeAll(async () => {
  room = await openTestRoom(() => new Date(`${today}T09:00:00`));
  administrator = room.administrator;
  reviewer = await room.join('赵二', 'reviewer');
  const { places: rooms } = await value('places.add', { parent: null, kind: 'room', codes: ['A'], name: '' });
  const { places } = await value('places.add', {
    parent: rooms[0]?.id ?? '',
    kind: 'shelf',
    codes: ['1', '2'],
    name: '',
  });
  shelves = places.map(({ id }) => id);
});
afterAll(() => room.close());

const value = <M extends MethodName>(method: M, input: Input<M>) => room.value(method, input, administrator);
const refusal = async (method: MethodName, input: unknown, session = administrator) => {
  const result = await room.call(method, input as never, session);
  return result.ok ? 'ok' : result.error.code;
};
let count = 0;
const shelved = async (copies = 1, on = 0) => {
  count += 1;
  const registered = await value('custody.register', {
    facts: { ...plainFacts, title: `第${count}份`, pages: 2 },
    batch: null,
    receivedOn: today,
    copies,
    document: null,
    rejected: null,
  });
  const ids = registered.copies.map(({ id }) => id);
  await value('copies.shelve', { copies: ids, place: shelves[on] ?? '' });
  return { ids, paper: registered.paper.id, barcodes: registered.copies.map(({ barcode }) => barcode) };
};

test('a reader takes a copy without saying who they are, and it comes back to be put back', async () => {
  const { ids } = await shelved();
  const copy = ids[0] ?? '';
  expect(uses.issue.input.safeParse({ copy, seat: '座位3' }).success).toBe(true);
  expect(uses.issue.input.safeParse({ copy, seat: '王小明' }).success).toBe(false);
  await value('uses.issue', { copy, seat: '座位3' });
  expect(await refusal('uses.issue', { copy, seat: null })).toBe('custody.isOut');
  expect(await refusal('copies.shelve', { copies: [copy], place: shelves[1] })).toBe('custody.isOut');
  expect((await value('uses.list', { open: true })).rows.map(({ seat, overdue }) => [seat, overdue])).toEqual(
    [['座位3', false]],
  );
  today = '2026-03-03';
  administrator = await room.login('李主任'); // a desk does not stay open overnight
  reviewer = await room.login('赵二');
  expect((await value('uses.list', { open: true })).rows[0]?.overdue).toBe(true);
  const { copy: after } = await value('uses.giveBack', {
    copy,
    pagesCopied: 3,
    photographed: true,
    condition: 'damaged',
  });
  expect(after).toMatchObject({ phase: 'desk', homeCode: 'A-1', damaged: true, use: null });
  expect(
    await refusal('uses.giveBack', { copy, pagesCopied: 0, photographed: false, condition: 'good' }),
  ).toBe('custody.isNotOut');
  expect((await value('uses.waiting', { kind: 'putBack' })).rows.map(({ id }) => id)).toEqual([copy]);
  await value('uses.report', { copy, what: 'mended', text: '已修补' });
  expect(await refusal('uses.report', { copy, what: 'mended', text: '' })).toBe('custody.isNotDamaged');
  await value('copies.shelve', { copies: [copy], place: shelves[0] ?? '' });
  const [line] = (await value('uses.list', { open: false })).rows;
  expect(line).toMatchObject({
    pagesCopied: 3,
    photographed: true,
    outBy: '李主任',
    inBy: '李主任',
    overdue: false,
  });
});

test('a loan goes out only with a second person’s word', async () => {
  const copy = (await shelved()).ids[0] ?? '';
  const facts = { copy, borrower: '县档案馆', reason: '展览', dueOn: '2026-03-20' };
  expect(await refusal('uses.askLoan', { ...facts, dueOn: '2026-03-01' })).toBe('custody.loanPast');
  await value('uses.askLoan', facts);
  expect(await refusal('uses.askLoan', facts)).toBe('custody.loanAsked');
  const [loan] = (await value('uses.loans', {})).loans;
  expect(loan).toMatchObject({ borrower: '县档案馆', own: true, askedBy: '李主任' });
  expect((await value('uses.waiting', { kind: 'pull' })).rows.map(({ id }) => id)).toEqual([copy]);
  const decide = { loan: loan?.id ?? '', refusal: null };
  expect(await refusal('uses.decideLoan', decide)).toBe('custody.ownLoan');
  expect(await refusal('uses.decideLoan', decide, reviewer)).toBe('ok');
  expect(await refusal('uses.decideLoan', decide, reviewer)).toBe('custody.loanDecided');
  const [line] = (await value('uses.list', { open: true })).rows;
  expect(line).toMatchObject({ kind: 'loan', borrower: '县档案馆', dueOn: '2026-03-20', overdue: false });
  await value('uses.giveBack', { copy, pagesCopied: 0, photographed: false, condition: 'good' });
  await value('copies.shelve', { copies: [copy], place: shelves[0] ?? '' });
});

test('an inventory goes on after a break, and what it finds goes into each copy’s history', async () => {
  const here = await shelved(4, 1);
  const elsewhere = await shelved(1, 0);
  const [kept = '', torn = '', lost = '', moved = ''] = here.barcodes;
  const { id } = await value('stocktakes.begin', { place: shelves[1] ?? '' });
  expect(await refusal('stocktakes.begin', { place: shelves[1] })).toBe('custody.stocktakeOpen');
  const see = (barcode: string, place: string | null, damaged = false) =>
    value('stocktakes.count', { id, barcode, place, damaged });
  expect((await see(kept, shelves[1] ?? '')).item.finding).toBe('found');
  expect((await see(torn, null, true)).item.finding).toBe('damaged');
  expect((await see(moved, shelves[0] ?? '')).item.finding).toBe('misplaced');
  expect((await see(elsewhere.barcodes[0] ?? '', shelves[1] ?? '')).item.finding).toBe('extra');
  await see(lost, null);
  await value('stocktakes.uncount', { id, barcode: lost });
  expect(await refusal('stocktakes.uncount', { id, barcode: lost })).toBe('custody.codeUnknown');
  expect(await refusal('stocktakes.count', { id, barcode: 'C0', place: null, damaged: false })).toBe(
    'custody.codeUnknown',
  );
  const open = await value('stocktakes.open', { id });
  expect(open.stocktake).toMatchObject({
    state: 'open',
    expected: 4,
    counted: 4,
    figures: { found: 1, damaged: 1, misplaced: 1, missing: 1, extra: 1 },
  });
  expect(
    (await value('stocktakes.open', { id, finding: 'missing' })).items.map(({ barcode }) => barcode),
  ).toEqual([lost]);
  const { stocktake } = await value('stocktakes.sign', { id, signers: ['李主任', '赵二'], note: '' });
  expect(stocktake).toMatchObject({ state: 'signed', signers: ['李主任', '赵二'] });
  expect(await refusal('stocktakes.sign', { id, signers: ['李主任'], note: '' })).toBe(
    'custody.stocktakeOver',
  );
  const after = await value('custody.open', { id: here.paper });
  expect(after.copies.map(({ phase, damaged }) => [phase, damaged])).toEqual([
    ['shelved', false],
    ['shelved', true],
    ['missing', false],
    ['shelved', false],
  ]);
  // the next count finds it again
  const { id: next } = await value('stocktakes.begin', { place: null });
  await value('stocktakes.count', { id: next, barcode: lost, place: shelves[1] ?? '', damaged: false });
  await value('stocktakes.sign', { id: next, signers: ['李主任'], note: '' });
  const found = (await value('custody.open', { id: here.paper })).copies.find(
    ({ barcode }) => barcode === lost,
  );
  expect(found?.phase).toBe('desk');
});
