import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PaperFacts } from '../../contract/custody/paper.ts';
import { draftOf } from '../../test/fixtures/draft.ts';
import { testLibrary } from '../../test/fixtures/library.ts';
import { openTestRoom, type TestRoom } from '../../test/fixtures/room.ts';

let room: TestRoom;
beforeAll(async () => {
  room = await openTestRoom();
});
afterAll(() => room.close());

const facts: PaperFacts = {
  title: '关于提高低保标准的通知',
  docNo: '云民发〔2026〕9号',
  indexNo: null,
  issuer: null,
  writtenOn: '2026-03-02',
  openness: 'proactive',
  pages: null,
  form: 'original',
  attachments: 0,
  indexMark: 'none',
  condition: 'good',
  eFile: null,
  note: null,
};
const paper = async (part: Partial<PaperFacts> = {}): Promise<string> => {
  const registration = { batch: null, receivedOn: '2026-03-05', copies: 1, document: null, rejected: null };
  const { paper: registered } = await room.value(
    'custody.register',
    { ...registration, facts: { ...facts, ...part } },
    room.administrator,
  );
  return registered.id;
};
const stateOf = async (id: string) => {
  const { paper: row, entries } = await room.value('custody.open', { id }, room.administrator);
  const how = entries.flatMap(({ event }) => (event.type === 'paper.matched' ? [event.how] : []));
  return { state: row.state, document: row.document, validity: row.validity, how };
};
const validity = (status: 'valid' | 'repealed') => ({
  status,
  stated: null,
  from: null,
  to: null,
  basis: null,
  replacedBy: status === 'repealed' ? '云民发〔2026〕20号' : null,
});

test('papers find their documents after every change of the library, and learn what has lapsed', async () => {
  const byNumber = await paper({ docNo: '云民发[2026]第009号', title: '写得不一样的名称' });
  const byIndex = await paper({ docNo: null, indexNo: 'yx-2026—00007', title: '另一份' });
  const byTitle = await paper({ docNo: null, title: '《关于举办培训的通知》' });
  const twoOfThem = await paper({ docNo: null, title: '重名的通知', writtenOn: null });
  const otherDay = await paper({ docNo: null, title: '只是同名', writtenOn: '2020-01-01' });
  expect((await stateOf(byNumber)).state).toBe('unmatched');

  const library = testLibrary(room.dataDir);
  const numbered = library.add(
    draftOf({ title: '关于提高低保标准的通知', docNo: '云民发〔2026〕9号', validity: validity('valid') }),
  );
  const indexed = library.add(draftOf({ title: '有索引号的', docNo: null, indexNo: 'YX-2026-00007' }));
  const titled = library.add(draftOf({ title: '关于举办培训的通知', docNo: null, indexNo: null }));
  library.add(draftOf({ title: '重名的通知', docNo: null, indexNo: null }));
  library.add(draftOf({ title: '重名的通知', docNo: null, indexNo: null }));
  library.add(draftOf({ title: '只是同名', docNo: null, indexNo: null, writtenOn: '2021-05-06' }));
  library.activated();
  expect(await stateOf(byNumber)).toMatchObject({
    document: `doc-${numbered}`,
    how: ['docNo'],
    validity: null,
  });
  expect(await stateOf(byIndex)).toMatchObject({ document: `doc-${indexed}`, how: ['indexNo'] });
  expect(await stateOf(byTitle)).toMatchObject({ document: `doc-${titled}`, how: ['title'] });
  expect((await stateOf(twoOfThem)).state).toBe('unmatched');
  expect((await stateOf(otherDay)).state).toBe('unmatched');

  library.db
    .prepare(
      "UPDATE document SET validity = 'repealed', record = json_set(record, '$.validity', json(?)) WHERE rowid = ?",
    )
    .run(JSON.stringify(validity('repealed')), numbered);
  library.activated();
  expect((await stateOf(byNumber)).validity).toBe('repealed');
  const changed = () => room.value('custody.list', { view: 'changed' }, room.administrator);
  expect((await changed()).rows.map(({ id }) => id)).toEqual([byNumber]);
  await room.value('custody.label', { id: byNumber }, room.administrator);
  expect((await changed()).total).toBe(0);
  // one that comes now, with a document that lapsed before, says so at once; so does one that is matched by hand
  const late = await room.value(
    'custody.register',
    { facts, batch: null, receivedOn: '2026-03-05', copies: 1, document: `doc-${numbered}`, rejected: null },
    room.administrator,
  );
  expect((await stateOf(late.paper.id)).validity).toBe('repealed');
  await room.value('custody.match', { id: otherDay, document: `doc-${numbered}` }, room.administrator);
  expect((await stateOf(otherDay)).validity).toBe('repealed');
  await room.value('custody.label', { id: late.paper.id }, room.administrator);
  await room.value('custody.label', { id: otherDay }, room.administrator);
  // nothing changes where nothing has changed
  library.activated();
  expect((await stateOf(byNumber)).how).toEqual(['docNo']);
  library.db.close();
});
