import '../../server/runtime.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { v7 } from 'uuid';
import { settingsSchema } from '../../contract/settings.ts';
import { addPlaces } from '../../core/custody/places.ts';
import { type Registration, register } from '../../core/custody/register.ts';
import { shelve } from '../../core/custody/shelving.ts';
import { beginStocktake, count } from '../../core/custody/stocktaking.ts';
import { giveBack, issue } from '../../core/custody/using.ts';
import { openBooks } from '../../db/records/custody/books.ts';
import { openRoom } from '../../server/host/room.ts';
import { rulesOf } from '../../server/host/rules.ts';
import { cheapScrypt } from '../fixtures/room.ts';

/**
 * `npm run bench:custody [-- --large]`: one JSON line per figure, over 5,000 papers of three copies each, or 100,000 with `--large`. Every copy is
 * received, shelved, read, returned and put back: with the papers themselves about five events a copy.
 */
const { values } = parseArgs({ options: { large: { type: 'boolean', default: false } } });
const papers = values.large ? 100_000 : 5_000;
const print = (figure: string, facts: Record<string, unknown>): void =>
  console.log(JSON.stringify({ figure, ...facts }));
const rounded = (value: number): number => Number(value.toFixed(2));
const timed = (run: () => unknown): number => {
  const started = performance.now();
  run();
  return performance.now() - started;
};
const spread = (run: (at: number) => unknown, times: number): { medianMs: number; p95Ms: number } => {
  const all = Array.from({ length: times }, (_, at) => timed(() => run(at))).toSorted((a, b) => a - b);
  return { medianMs: rounded(all[times >> 1] ?? 0), p95Ms: rounded(all[Math.floor(times * 0.95)] ?? 0) };
};

const dataDir = mkdtempSync(join(tmpdir(), 'custody-bench-'));
const settings = settingsSchema.parse({});
const now = () => new Date('2026-06-30T12:00:00');
const rules = rulesOf(settings);
const room = openRoom({ dataDir, now, rules, scryptCost: cheapScrypt });
const log = room.found('云溪县人民政府', 'A1');
const books = openBooks(room.databases.records);
const desk = {
  log,
  books,
  calendar: rules.calendar,
  terminal: 'A1',
  patterns: settings.papers.numbers,
  now,
  newId: v7,
  actor: 'system',
};
const must = <T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T => {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

const [hall = ''] = must(addPlaces(desk, { parent: null, kind: 'room', codes: ['A'], name: '' }));
const codes = Array.from({ length: 60 }, (_, index) => String(index + 1).padStart(2, '0'));
const shelves = must(addPlaces(desk, { parent: hall, kind: 'shelf', codes, name: '' }));

const words = [
  '养老服务',
  '最低生活保障',
  '义务教育',
  '征地补偿',
  '农村危房',
  '公共租赁住房',
  '安全生产',
  '食品药品',
];
const kinds = ['实施办法', '管理规定', '工作方案', '补贴标准', '办事指南'];
const registration = (index: number): Registration => ({
  facts: {
    title: `云溪县关于印发${words[index % words.length]}${kinds[index % kinds.length]}（第${index}号）的通知`,
    docNo: `云政发〔${2000 + (index % 26)}〕${index}号`,
    indexNo: `YX0100-${2000 + (index % 26)}-${String(index).padStart(6, '0')}`,
    issuer: '云溪县人民政府',
    writtenOn: '2026-03-02',
    openness: 'proactive',
    pages: 8,
    form: 'original',
    attachments: 0,
    indexMark: 'printed',
    condition: 'good',
    eFile: null,
    note: null,
  },
  batch: null,
  receivedOn: '2026-03-05',
  copies: 3,
  document: null,
  rejected: null,
});

const started = performance.now();
const someCopies: string[] = [];
for (let from = 0; from < papers; from += 200) {
  log.atomically(() => {
    const ids = must(
      register(
        desk,
        Array.from({ length: 200 }, (_, index) => registration(from + index)),
      ),
    );
    const copies = ids.flatMap(id => books.copiesOf(id).map(copy => copy.id));
    must(shelve(desk, copies, shelves[(from / 200) % shelves.length] ?? ''));
    for (const copy of copies) {
      must(issue(desk, copy, null));
      must(giveBack(desk, copy, { pagesCopied: 0, photographed: false, condition: 'good' }));
    }
    must(shelve(desk, copies, shelves[(from / 200) % shelves.length] ?? ''));
    if (someCopies.length < 2000) someCopies.push(...copies);
  });
}
const events = log.heads().reduce((sum, { serial }) => sum + serial, 0);
print('run', {
  papers,
  copies: papers * 3,
  events,
  fillSeconds: rounded((performance.now() - started) / 1000),
});

const finds = [
  '征地补偿',
  '补偿',
  '第77号',
  '云政发〔2007〕7',
  'YX0100-2011',
  '000123',
  '没有这样的词',
  '养老 2019',
];
const listed = (find: string) => books.list({ view: 'all', find, batch: null, offset: 0, limit: 50 });
for (const find of finds) {
  const { total } = listed(find);
  print('find', { find, total, ...spread(() => listed(find), 20), target: '<= 30 ms' });
}
print('first page', { ...spread(() => listed(''), 20) });
print('counts of the views', { ...spread(() => books.counts(), 10) });

const barcode = (at: number) => books.copyRow(someCopies[at] ?? '')?.barcode ?? '';
print('scan answered', {
  ...spread(at => books.paperRow(books.copyByBarcode(barcode(at))?.paper ?? ''), 200),
  target: '<= 50 ms',
});
print('a copy handed out, on the disk', {
  ...spread(at => must(issue(desk, someCopies[at] ?? '', null)), 100),
});

const began = performance.now();
const stocktake = must(beginStocktake(desk, shelves[3] ?? ''));
print('inventory begun', {
  ms: rounded(performance.now() - began),
  expected: books.stocktake(stocktake)?.expected,
});
print('inventory list', {
  ...spread(() => books.stocktakeList(stocktake, null, 5000), 10),
  rows: books.stocktakeList(stocktake, null, 5000).length,
  target: '5,000 copies <= 200 ms',
});
const [first] = books.stocktakeList(stocktake, null, 1);
print('inventory scan, on the disk', {
  ...spread(
    () =>
      must(
        count(desk, stocktake, { barcode: first?.barcode ?? '', place: shelves[3] ?? '', damaged: false }),
      ),
    100,
  ),
  target: '<= 50 ms',
});

room.close();
rmSync(dataDir, { recursive: true });
