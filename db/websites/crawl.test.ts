import { afterEach, describe, expect, test } from 'vitest';
import { tempDir } from '../../test/fixtures/temp.ts';
import { columnAt, crawlOnce } from '../../test/fixtures/websites/crawling.ts';
import { paper } from '../../test/fixtures/websites/papers.ts';
import { type ServedSite, type Site, serveSite } from '../../test/fixtures/websites/server.ts';
import {
  brokenSite,
  changingSite,
  dlSite,
  filesSite,
  gbSite,
  hostileSite,
  metaSite,
  movingSite,
  policySite,
  scriptedSite,
  tableSite,
} from '../../test/fixtures/websites/sites.ts';

const served: ServedSite[] = [];
const serve = async (site: Site) => {
  const one = await serveSite(site);
  served.push(one);
  return one;
};
afterEach(async () => {
  for (const one of served.splice(0)) await one.stop();
});

type Crawl = Awaited<ReturnType<typeof crawlOnce>>;
const titles = ({ items, pages }: Crawl) =>
  items
    .map(({ item, fields }) => fields.title ?? [...pages.values()].find(({ url }) => url === item)?.own.title)
    .sort();
const wanted = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => paper(from + i).title).sort();
const pageOf = ({ pages }: Crawl, number: number) =>
  [...pages.values()].find(({ own, stated }) => (own.title ?? stated.title)?.includes(paper(number).title));

describe('every kind of site gives its documents', () => {
  test.each([
    ['label table, pages in a script from 0', tableSite, '/zwgk/zcwj/', 1, 8],
    ['definition list, next page by a query', dlSite, '/list?id=7', 11, 15],
    ['meta tags only, numbered pages', metaSite, '/xw/list1.shtml', 21, 24],
    ['datastore in a script', scriptedSite, '/col/col12/index.html', 31, 35],
    ['GB18030, pages in a script from 1', gbSite, '/gk/list.shtml', 41, 44],
  ])('%s', async (_, site, path, from, to) => {
    const web = await serve(site());
    const found = await crawlOnce(tempDir(), columnAt(web, path));
    expect(found.result).toMatchObject({ ok: true, value: { skipped: [] } });
    expect(titles(found)).toEqual(wanted(from, to));
    for (let number = from; number <= to; number++) {
      const { own, words } = pageOf(found, number) ?? {};
      expect(words).toBeGreaterThan(100);
      if (site !== metaSite) expect(own?.docNo).toBe(paper(number).docNo);
      if (site === tableSite || site === dlSite || site === scriptedSite)
        expect(own).toMatchObject({ indexNo: paper(number).indexNo, issuers: paper(number).issuer });
      if (site === metaSite) expect(own?.source).toBe('云溪县人民政府网站');
    }
  });

  test('HTML of 2006: capitals, no quotes, nothing closed', async () => {
    const web = await serve(brokenSite());
    const found = await crawlOnce(tempDir(), columnAt(web, '/old/'));
    expect(titles(found)).toEqual(wanted(61, 63));
    expect(pageOf(found, 62)?.own.docNo).toBe(paper(62).docNo);
  });

  test('papers that are files, behind a script and straight from the list', async () => {
    const web = await serve(filesSite());
    const found = await crawlOnce(tempDir(), columnAt(web, '/wj/index.html'));
    expect(found.items).toHaveLength(3);
    const byScript = found.items.find(({ item }) => item.endsWith('/wj/51.html'));
    expect(byScript?.files).toMatchObject(
      [{ role: 'main', path: expect.stringMatching(/\.pdf$/) }, { role: 'attachment' }].slice(
        0,
        byScript?.files.length,
      ),
    );
    expect(byScript?.fields.title).toBe(paper(51).title);
    const direct = found.items.find(({ item }) => item.endsWith('direct.pdf'));
    expect(direct?.files[0]).toMatchObject({ role: 'main', path: expect.stringMatching(/direct\.pdf$/) });
    expect(direct?.fields.title).toBe('云溪县财政预算公开说明材料');
  });

  test('the national policy library: what its list says goes with each document', async () => {
    const web = await serve(policySite());
    const column = columnAt(web, '/search-gov/data?t=zhengcelibrary_gw&q=&p=0&n=2', { siteId: null });
    const found = await crawlOnce(tempDir(), column);
    expect(titles(found).map(title => title?.slice(2))).toHaveLength(4);
    expect(pageOf(found, 113)).toBeUndefined(); // the list's own title goes before the page's
    expect(found.items.map(({ fields }) => fields.docNo).sort()).toEqual(
      [111, 112, 113, 114].map(n => paper(n).docNo),
    );
    expect(found.items[0]?.fields.title).not.toMatch(/[<>]/);
  });
});

describe('what a run costs and keeps', () => {
  test('attachments come with their page, by the address as it stands in it', async () => {
    const web = await serve(tableSite());
    const found = await crawlOnce(tempDir(), columnAt(web, '/zwgk/zcwj/'));
    expect(pageOf(found, 3)?.files).toMatchObject([
      { name: '任务分解表.pdf', reference: 'P1.pdf', image: false },
    ]);
    expect(found.items[0]?.files.map(({ role }) => role)).toEqual(['main', 'attachment']);
  });

  test('the next day asks for the newest list pages and by validators only', async () => {
    const web = await serve(tableSite());
    const data = tempDir();
    await crawlOnce(data, columnAt(web, '/zwgk/zcwj/'));
    const { sent } = web.take();
    const again = await crawlOnce(data, columnAt(web, '/zwgk/zcwj/'), new Date('2026-09-02T02:00:00Z'));
    const next = web.take();
    expect(titles(again)).toEqual(wanted(1, 8));
    expect(next.asked).not.toContain('/zwgk/zcwj/index_2.html');
    expect(next.sent - sent).toBeLessThan(12_000); // robots.txt and two list pages
  });

  test('a page that is gone leaves the list of documents; one that only fails today stays', async () => {
    const web = await serve(dlSite());
    const data = tempDir();
    const column = columnAt(web, '/list?id=7');
    await crawlOnce(data, column);
    web.change(({ '/content?id=12': _, ...rest }) => ({ ...rest, '/content?id=13': { status: 503 } }));
    const later = await crawlOnce(data, column, new Date('2026-09-20T02:00:00Z'));
    expect(titles(later)).toEqual([11, 13, 14, 15].map(n => paper(n).title).sort());
    expect(later.result).toMatchObject({
      ok: true,
      value: { notes: [{ reason: 'unreachable', detail: 'HTTP 503' }] },
    });
  });

  test('a site that is down, or whose list gives nothing, changes nothing', async () => {
    const web = await serve(dlSite());
    const data = tempDir();
    const column = columnAt(web, '/list?id=7');
    await crawlOnce(data, column);
    web.change(site => ({ ...site, '/list?id=7': { status: 500 } }));
    const down = await crawlOnce(data, column);
    expect(down.result).toMatchObject({
      ok: false,
      error: { code: 'websites.unreachable', params: { detail: 'HTTP 500' } },
    });
    web.change(site => ({ ...site, '/list?id=7': '<html><body><p>系统维护中</p></body></html>' }));
    const bare = await crawlOnce(data, column);
    expect(bare.result).toMatchObject({ ok: false, error: { code: 'websites.noArticles' } });
    expect(titles(bare)).toEqual(wanted(11, 15));
  });
});

describe('a site that changes', () => {
  test('another template is not taken for other papers until staff have pointed anew', async () => {
    const { before, after } = changingSite();
    const web = await serve(before);
    const data = tempDir();
    const column = columnAt(web, '/n/');
    const first = await crawlOnce(data, column);
    web.change(() => after);
    const changed = await crawlOnce(data, column, new Date('2026-09-20T02:00:00Z'));
    expect(changed.result).toMatchObject({ ok: false, error: { code: 'websites.templateChanged' } });
    expect(changed.items).toEqual(first.items);
    const pointed = columnAt(web, '/n/', {
      mapping: { fields: { body: '.paper-2027 .words', title: '.paper-2027 h2' } },
    });
    const mended = await crawlOnce(data, pointed, new Date('2026-09-20T03:00:00Z'));
    expect(mended.result.ok).toBe(true);
    expect(titles(mended)).toEqual(wanted(71, 75));
    expect(pageOf(mended, 74)?.words).toBeGreaterThan(80);
  });

  test('a document that moves stays the same document, and its old address is kept', async () => {
    const { before, after } = movingSite();
    const web = await serve(before);
    const data = tempDir();
    const column = columnAt(web, '/list/');
    const first = await crawlOnce(data, column);
    web.change(() => after);
    const moved = await crawlOnce(data, column, new Date('2026-09-20T02:00:00Z'));
    expect(moved.items.map(({ files }) => files[0]?.path).sort()).toEqual(
      first.items.map(({ files }) => files[0]?.path).sort(),
    );
    expect(moved.items.map(({ fields }) => fields.url).sort()).toEqual(
      [91, 92, 93].map(n => `${web.address}/b/${n}.html`),
    );
    expect([...moved.pages.values()].flatMap(({ aliases }) => aliases).sort()).toEqual(
      [91, 92, 93].map(n => `${web.address}/a/${n}.html`),
    );
  });
});

test('nothing comes from foreign hosts, foreign sites, behind robots.txt or without TLS', async () => {
  const foreign = await serve({ '/h/103.html': '<html><body>elsewhere</body></html>' });
  const web = await serve(hostileSite(foreign.host));
  const found = await crawlOnce(tempDir(), columnAt(web, '/h/'));
  expect(titles(found)).toEqual([101, 105].map(n => paper(n).title).sort());
  const { result } = found;
  expect(result.ok && result.value.skipped.map(({ reason }) => reason).sort()).toEqual([
    'hostNotAllowed',
    'robots',
    'siteIdMismatch',
  ]);
  expect(foreign.take().asked).toEqual([]);
  expect(web.take().asked).not.toContain('/secret/104.html');

  const tls = await crawlOnce(tempDir(), columnAt(web, '/h/', { plainHttp: false }));
  expect(tls.result).toMatchObject({ ok: false, error: { code: 'websites.unreachable' } });
  const other = await crawlOnce(tempDir(), columnAt(web, '/h/', { hosts: ['www.yunxi.gov.cn'] }));
  expect(other.result).toMatchObject({ ok: false, error: { code: 'websites.hostNotAllowed' } });
  const pinned = await crawlOnce(tempDir(), columnAt(web, '/h/', { siteId: '1234567890' }));
  expect(pinned.result).toMatchObject({ ok: false, error: { code: 'websites.siteIdMismatch' } });
});
