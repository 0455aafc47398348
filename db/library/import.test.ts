import { createHash } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  emptyRoom,
  openWriter,
  plant,
  type Room,
  runImport,
  type Tree,
} from '../../test/fixtures/import-room.ts';
import { pdfOf } from '../../test/fixtures/pdf.ts';
import { fileStore } from './files.ts';
import { relatedTo } from './relations.ts';

let room: Room;
beforeEach(() => {
  room = emptyRoom();
});
afterEach(() => room.remove());

const notice = (title: string, body = '正文。') =>
  `${title}\n各镇人民政府：\n${body}\n云溪县人民政府办公室\n2026年4月13日\n`;
const office: Tree = {
  '甲.txt': notice('关于甲事的通知'),
  '乙/乙.md': '# 关于乙事的意见\n\n正文。',
  '丙.pdf': pdfOf(['One', 'Two']),
};

const all = <T>(sql: string): T[] => {
  const db = openWriter(room.data);
  try {
    return db.prepare<[], T>(sql).all();
  } finally {
    db.close();
  }
};
const documents = () =>
  all<{ id: string; title: string; state: string; version: number; withdrawn_reason: string | null }>(
    'SELECT id, title, state, version, withdrawn_reason FROM document ORDER BY title',
  );
const found = (phrase: string) =>
  all<{ rowid: number }>(`SELECT rowid FROM fts WHERE fts MATCH '"${phrase}"'`).length;
const counts = ({
  outcome,
  added,
  changed,
  unchanged,
  withdrawn,
}: Awaited<ReturnType<typeof runImport>>) => ({
  outcome,
  added,
  changed,
  unchanged,
  withdrawn,
});

describe('importing a folder again', () => {
  beforeEach(async () => {
    plant(room.source, office);
    expect(counts(await runImport(room.source, room.data))).toEqual({
      outcome: 'activated',
      added: 3,
      changed: 0,
      unchanged: 0,
      withdrawn: 0,
    });
  });

  test('unchanged files are not read again', async () => {
    const read: string[] = [];
    const report = await runImport(room.source, room.data, { reading: name => read.push(name) });
    expect(counts(report)).toEqual({
      outcome: 'unchanged',
      added: 0,
      changed: 0,
      unchanged: 3,
      withdrawn: 0,
    });
    expect(read).toEqual([]);
  });

  test('a changed file is a new version under the same id, the old record kept', async () => {
    const before = documents();
    writeFileSync(join(room.source, '甲.txt'), notice('关于甲事的通知', '改了的正文。'));
    expect(counts(await runImport(room.source, room.data))).toMatchObject({
      changed: 1,
      unchanged: 2,
      withdrawn: 0,
    });
    const after = documents();
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(after.find(({ title }) => title === '关于甲事的通知')?.version).toBe(2);
    expect(all('SELECT version FROM document_version')).toEqual([{ version: 1 }]);
    expect(found('改了')).toBe(1);
  });

  test('a renamed file is the same document', async () => {
    const before = documents();
    renameSync(join(room.source, '甲.txt'), join(room.source, '新名.txt'));
    expect(counts(await runImport(room.source, room.data))).toMatchObject({ added: 0, withdrawn: 0 });
    expect(documents().map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  });

  test('a vanished file is withdrawn with its reason and comes back as itself', async () => {
    const before = documents();
    rmSync(join(room.source, '甲.txt'));
    expect(counts(await runImport(room.source, room.data))).toMatchObject({ withdrawn: 1, unchanged: 2 });
    expect(documents().find(({ state }) => state === 'withdrawn')).toMatchObject({
      title: '关于甲事的通知',
      withdrawn_reason: 'vanished',
    });
    expect(found('甲事')).toBe(0);
    plant(room.source, office);
    expect(counts(await runImport(room.source, room.data))).toMatchObject({ added: 1, unchanged: 2 });
    expect(documents()).toEqual(before);
    expect(found('甲事')).toBe(1);
  });

  test('a file that can no longer be read leaves what was read before', async () => {
    writeFileSync(join(room.source, '丙.pdf'), 'no longer a PDF');
    const report = await runImport(room.source, room.data);
    expect(report.skipped).toMatchObject([{ item: '丙.pdf', reason: 'lyingType' }]);
    expect(documents().filter(({ state }) => state === 'shown')).toHaveLength(3);
  });

  test('the folder gone is a failure, not a withdrawal of everything', async () => {
    rmSync(room.source, { recursive: true });
    const report = await runImport(room.source, room.data);
    expect(report).toMatchObject({ outcome: 'failed', error: 'imports.folderMissing' });
    expect(documents().filter(({ state }) => state === 'shown')).toHaveLength(3);
  });
});

describe('what does not come in as it is', () => {
  test('bad files are reported and stop nothing', async () => {
    plant(room.source, {
      ...office,
      '空.txt': '',
      '假.pdf': 'text',
      '坏.docx': 'PK\u0003\u0004',
      '~$临时.docx': 'x',
      '.隐藏': 'x',
    });
    const report = await runImport(room.source, room.data);
    expect(report.added).toBe(3);
    expect(Object.fromEntries(report.skipped.map(({ item, reason }) => [item, reason]))).toEqual({
      '空.txt': 'empty',
      '假.pdf': 'lyingType',
      '坏.docx': 'broken',
    });
  });

  test('a document not public is refused, and one no longer public is withdrawn', async () => {
    plant(room.source, { ...office, '密.txt': notice('关于密事的通知', '(此件依申请公开)') });
    const first = await runImport(room.source, room.data);
    expect(first.skipped).toMatchObject([{ item: '密.txt', reason: 'notProactive', detail: '依申请公开' }]);
    writeFileSync(join(room.source, '甲.txt'), notice('关于甲事的通知', '(此件不予公开)'));
    const second = await runImport(room.source, room.data);
    expect(second.withdrawn).toBe(1);
    expect(documents().filter(({ state }) => state === 'shown')).toHaveLength(2);
    expect(found('甲事')).toBe(0);
  });

  test('refused text is nowhere on the disk', async () => {
    plant(room.source, {
      '密.txt': notice('关于密事的通知', '(此件不予公开)绝密词语'),
      '甲.txt': notice('关于甲事的通知'),
    });
    await runImport(room.source, room.data);
    for (const name of ['library.db', 'library.db-wal', 'staging.db', 'staging.db-wal']) {
      const path = join(room.data, name);
      if (existsSync(path))
        expect(
          Buffer.from(await import('node:fs').then(fs => fs.readFileSync(path))).includes('绝密词语'),
        ).toBe(false);
    }
    expect(
      readdirSync(join(room.data, 'files'), { recursive: true }).filter(name => String(name).length > 10),
    ).toHaveLength(1);
  });

  test('a valid ID-card number holds a document back: on record, not found', async () => {
    plant(room.source, { ...office, '名单.txt': notice('关于公示名单的通知', '李某 11010519491231002X') });
    const report = await runImport(room.source, room.data);
    expect(report.held).toMatchObject([{ item: '名单.txt', reason: 'personalData' }]);
    expect(documents().find(({ state }) => state === 'held')?.title).toBe('关于公示名单的通知');
    expect(found('名单')).toBe(0);
  });
});

describe('with an index sheet', () => {
  const sheet = (...rows: string[]) =>
    `\ufeff标题,索引号,成文日期,有效性,替代文件,解读对象,公开属性,文件\n${rows.join('\n')}\n`;

  test('rows are documents; what is missing, unlisted, double or unreadable is told', async () => {
    plant(room.source, {
      ...office,
      '目录.csv': sheet(
        '关于甲的通知,X-1,2026-04-13,,,,主动公开,甲.txt；丙.pdf',
        '关于丁的通知,X-2,2026-04-13,,,,主动公开,丁.txt',
        '关于乙的意见,x-1,去年,,,,主动公开,乙\\乙.md',
        ',,,,,,主动公开,',
      ),
      '多余.txt': '多余',
    });
    const report = await runImport(room.source, room.data);
    expect(report.added).toBe(2);
    expect(report.skipped.map(({ item, reason }) => [item, reason])).toEqual([
      ['目录 3', 'missingFile'],
      ['目录 5', 'badRow'],
      ['多余.txt', 'unlisted'],
    ]);
    expect(report.notes.map(({ item, reason, detail }) => [item, reason, detail])).toEqual([
      ['乙/乙.md', 'duplicate', 'X-1'],
      ['乙/乙.md', 'badRow', '成文日期：去年'],
    ]);
    expect(all('SELECT name, role FROM document_file ORDER BY document, position')).toEqual([
      { name: '甲.txt', role: 'main' },
      { name: '丙.pdf', role: 'attachment' },
      { name: '乙.md', role: 'main' },
    ]);
  });

  test('its name and its columns may be written in 繁體', async () => {
    plant(room.source, {
      ...office,
      '目錄.csv': '標題,發文字號,文件\n關於甲的通知,雲政發〔2026〕1號,甲.txt\n',
    });
    const report = await runImport(room.source, room.data);
    expect(report.added).toBe(1);
    expect(report.skipped.map(({ item }) => item)).not.toContain('目錄.csv');
    expect(all('SELECT title FROM document')).toEqual([{ title: '關於甲的通知' }]);
  });

  test('relations are found both ways, once, whichever document came first', async () => {
    plant(room.source, {
      '旧.txt': notice('云溪县旧办法'),
      '新.txt': notice('云溪县新办法'),
      '解.txt': notice('解读'),
      '目录.csv': sheet(
        '《云溪县新办法》政策解读,I-3,2026-05-01,,,云溪县新办法,,解.txt',
        '云溪县旧办法,I-1,2019-01-01,已废止,云溪县新办法,,,旧.txt',
        '云溪县新办法,I-2,2026-01-01,有效,,,,新.txt',
      ),
    });
    await runImport(room.source, room.data);
    const db = openWriter(room.data);
    const related = (title: string) =>
      relatedTo(
        db,
        db.prepare<[string], number>('SELECT rowid FROM document WHERE title = ?').pluck().get(title) ?? 0,
      ).map(({ type, inverse, title: other }) => `${inverse ? '←' : '→'}${type} ${other}`);
    expect(related('云溪县旧办法')).toEqual(['←replaces 云溪县新办法']);
    expect(related('云溪县新办法')).toEqual([
      '←interprets 《云溪县新办法》政策解读',
      '→replaces 云溪县旧办法',
    ]);
    expect(related('《云溪县新办法》政策解读')).toEqual(['→interprets 云溪县新办法']);
    db.close();
  });

  test('a sheet that cannot be read changes nothing', async () => {
    plant(room.source, { ...office, '目录.xlsx': 'no workbook' });
    expect(await runImport(room.source, room.data)).toMatchObject({
      outcome: 'failed',
      error: 'imports.indexUnreadable',
    });
    expect(documents()).toEqual([]);
  });

  test('a path that leads out of the folder names nothing', async () => {
    plant(room.source, { '甲.txt': notice('甲'), '目录.csv': sheet('出去,X-1,,,,,,../data/library.db') });
    expect((await runImport(room.source, room.data)).skipped[0]).toMatchObject({ reason: 'missingFile' });
  });
});

describe('attachments', () => {
  test('a page keeps the pictures and files it shows; they are no documents', async () => {
    const picture = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1]);
    plant(room.source, {
      '页.html': `<title>某页</title><article><p>${'公开内容。'.repeat(20)}<img src="图/一.png"></p></article>`,
      '图/一.png': picture,
      '甲.txt': notice('关于甲事的通知'),
      '甲附表.xlsx': 'PK',
    });
    const report = await runImport(room.source, room.data);
    expect(report.added).toBe(2);
    expect(all('SELECT name, role FROM document_file ORDER BY name')).toEqual([
      { name: '一.png', role: 'attachment' },
      { name: '甲.txt', role: 'main' },
      { name: '甲附表.xlsx', role: 'attachment' },
      { name: '页.html', role: 'main' },
    ]);
    const sha256 = createHash('sha256').update(picture).digest('hex');
    expect(all<{ html: string }>('SELECT html FROM document_text WHERE html IS NOT NULL')[0]?.html).toContain(
      `src="/files/${sha256}"`,
    );
    expect(await fileStore(room.data).intact(sha256)).toBe(true);
  });
});

describe('stopping', () => {
  test('a cancelled import leaves the library as it was and is resumed without reading again', async () => {
    plant(room.source, office);
    const stop = new AbortController();
    const first: string[] = [];
    const report = await runImport(room.source, room.data, {
      signal: stop.signal,
      reading: name => {
        first.push(name);
        if (first.length === 2) stop.abort();
      },
    });
    expect(counts(report)).toEqual({
      outcome: 'cancelled',
      added: 0,
      changed: 0,
      unchanged: 0,
      withdrawn: 0,
    });
    expect(documents()).toEqual([]);
    const second: string[] = [];
    expect((await runImport(room.source, room.data, { reading: name => second.push(name) })).added).toBe(3);
    expect(new Set([...first, ...second]).size).toBe(3);
    expect(second).toHaveLength(1);
  });

  test('a second import at the same time is told so', async () => {
    plant(room.source, office);
    await expect(
      runImport(room.source, room.data, {
        reading: () => void 0,
        progress: ({ phase }) => {
          if (phase === 'reading') throw new Error('stop here');
        },
      }),
    ).rejects.toThrow('stop here');
    const both = await Promise.allSettled([
      runImport(room.source, room.data),
      runImport(room.source, room.data),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(
      String((both.find(({ status }) => status === 'rejected') as PromiseRejectedResult).reason),
    ).toContain('imports.running');
  });
});
