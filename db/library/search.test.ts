import { beforeEach, describe, expect, test } from 'vitest';
import { maxQueryLength } from '../../contract/library.ts';
import { parseSynonyms } from '../../core/search/synonyms.ts';
import { draftOf } from '../../test/fixtures/draft.ts';
import { type TestLibrary, testLibrary } from '../../test/fixtures/library.ts';
import { type Searching, searchingIn } from '../../test/fixtures/searching.ts';
import { tempDir } from '../../test/fixtures/temp.ts';
import { newestDocuments, newestPublished } from './documents.ts';
import { indexDocument, unindexDocument } from './index.ts';

let library: TestLibrary;
let searching: Searching;

const validity = (status: 'valid' | 'repealed') => ({ ...draftOf().validity, status });

beforeEach(() => {
  library = testLibrary(tempDir());
  searching = searchingIn(library);
  return () => library.db.close();
});

describe('what is found', () => {
  test('Traditional, damaged, broken and bracketed text by plain Simplified', () => {
    library.add(draftOf({ title: '甲', text: '泰州醫(yī)藥高新區(qū)政府，泰政辦發(fā)〔2017〕134號' }));
    library.add(draftOf({ title: '乙', text: '網上仲介超市\n的⺠生\r\n工作' }));
    expect(searching.titles('医药')).toEqual(['甲']);
    expect(searching.titles('区政府')).toEqual(['甲']);
    expect(searching.titles('网上中介超市')).toEqual(['乙']);
    expect(searching.titles('民生工作')).toEqual(['乙']);
  });

  test.each([
    '泰政办发〔2017〕134号',
    '泰政办发[2017]134号',
    '泰政办发（2017）134号',
    '泰政办发【2017】第134号',
    '泰政办发 2017 134号',
    '泰政办发2017134号',
    '泰政辦發﹝2017﹞134號',
  ])('a 文号 in a text as %s', query => {
    library.add(draftOf({ title: '甲', text: '见泰政办发〔2017〕134号。' }));
    library.add(draftOf({ title: '乙', text: '见泰政办发〔2017〕135号。' }));
    expect(searching.titles(query)).toEqual(['甲']);
  });

  test('one character, also together with words', () => {
    library.add(draftOf({ title: '甲', text: '供水价格' }));
    library.add(draftOf({ title: '水法', text: '另有规定' }));
    expect(searching.titles('水')).toEqual(['水法', '甲']);
    expect(searching.titles('水 价格')).toEqual(['甲']);
    expect(searching.titles('水 规定')).toEqual(['水法']);
  });

  test('spaces ask for all terms, quotation marks for a phrase', () => {
    library.add(draftOf({ title: '甲', text: 'open government data 公开' }));
    library.add(draftOf({ title: '乙', text: 'data open 示范' }));
    expect(searching.titles('open data').sort()).toEqual(['乙', '甲']);
    expect(searching.titles('"data open"')).toEqual(['乙']);
    expect(searching.titles('open 公开')).toEqual(['甲']);
  });

  test('a guide by its steps and an answer by its question', () => {
    library.add(
      draftOf({
        kind: 'guide',
        title: '甲',
        payload: {
          kind: 'guide',
          conditions: null,
          materials: ['户口簿原件'],
          steps: [{ title: '受理', text: '窗口当场核对' }],
          window: null,
          timeLimit: null,
          fee: null,
        },
      }),
    );
    expect(searching.titles('户口簿')).toEqual(['甲']);
    expect(searching.titles('当场核对')).toEqual(['甲']);
    expect(searching.titles('原件受理')).toEqual([]);
  });

  test('only what is on show', () => {
    const shown = library.add(draftOf({ title: '甲', text: '公示', tags: ['名册'] }));
    library.add(draftOf({ title: '乙', text: '公示', tags: ['名册'] }), 'held');
    library.activated();
    expect(searching.find('公示').total).toBe(1);
    expect(searching.browse({}).total).toBe(1);
    unindexDocument(library.db, shown);
    library.activated();
    expect(searching.find('公示').total).toBe(0);
    expect(searching.browse({}).total).toBe(0);
    expect(searching.offers.suggest('名册')).toEqual([]);
  });

  test('a changed document as it now is, once activated', () => {
    const rowid = library.add(draftOf({ title: '甲', text: '旧文' }));
    expect(searching.find('旧文').total).toBe(1);
    indexDocument(library.db, rowid, draftOf({ title: '甲', text: '新文', issuers: ['云溪县民政局'] }));
    library.activated();
    expect(searching.find('旧文').total).toBe(0);
    expect(searching.find('新文').hits[0]?.issuer).toBe('云溪县民政局');
  });
});

describe('what is no query', () => {
  beforeEach(() => {
    library.add(draftOf({ title: '通知', text: '政务公开' }));
  });

  test('punctuation alone finds nothing, blanks list everything', () => {
    for (const query of ['。', '%', '_', '*', '"', '()', '“”', '《》', '\u0000', '\ud800', '😀']) {
      expect(searching.find(query).total, query).toBe(0);
    }
    expect(searching.find(' 　').total).toBe(1);
  });

  test('wildcards and operators are literal', () => {
    expect(searching.find('政%开').total).toBe(0);
    expect(searching.find('政务*').total).toBe(1);
    expect(searching.find('政务 OR 税务').total).toBe(0);
    expect(searching.find('NOT 税务').total).toBe(0);
    expect(searching.find('title:通知').total).toBe(0);
  });

  test('a longer query than is read is refused with its length', () => {
    expect(searching.search({ query: '公'.repeat(maxQueryLength + 1) })).toEqual({
      ok: false,
      error: { code: 'library.queryTooLong', params: { length: maxQueryLength + 1, most: maxQueryLength } },
    });
    expect(searching.find('公'.repeat(maxQueryLength)).total).toBe(0);
    expect(searching.find('公开 '.repeat(333)).total).toBe(1);
    const different = Array.from({ length: 330 }, (_, i) => String.fromCharCode(0x4e00 + i, 0x5e00 + i));
    expect(searching.find(different.join(' ')).total).toBe(0);
  });
});

describe('order', () => {
  test('exact 文号, 索引号 or title, then titles, then texts', () => {
    const body = library.add(draftOf({ title: '甲', text: '工作要点。工作要点。工作要点。' }));
    library.add(
      draftOf({ title: '关于印发工作要点的通知', docNo: '云政发〔2024〕3号', indexNo: '11-2024-01' }),
    );
    library.add(draftOf({ title: '工作要点', text: '无' }));
    expect(searching.titles('工作要点')).toEqual(['工作要点', '关于印发工作要点的通知', '甲']);
    expect(searching.find('《工作要点》').direct).toBe('doc-3');
    expect(searching.find('云政发2024年3号').direct).toBe('doc-2');
    expect(searching.find('11—2024—01').direct).toBe('doc-2');
    expect(searching.find('工作').direct).toBeNull();
    expect(body).toBe(1);
  });

  test('有效 before 已废止 in the same tier; of two with one title the one in force is direct', () => {
    library.add(draftOf({ title: '供热办法', validity: validity('repealed'), writtenOn: '2024-01-01' }));
    library.add(draftOf({ title: '供热办法', validity: validity('valid'), writtenOn: '2020-01-01' }));
    library.add(draftOf({ title: '甲', text: '供热办法', validity: validity('valid') }));
    const { hits, direct } = searching.find('供热办法');
    expect(hits.map(hit => hit.id)).toEqual(['doc-2', 'doc-1', 'doc-3']);
    expect(direct).toBe('doc-2');
  });

  test('by date, the undated last', () => {
    for (const writtenOn of ['2020-05-01', null, '2022-05-01', '2021-05-01']) {
      library.add(draftOf({ title: writtenOn ?? '无日期', text: '公示', writtenOn }));
    }
    const sorted = (sort: 'newest' | 'oldest') => searching.find('公示', { sort }).hits.map(hit => hit.title);
    expect(sorted('newest')).toEqual(['2022-05-01', '2021-05-01', '2020-05-01', '无日期']);
    expect(sorted('oldest')).toEqual(['2020-05-01', '2021-05-01', '2022-05-01', '无日期']);
    expect(searching.browse({}).hits.map(hit => hit.title)).toEqual(sorted('newest'));
  });

  test('最新公开 by when it was published, 成文日期 where that is not known, the undated last', () => {
    const dated = (title: string, writtenOn: string | null, publishedAt: string | null) =>
      library.add(draftOf({ title, writtenOn, publishedAt }));
    dated('先写后发', '2020-05-01', '2026-10-20T09:30');
    dated('同日早发', '2026-10-01', '2026-10-20T08:00');
    dated('只有成文日期', '2026-10-19', null);
    dated('无日期', null, null);
    const titles = ['先写后发', '同日早发', '只有成文日期'];
    const sorted = (sort: 'newest' | 'oldest') =>
      searching.browse({ by: 'publishedAt', sort }).hits.map(hit => hit.title);
    expect(sorted('newest')).toEqual([...titles, '无日期']);
    expect(sorted('oldest')).toEqual([...titles.toReversed(), '无日期']);
    expect(newestDocuments(library.db, 3).map(({ title }) => title)).toEqual(titles);
    library.add(draftOf({ title: '后来的', publishedAt: '2026-11-01T10:00' }));
    library.activated();
    expect(sorted('newest')[0]).toBe('后来的');
    const [second] = searching.browse({ by: 'publishedAt', offset: 1, limit: 1 }).hits;
    expect(second?.title).toBe('先写后发');
    const plan = library.db.prepare<[], { detail: string }>(
      `EXPLAIN QUERY PLAN SELECT rowid ${newestPublished}`,
    );
    expect(plan.all().map(({ detail }) => detail)).toEqual([
      expect.stringContaining('document_by_publishing'),
    ]);
  });

  test('pages neither repeat nor skip, and ids list every hit in the same order', () => {
    for (let i = 0; i < 90; i++) {
      const status = i % 3 === 0 ? 'repealed' : 'valid';
      const [title, text] = i % 4 === 0 ? [`公示${i}`, '另文'] : [`通知${i}`, '公示'.repeat(1 + (i % 5))];
      library.add(draftOf({ title, text, validity: validity(status) }));
    }
    const all = searching.find('公示', { limit: 0 });
    const paged: string[] = [];
    for (let offset = 0; offset < 90; offset += 7) {
      paged.push(...searching.find('公示', { offset, limit: 7 }).hits.map(hit => hit.id));
    }
    expect(all.hits).toEqual([]);
    expect(paged).toEqual(all.ids);
    expect(new Set(paged).size).toBe(90);
  });
});

describe('a hit', () => {
  test('shows where the words stand, and on which page of which file', () => {
    const first = 'a'.repeat(64);
    const page = '第一页说别的事情。'.repeat(20);
    library.add(
      draftOf({
        title: '醫療救助辦法',
        text: `${page}这里规定医疗救助的标准。`,
        sections: [
          { start: 0, file: first, page: 1 },
          { start: page.length, file: first, page: 2 },
        ],
      }),
    );
    const hit = searching.find('医疗救助').hits[0];
    expect(hit?.marks.title).toEqual([[0, 4]]);
    expect(hit?.marks.snippet.map(([start, end]) => hit.snippet.slice(start, end))).toEqual(['医疗救助']);
    expect([hit?.page, hit?.file]).toEqual([2, first]);
  });

  test('has no snippet where only the title holds the words', () => {
    library.add(draftOf({ title: '医疗救助', text: '另文' }));
    expect(searching.find('医疗救助').hits[0]?.snippet).toBe('');
  });

  test('leaves out the title at the head of a text, unless only what stands above it holds a word', () => {
    const title = '关于医疗救助的通知';
    const docNo = '云政发〔2023〕8号';
    const head = `云溪县人民政府文件\n${docNo}\n特急\n${title}\n`;
    library.add(draftOf({ title, docNo, text: `${head}各镇：医疗救助按下列标准执行。` }));
    const shown = (query: string) => searching.find(query).hits[0];
    expect(shown('医疗救助')?.snippet).toBe('各镇：医疗救助按下列标准执行。');
    expect(shown('通知')?.snippet).toBe('');
    expect(shown(docNo)).toMatchObject({ snippet: '', elsewhere: [{ field: 'docNo', text: docNo }] });
    expect(shown('特急')?.snippet).toContain('特急');
  });

  test('says what else holds the words where neither title nor text shows them', () => {
    const officeNo = '云政发〔2023〕8号';
    library.add(
      draftOf({
        title: '甲',
        text: '另文',
        docNo: officeNo,
        tags: ['養老服務', '低保'],
        issuers: ['县民政局'],
      }),
    );
    const elsewhere = (query: string) => searching.find(query).hits[0]?.elsewhere;
    expect(elsewhere('养老')).toEqual([{ field: 'keyword', text: '養老服務', marks: [[0, 2]] }]);
    expect(elsewhere('云政发[2023]8号 民政局')).toEqual([
      { field: 'docNo', text: officeNo, marks: [[0, officeNo.length]] },
      { field: 'issuer', text: '县民政局', marks: [[1, 4]] },
    ]);
    expect(elsewhere('另文')).toEqual([]);
  });

  test('far down a long text is still shown', () => {
    library.add(draftOf({ title: '甲', text: `${'第一句说别的事情。'.repeat(2_000)}最后说医疗救助。` }));
    expect(searching.find('医疗救助').hits[0]?.snippet).toContain('最后说医疗救助');
  });
});

describe('facets', () => {
  beforeEach(() => {
    library.add(
      draftOf({
        title: '一',
        issuers: ['民政局'],
        subjects: ['0201'],
        genre: '通知',
        writtenOn: '2023-01-01',
      }),
    );
    library.add(
      draftOf({
        title: '二',
        issuers: ['民政局'],
        subjects: ['0202'],
        genre: '意见',
        writtenOn: '2024-01-01',
      }),
    );
    library.add(
      draftOf({
        title: '三',
        issuers: ['教育局'],
        subjects: ['1102'],
        genre: '通知',
        writtenOn: '2024-06-01',
      }),
    );
  });
  const counts = (facet: { value: string; count: number }[]) =>
    Object.fromEntries(facet.map(one => [one.value, one.count]));

  test('a parent class includes its children', () => {
    const { facets } = searching.browse({});
    expect(counts(facets.subject)).toEqual({ '02': 2, '0201': 1, '0202': 1, '11': 1, '1102': 1 });
    expect(searching.browse({ filters: { subject: ['02'] } }).total).toBe(2);
  });

  test('values of one facet add, facets narrow each other, and a facet keeps its own counts', () => {
    const { total, facets } = searching.browse({ filters: { issuer: ['民政局'], genre: ['通知', '意见'] } });
    expect(total).toBe(2);
    expect(counts(facets.issuer)).toEqual({ 民政局: 2, 教育局: 1 });
    expect(counts(facets.genre)).toEqual({ 通知: 1, 意见: 1 });
    expect(counts(facets.year)).toEqual({ 2024: 1, 2023: 1 });
  });

  test('values carry their labels', () => {
    const { facets } = searching.browse({});
    expect(facets.subject.find(one => one.value === '0201')?.label).toBe('政务公开');
    expect(facets.year.map(one => one.label)).toEqual(['2024年', '2023年']);
    expect(facets.validity).toEqual([{ value: 'unstated', label: '未标注', count: 3 }]);
    expect(facets.unit).toEqual([{ value: 'test', label: '云溪县', count: 3 }]);
  });

  test('dates include both ends; an unknown value finds nothing', () => {
    expect(searching.browse({ filters: { from: '2023-01-01', to: '2024-01-01' } }).total).toBe(2);
    expect(searching.browse({ filters: { from: '2024-01-02' } }).total).toBe(1);
    expect(searching.browse({ filters: { issuer: ['无此局'] } }).total).toBe(0);
  });
});

describe('synonyms', () => {
  test('the official word is searched too, marked, and said', () => {
    library.add(draftOf({ title: '最低生活保障办法', text: '最低生活保障标准' }));
    searching = searchingIn(library, parseSynonyms('a,b\n低保,最低生活保障'));
    const { hits, alsoSearched } = searching.find('低保 标准');
    expect(hits.map(hit => hit.marks.title)).toEqual([[[0, 6]]]);
    expect(alsoSearched).toEqual([{ term: '低保', synonyms: ['最低生活保障'] }]);
    expect(searching.titles('低保标准')).toEqual(['最低生活保障办法']);
    expect(searching.find('标准').alsoSearched).toEqual([]);
  });
});

describe('您是不是要找', () => {
  beforeEach(() => {
    library.add(draftOf({ title: '关于印发城乡居民最低生活保障工作规程的通知', text: '正文' }));
    library.add(draftOf({ title: '云溪县政务公开工作要点', text: '正文' }));
  });

  test.each([
    ['最低生活保章', '最低生活保障'],
    ['最底生活保障', '最低生活保障'],
    ['政务开公', '政务公开'],
  ])('%s → %s', (typed, meant) => {
    const { total, didYouMean } = searching.find(typed);
    expect(total).toBe(0);
    expect(didYouMean[0]).toBe(meant);
  });

  test.each([
    ['zwgk', '政务公开', '云溪县政务公开工作要点'],
    ['zhengwugongkai', '政务公开', '云溪县政务公开工作要点'],
    ['zuidi shenghuo', '最低 生活', '关于印发城乡居民最低生活保障工作规程的通知'],
  ])('%s, typed without Hanzi, is searched as %s and says so', (typed, meant, title) => {
    const { hits, alsoSearched } = searching.find(typed);
    expect(hits.map(hit => hit.title)).toEqual([title]);
    expect(alsoSearched).toEqual([{ term: typed, synonyms: [meant] }]);
  });

  test('letters that stand in a text are those letters', () => {
    library.add(draftOf({ title: '网站标识 zwgk 栏目', text: '正文' }));
    expect(searching.titles('zwgk')).toEqual(['网站标识 zwgk 栏目']);
    expect(searching.find('zwgk').alsoSearched).toEqual([]);
  });

  test('only for a query without hits, and never what has none itself', () => {
    expect(searching.find('政务公开').didYouMean).toEqual([]);
    expect(searching.find('量子纠缠').didYouMean).toEqual([]);
    expect(searching.find('最底生活保障', { filters: { year: ['1999'] } }).didYouMean).toEqual([
      '最低生活保障',
    ]);
    expect(searching.find('政务公开', { filters: { year: ['1999'] } }).didYouMean).toEqual([]);
  });
});
