import '../../server/runtime.ts';
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { v7 } from 'uuid';
import { settingsSchema } from '../../contract/settings.ts';
import { addPlaces } from '../../core/custody/places.ts';
import { type Registration, register } from '../../core/custody/register.ts';
import { registerLine, registerSheets } from '../../core/custody/register-sheets.ts';
import { shelve } from '../../core/custody/shelving.ts';
import { abandonStocktake, beginStocktake, count } from '../../core/custody/stocktaking.ts';
import { giveBack, issue } from '../../core/custody/using.ts';
import { writeList } from '../../core/records/list-stream.ts';
import { openBooks } from '../../db/records/custody/books.ts';
import { openRoom } from '../../server/host/room.ts';
import { rulesOf } from '../../server/host/rules.ts';
import { cheapScrypt } from '../fixtures/room.ts';

/**
 * `npm run bench:custody [-- --large] [-- --data DIR]`: one JSON line per figure, over 5,000 papers of three copies each, or 100,000 with `--large`;
 * what `--data` names is filled once and kept. Processor time stands beside the clock: other work on the machine lengthens only the clock. Every copy is
 * received, shelved, twice read and returned, and put back: with the papers themselves 22 events a paper.
 */
const { values } = parseArgs({
  options: { large: { type: 'boolean', default: false }, data: { type: 'string' } },
});
const ever = { from: '0000-01-01', to: '9999-12-31' };
const papers = values.large ? 100_000 : 5_000;
const print = (figure: string, facts: Record<string, unknown>): void =>
  console.log(JSON.stringify({ figure, ...facts }));
const rounded = (value: number): number => Number(value.toFixed(2));
const cpuMs = (before: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};
const timed = (run: () => unknown): { ms: number; cpu: number } => {
  const [started, cpu] = [performance.now(), process.cpuUsage()];
  run();
  return { ms: performance.now() - started, cpu: cpuMs(cpu) };
};
const spread = (run: (at: number) => unknown, times: number) => {
  const all = Array.from({ length: times }, (_, at) => timed(() => run(at)));
  const sorted = (of: 'ms' | 'cpu') => all.map(each => each[of]).toSorted((a, b) => a - b);
  const [ms, cpu] = [sorted('ms'), sorted('cpu')];
  const [half, most] = [times >> 1, Math.floor(times * 0.95)];
  return {
    medianMs: rounded(ms[half] ?? 0),
    p95Ms: rounded(ms[most] ?? 0),
    cpuMedianMs: rounded(cpu[half] ?? 0),
    cpuP95Ms: rounded(cpu[most] ?? 0),
  };
};

const dataDir = values.data ?? mkdtempSync(join(tmpdir(), 'custody-bench-'));
const settings = settingsSchema.parse({});
const now = () => new Date('2026-06-30T12:00:00');
const rules = rulesOf(settings);
const room = openRoom({ dataDir, now, rules, scryptCost: cheapScrypt });
const log = room.log() ?? room.found('云溪县人民政府', 'A1');
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

const shelvesOf = (): string[] =>
  books
    .places()
    .filter(({ kind }) => kind === 'shelf')
    .map(({ id }) => id);
const fill = (): void => {
  const [hall = ''] = must(addPlaces(desk, { parent: null, kind: 'room', codes: ['A'], name: '' }));
  const codes = Array.from({ length: 60 }, (_, index) => String(index + 1).padStart(2, '0'));
  const shelves = must(addPlaces(desk, { parent: hall, kind: 'shelf', codes, name: '' }));
  for (let from = 0; from < papers; from += 200) {
    log.atomically(() => {
      const some = Array.from({ length: 200 }, (_, index) => registration(from + index));
      const copies = must(register(desk, some)).flatMap(id => books.copiesOf(id).map(copy => copy.id));
      const shelf = shelves[(from / 200) % shelves.length] ?? '';
      must(shelve(desk, copies, shelf));
      for (const copy of [...copies, ...copies]) {
        must(issue(desk, copy, null));
        must(giveBack(desk, copy, { pagesCopied: 0, photographed: false, condition: 'good' }));
      }
      must(shelve(desk, copies, shelf));
    });
  }
};
const started = performance.now();
const filling = process.cpuUsage();
const filled = books.counts().all > 0;
if (!filled) fill();
const shelves = shelvesOf();
const someCopies = books
  .registerRows('shelving', ever, { offset: 0, limit: 2000 })
  .map(({ barcode }) => books.copyByBarcode(String(barcode)))
  .flatMap(copy => (copy?.phase === 'shelved' ? [copy.id] : []));
const events = log.heads().reduce((sum, { serial }) => sum + serial, 0);
print('run', {
  papers,
  copies: papers * 3,
  events,
  ...(filled
    ? {}
    : {
        fillSeconds: rounded((performance.now() - started) / 1000),
        fillCpuSeconds: rounded(cpuMs(filling) / 1000),
      }),
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

// a run that broke off may have left one open
for (const { id, state } of books.stocktakes())
  if (state === 'open') must(abandonStocktake(desk, id, 'measured'));
let stocktake = '';
print('inventory begun', {
  ...spread(() => {
    stocktake = must(beginStocktake(desk, shelves[3] ?? ''));
  }, 1),
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

must(abandonStocktake(desk, stocktake, 'measured'));

const receipts = registerSheets.receipts;
const pieces = function* () {
  let before = 0;
  for (const rows of books.registerPieces('receipts', ever, 1000)) {
    yield rows.map((row, at) => registerLine(receipts, { ...row, seq: before + at + 1 }));
    before += rows.length;
    most = Math.max(most, process.memoryUsage().rss);
  }
};
global.gc?.();
const atRest = process.memoryUsage().rss;
let most = atRest;
const exporting = performance.now();
const exportCpu = process.cpuUsage();
const workbook = join(dataDir, 'receipts.xlsx');
const list = { name: receipts.title, columns: receipts.columns, pieces: pieces() };
await writeList(list, 'xlsx', createWriteStream(workbook));
print('register of receipts as a workbook', {
  rows: books.registerTotal('receipts', ever),
  seconds: rounded((performance.now() - exporting) / 1000),
  cpuSeconds: rounded(cpuMs(exportCpu) / 1000),
  megabytes: rounded(statSync(workbook).size / 2 ** 20),
  moreMemoryMegabytes: rounded((most - atRest) / 2 ** 20),
});
rmSync(workbook);

const rowsOfSheet = Array.from({ length: 5000 }, (_, index) => registration(papers + index));
class Undone extends Error {}
try {
  log.atomically(() => {
    print(
      'list of 5,000 papers registered as one',
      spread(() => must(register(desk, rowsOfSheet)), 1),
    );
    throw new Undone();
  });
} catch (error) {
  if (!(error instanceof Undone)) throw error;
}

room.close();
if (values.data === undefined) rmSync(dataDir, { recursive: true });
