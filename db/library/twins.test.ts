import { beforeEach, describe, expect, test } from 'vitest';
import type { DocumentDraft } from '../../contract/document.ts';
import type { SourceKind } from '../../contract/imports.ts';
import { contentHashOf, draftHashOf } from '../../core/review/content.ts';
import { type Decided, undecided } from '../../core/review/standing.ts';
import { documentId } from '../../core/sync/document-id.ts';
import { draftOf } from '../../test/fixtures/draft.ts';
import { gatesOnly, openWriter } from '../../test/fixtures/import-room.ts';
import { tempDir } from '../../test/fixtures/temp.ts';
import { importStore, withdrawSource } from './activate.ts';
import { byAddress } from './addresses.ts';
import { applyDecisions } from './decide.ts';
import type { LibraryWriter } from './open.ts';
import { checkLibrary } from './sanity.ts';
import { recordIdOf, twinsOf } from './twins.ts';

const at = '2026-04-13T09:00:00+08:00';
let db: LibraryWriter;
let ranks: Map<string, number>;
beforeEach(() => {
  db = openWriter(tempDir());
  ranks = new Map();
  return () => db.close();
});

const paper = (stated: Partial<DocumentDraft>): DocumentDraft =>
  draftOf({ title: '关于低保标准的通知', docNo: '云政发〔2026〕3号', text: '每月800元。', ...stated });

/** What a source gives, all of it. */
const give = (id: string, kind: SourceKind, drafts: Record<string, DocumentDraft>): void => {
  const store = importStore(db, ranks);
  const known = new Map(store.known(id).map(one => [one.key, one]));
  const report = { runId: crypto.randomUUID(), source: id, startedAt: at, finishedAt: at } as const;
  store.activate(
    {
      source: { id, kind, name: id, location: '/' },
      written: Object.entries(drafts).map(([key, draft]) => ({
        known: known.get(key) ?? null,
        key,
        mainPath: key,
        inputHash: draftHashOf(draft),
        contentHash: contentHashOf(draft),
        draftHash: draftHashOf(draft),
        title: draft.title,
        heldFor: [],
        indexNoKey: null,
        findings: [],
        draft: () => draft,
      })),
      touched: [],
      withdrawn: [...known.values()]
        .filter(({ key, state }) => !(key in drafts) && state !== 'withdrawn')
        .map(({ rowid }) => ({ rowid, reason: 'vanished' })),
      review: gatesOnly,
      at,
    },
    {
      ...report,
      outcome: 'activated',
      added: 0,
      changed: 0,
      unchanged: 0,
      withdrawn: 0,
      skipped: [],
      held: [],
      notes: [],
    },
    () => {},
  );
};
const shown = () =>
  db
    .prepare<[], string>(
      "SELECT source_id || ' ' || source_key FROM document WHERE state = 'shown' ORDER BY source_id, source_key",
    )
    .pluck()
    .all();
const indexed = () =>
  db
    .prepare<[], string>(
      "SELECT source_id || ' ' || source_key FROM indexed i JOIN document d ON d.rowid = i.document ORDER BY 1",
    )
    .pluck()
    .all();
const rowOf = (source: string, key: string) =>
  db
    .prepare<[string], number>('SELECT rowid FROM document WHERE id = ?')
    .pluck()
    .get(documentId(source, key)) ?? 0;
const decide = (id: string, decided: Partial<Decided>) =>
  applyDecisions(
    db,
    [id],
    { of: other => ({ ...undecided, ...(other === id && decided) }), ranks: () => ranks },
    at,
  );

describe('the same document from several sources', () => {
  test('is one record, of the source whose word goes first; the others are listed with it', () => {
    give('u盘', 'folder', { a: paper({}), b: paper({ title: '关于别事的通知', docNo: null }) });
    give('网站', 'website', {
      x: paper({ text: '每月900元。', source: { ...paper({}).source, name: '云溪县政府网' } }),
    });
    give('县库', 'repository', { k: paper({}) });
    expect(shown()).toEqual(['u盘 b', '县库 k']);
    expect(indexed()).toEqual(shown());
    expect(twinsOf(db, rowOf('县库', 'k'))).toMatchObject([
      { source: 'u盘', same: true },
      { source: '网站', name: '云溪县政府网', same: false },
    ]);
    expect(recordIdOf(db, documentId('u盘', 'a'))).toBe(documentId('县库', 'k'));
  });

  test('an administrator says whose word goes first', () => {
    give('网站', 'website', { x: paper({}) });
    give('u盘', 'folder', { a: paper({}) });
    expect(shown()).toEqual(['网站 x']);
    ranks.set('u盘', 0);
    decide('', {});
    expect(shown()).toEqual(['u盘 a']);
    expect(indexed()).toEqual(shown());
  });

  test.each([
    ['索引号 and title', { docNo: null, indexNo: 'A/2026-1' }, { docNo: null, indexNo: 'A/2026-1' }, true],
    [
      '索引号 and 文号',
      { indexNo: 'A/2026-1' },
      { indexNo: 'A/2026-1', title: '关于提高低保标准的通知' },
      true,
    ],
    [
      '索引号 alone',
      { docNo: null, indexNo: 'A/2026-1' },
      { docNo: null, indexNo: 'A/2026-1', title: '别的' },
      false,
    ],
    ['文号 alone', {}, { title: '关于别事的通知' }, false],
    ['title alone', { docNo: null }, { docNo: null }, false],
    [
      'title and main file',
      { docNo: null, files: [fileOf('a')] },
      { docNo: null, files: [fileOf('a')] },
      true,
    ],
    [
      'title and another file',
      { docNo: null, files: [fileOf('a')] },
      { docNo: null, files: [fileOf('b')] },
      false,
    ],
  ])('%s', (_, one, other, same) => {
    give('u盘', 'folder', { a: paper(one) });
    give('网站', 'website', { x: paper(other) });
    expect(shown()).toEqual(same ? ['网站 x'] : ['u盘 a', '网站 x']);
  });

  test('steps forward when the one before it goes, and back when it comes again', () => {
    give('u盘', 'folder', { a: paper({}) });
    give('网站', 'website', { x: paper({}) });
    give('网站', 'website', {});
    expect(shown()).toEqual(['u盘 a']);
    expect(indexed()).toEqual(shown());
    give('网站', 'website', { x: paper({}) });
    expect(shown()).toEqual(['网站 x']);
    withdrawSource(db, '网站', 'removed', at);
    expect(shown()).toEqual(['u盘 a']);
  });

  test('is no twin any more once it says something else', () => {
    give('网站', 'website', { x: paper({}) });
    give('u盘', 'folder', { a: paper({}) });
    give('u盘', 'folder', { a: paper({ docNo: '云政发〔2026〕4号' }) });
    expect(shown()).toEqual(['u盘 a', '网站 x']);
  });

  test('taken down, it does not come back out of another source', () => {
    give('u盘', 'folder', { a: paper({}) });
    give('网站', 'website', { x: paper({}) });
    decide(documentId('网站', 'x'), { takenDown: true });
    expect(shown()).toEqual([]);
    give('u盘', 'folder', { a: paper({ text: '每月800元整。' }) });
    expect(shown()).toEqual([]);
    decide(documentId('网站', 'x'), { verdict: 'approved' });
    expect(shown()).toEqual(['网站 x']);
  });

  test('several of one source stand together before, or behind, another', () => {
    give('u盘', 'folder', { a: paper({}), b: paper({ text: '第二份。' }) });
    expect(shown()).toEqual(['u盘 a', 'u盘 b']);
    give('网站', 'website', { x: paper({}) });
    expect(shown()).toEqual(['网站 x']);
    ranks.set('u盘', 0);
    decide('', {});
    expect(shown()).toEqual(['u盘 a', 'u盘 b']);
  });

  test('is no fault of the library, and its new version is known as it is', async () => {
    give('u盘', 'folder', { a: paper({}) });
    give('网站', 'website', { x: paper({}) });
    const { faults } = await checkLibrary({
      db,
      files: { has: async () => true, intact: async () => true } as never,
      filesDir: '/nowhere',
      decisions: {
        of: () => ({ ...undecided, verdict: 'approved' }),
        takenDown: () => [],
        ended: () => [],
        joined: () => [],
        ranks: () => ranks,
      },
      now: () => at,
      between: async () => {},
    });
    expect(faults).toEqual([]);
    expect(importStore(db).known('u盘')).toMatchObject([{ state: 'shown' }]);
  });
});

test('an old address finds a document after it moved, and a twin’s address finds the record', () => {
  const from = (url: string): DocumentDraft => paper({ source: { ...paper({}).source, url } });
  const find = byAddress(db);
  give('网站', 'website', { x: from('https://www.yunxi.example/old.html') });
  give('网站', 'website', { x: from('https://www.yunxi.example/2026/new.html') });
  expect(find('www.yunxi.example/2026/new.html')).toBe(documentId('网站', 'x'));
  expect(find('www.yunxi.example/old.html')).toBe(documentId('网站', 'x'));
  give('县库', 'repository', { k: from('https://zwgk.yunxi.example/3.html') });
  for (const address of ['zwgk.yunxi.example/3.html', 'www.yunxi.example/2026/new.html'])
    expect(find(address)).toBe(documentId('县库', 'k'));
});

function fileOf(letter: string) {
  return {
    sha256: letter.repeat(64),
    name: '正文.pdf',
    mediaType: 'application/pdf',
    size: 9,
    pages: null,
    hasText: null,
    role: 'main' as const,
  };
}
