import { v7 } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PaperFacts } from '../../../contract/custody/paper.ts';
import type { Input, MethodName } from '../../../contract/index.ts';
import { settingsSchema } from '../../../contract/settings.ts';
import { sameReader } from '../../../db/records/custody/same.ts';
import { draftOf } from '../../../test/fixtures/draft.ts';
import { testLibrary } from '../../../test/fixtures/library.ts';
import { plainFacts } from '../../../test/fixtures/paper-facts.ts';
import { openTestRoom, type TestRoom } from '../../../test/fixtures/room.ts';
import { openRoom } from '../room.ts';
import { rulesOf } from '../rules.ts';

let room: TestRoom;
beforeEach(async () => {
  room = await openTestRoom();
});
afterEach(() => room.close());

const value = <M extends MethodName>(method: M, input: Input<M>) =>
  room.value(method, input, room.administrator);
const register = async (facts: Partial<PaperFacts>, document: string | null = null) => {
  const { paper } = await value('custody.register', {
    facts: { ...plainFacts, title: '通知', ...facts },
    batch: null,
    receivedOn: '2026-03-05',
    copies: 1,
    document,
    rejected: null,
  });
  return paper;
};
/** Titles of the papers that may be this one, each with why. */
const same = async (of: Input<'custody.same'>) =>
  (await value('custody.same', of)).papers.map(({ title, why }) => [title, ...why]);
const typed = { title: '', docNo: null, indexNo: null, document: null };

test('a paper being typed is held against those kept, by its numbers and its name', async () => {
  await register({ title: '低保标准', docNo: '云民发〔2025〕7号', indexNo: 'YX01-2025-7' });
  const kept = await register({ title: '临时救助细则' });
  expect(await same({ ...typed, docNo: '云民发[2025]第7号' })).toEqual([['低保标准', 'docNo']]);
  expect(await same({ ...typed, title: '低保 标准', indexNo: 'YX01-2025-7' })).toEqual([
    ['低保标准', 'indexNo', 'title'],
  ]);
  expect(await same({ ...typed, title: '低保标准', docNo: '云民发〔2025〕8号' })).toEqual([]);
  expect(await same({ ...typed, title: '低保' }), 'a part of a name is no name').toEqual([]);
  expect(await same({ paper: kept.id }), 'nobody is their own double').toEqual([]);
});

test('papers matched with documents of the same text are noticed, before and after they are registered', async () => {
  const library = testLibrary(room.dataDir);
  const text = '城乡最低生活保障标准提高到每人每月860元，自2025年7月1日起执行。';
  for (const [title, words] of [
    ['低保标准', text],
    ['关于提高低保标准的通知', `${text.slice(0, 12)}\n　${text.slice(12)}`],
    ['另一份', `${text}此前标准同时废止。`],
  ] as const)
    library.add(draftOf({ title, text: words }));
  library.activated();
  library.db.close();
  const first = await register({ title: '甲' }, 'doc-1');
  expect(await same({ ...typed, title: '乙', document: 'doc-2' })).toEqual([['甲', 'text']]);
  expect(await same({ ...typed, title: '乙', document: 'doc-3' })).toEqual([]);
  const second = await register({ title: '乙' }, 'doc-2');
  await register({ title: '丙' }, 'doc-3');
  expect(await same({ paper: second.id })).toEqual([['甲', 'text']]);
  expect(await same({ paper: first.id })).toEqual([['乙', 'text']]);
  await value('custody.match', { id: second.id, document: null });
  expect(await same({ paper: first.id })).toEqual([]);
});

test('papers whose scans or electronic texts are one file, or were read alike, are noticed', async () => {
  const sum = (digit: string) => digit.repeat(64);
  const ids: string[] = [];
  for (const title of ['甲', '乙', '丙', '丁']) ids.push((await register({ title })).id);
  await register({ title: '戊', eFile: sum('1') });
  // without the host no machine reads along
  await room.host.close();
  const open = openRoom({
    dataDir: room.dataDir,
    now: () => new Date(),
    rules: rulesOf(settingsSchema.parse({})),
  });
  const record = (stream: string, type: string, data: object) =>
    open.log()?.append([{ id: v7(), stream, type, at: '2026-03-05T09:00:00+08:00', actor: 'system', data }]);
  const scans = ['1', '1', '2', '3'].map((digit, at) => {
    const id = v7();
    const kept = { origin: 'upload', name: 'a.pdf', size: 1, pages: 1, found: null };
    record(id, 'scan.kept', { ...kept, file: sum(digit), paper: ids[at] });
    return id;
  });
  const read = (text: string) => {
    for (const scan of scans.slice(2)) record(scan, 'scan.pageRead', { page: 1, text, confidence: 90 });
  };
  const { samePapers, filesOfPaper } = sameReader(open.databases.records);
  const alike = (at: number) => {
    const paper = ids[at] ?? '';
    const facts = { ...plainFacts, title: '通知' };
    const found = samePapers({ paper, facts, documents: [], files: filesOfPaper(paper) });
    return found.map(({ title, why }) => [title, ...why]);
  };
  expect(alike(0)).toEqual([
    ['乙', 'file'],
    ['戊', 'file'],
  ]);
  expect(alike(2)).toEqual([]);
  read('通知');
  expect(alike(2), 'a word or two are no text').toEqual([]);
  read('城乡最低生活保障标准提高到每人每月860元，自2025年7月1日起执行。');
  expect(alike(2)).toEqual([['丁', 'text']]);
  record(scans[3] ?? '', 'scan.released', {});
  expect(alike(2)).toEqual([]);
  open.close();
});

test('a paper that is not there has no doubles', async () => {
  const missing = { paper: '018f0000-0000-7000-8000-000000000000' };
  expect(await room.call('custody.same', missing, room.administrator)).toMatchObject({
    error: { code: 'custody.notFound' },
  });
});
