import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyRoom, openWriter, plant, type Room, runImport } from '../../test/fixtures/import-room.ts';
import { issuedIn, libraryCounts } from './issued.ts';
import type { LibraryReader } from './open.ts';

let room: Room;
beforeEach(() => {
  room = emptyRoom();
});
afterEach(() => room.remove());

const head = '名称,文号,体裁,成文日期,有效性,有效期起,有效期至,转载来源,文件';
type Paper = { no: number; genre?: string; on: string; validity?: string; to?: string; origin?: string };
const sheet = (papers: readonly Paper[]) =>
  [
    head,
    ...papers.map(({ no, genre = '行政规范性文件', on, validity = '有效', to = '', origin = '' }) =>
      [
        `关于第${no}件事的办法`,
        `云规〔${on.slice(0, 4)}〕${no}号`,
        genre,
        on,
        validity,
        '',
        to,
        origin,
        `${no}.txt`,
      ].join(','),
    ),
  ].join('\n');
const importAt = async (papers: readonly Paper[], day: string) => {
  plant(room.source, {
    '目录.csv': sheet(papers),
    ...Object.fromEntries(papers.map(({ no }) => [`${no}.txt`, `关于第${no}件事的办法\n正文。`])),
  });
  const { added, changed } = await runImport(room.source, room.data, {
    now: () => new Date(`${day}T09:00:00+08:00`),
  });
  return { added, changed };
};
const reading = <T>(use: (db: LibraryReader) => T): T => {
  const db = openWriter(room.data);
  try {
    return use(db as unknown as LibraryReader);
  } finally {
    db.close();
  }
};

const papers: readonly Paper[] = [
  { no: 1, on: '2020-05-06' },
  { no: 2, on: '2026-03-02' },
  { no: 3, on: '2021-01-04', validity: '已废止', to: '2026-06-30' },
  { no: 4, on: '2019-01-04', validity: '已废止' },
  { no: 5, on: '2021-03-01', validity: '已失效', to: '2026-02-28' },
  { no: 6, on: '2022-03-01', validity: '' },
  { no: 7, genre: '规章', on: '2018-08-01', to: '2026-12-31' },
  { no: 8, genre: '通知', on: '2026-04-01' },
  { no: 9, on: '2026-05-01', origin: '省人民政府网站' },
];

test('counts what was made, repealed and in force at the end of each year', async () => {
  await importAt(papers, '2026-07-01');
  reading(db => {
    expect(libraryCounts(db, 2026)).toEqual({
      rules: { made: 0, repealed: 0, inForce: 1, undated: 0, unstated: 0 },
      normative: { made: 1, repealed: 1, inForce: 2, undated: 1, unstated: 1 },
    });
    // before the repeal and the lapse both were in force; 有效期至 31 December is over the day after
    expect(libraryCounts(db, 2025).normative).toMatchObject({ made: 0, repealed: 0, inForce: 3 });
    expect(libraryCounts(db, 2027).rules?.inForce).toBe(0);
    expect(issuedIn(db, 'normative', 'repealed', 2026)).toMatchObject([{ docNo: '云规〔2021〕3号' }]);
    expect(issuedIn(db, 'normative', 'inForce', 2026).map(({ docNo }) => docNo)).toEqual([
      '云规〔2020〕1号',
      '云规〔2026〕2号',
    ]);
  });
});

test('dates a repeal without a day by when the change was seen', async () => {
  await importAt(papers.slice(0, 2), '2025-07-01');
  await importAt([{ no: 1, on: '2020-05-06', validity: '已废止' }, ...papers.slice(1, 2)], '2026-08-03');
  reading(db => {
    expect(libraryCounts(db, 2025).normative).toMatchObject({ inForce: 1, undated: 0 });
    expect(libraryCounts(db, 2026).normative).toMatchObject({ repealed: 1, inForce: 1, undated: 0 });
  });
});

test('knows nothing of a genre it holds no document of', async () => {
  await importAt([{ no: 8, genre: '通知', on: '2026-04-01' }], '2026-07-01');
  reading(db => expect(libraryCounts(db, 2026)).toEqual({ rules: null, normative: null }));
});
