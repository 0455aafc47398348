import '../../server/runtime.ts';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { DocumentDraft } from '../../contract/document.ts';
import type { ImportProgress } from '../../contract/imports.ts';
import { sha256Of } from '../../core/repository/format.ts';
import { folderTree } from '../../core/repository/tree-folder.ts';
import { contentHashOf, draftHashOf } from '../../core/review/content.ts';
import { importStore } from '../../db/library/activate.ts';
import { fileStore } from '../../db/library/files.ts';
import { draftOf } from '../fixtures/draft.ts';
import { gatesOnly, openWriter, plant, runImport } from '../fixtures/import-room.ts';
import { type Publisher, publisherIn, type SyncOptions, subscriberIn } from '../fixtures/repository.ts';

/**
 * `npm run bench:sync [-- --large]`: what a synchronisation costs: nothing new, a hundredth changed, everything; beside `rsync -a` over the same
 * tree where there is one. Small: 10,000 documents; `--large`: 100,000; or `--documents N`.
 */
const { values } = parseArgs({ options: { large: { type: 'boolean' }, documents: { type: 'string' } } });
const documents = values.documents ? Number(values.documents) : values.large ? 100_000 : 10_000;
/** a hundredth, and at 100,000 the hundred that a sync is held to */
const changedCount = Math.min(100, documents / 100);

const words =
  '政务公开办事指南补贴标准申请材料条件期限依据发布机关农村居民医疗保险养老服务就业创业住房教育卫生环境保护安全生产规划财政预算';
const textOf = (i: number, round: number): string => {
  let state = (i * 2654435761 + round * 97) >>> 0;
  let text = `关于第${i}号事项的通知\n第${round}版。\n`;
  for (let n = 0; n < 700; n++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    text += words[state % words.length];
    if (n % 40 === 39) text += '。\n';
  }
  return text;
};

/** Documents straight into the publisher's library: reading files is not what is measured. */
const fill = async (unit: Publisher, from: number, to: number, round: number): Promise<void> => {
  const db = openWriter(unit.data);
  const store = importStore(db);
  const files = fileStore(unit.data);
  const known = new Map(store.known('bench').map(one => [one.key, one]));
  const written = [];
  for (let i = from; i < to; i++) {
    const text = textOf(i, round);
    // every tenth has a file beside its text
    const file = i % 10 === 0 ? await files.keep([Buffer.from(text.repeat(4))]) : null;
    const draft: DocumentDraft = draftOf({
      title: `关于第${i}号事项的通知`,
      docNo: `云政发〔2026〕${i}号`,
      issuers: ['云溪县人民政府'],
      writtenOn: `20${10 + (i % 16)}-0${1 + (i % 9)}-11`,
      text,
      files: file
        ? [{ ...file, name: `${i}.txt`, mediaType: 'text/plain', pages: null, hasText: null, role: 'main' }]
        : [],
    });
    written.push({
      known: known.get(String(i)) ?? null,
      key: String(i),
      mainPath: String(i),
      inputHash: sha256Of(`${i} ${round}`),
      contentHash: contentHashOf(draft),
      draftHash: draftHashOf(draft),
      title: draft.title,
      heldFor: [],
      indexNoKey: null,
      findings: [],
      draft: () => draft,
    });
  }
  const at = new Date().toISOString();
  store.activate(
    {
      source: { id: 'bench', kind: 'folder', name: '云溪县', location: '/' },
      written,
      touched: [],
      withdrawn: [],
      review: gatesOnly,
      at,
    },
    {
      runId: crypto.randomUUID(),
      source: '云溪县',
      startedAt: at,
      finishedAt: at,
      outcome: 'activated',
      added: written.length,
      changed: 0,
      unchanged: 0,
      withdrawn: 0,
      skipped: [],
      held: [],
      notes: [],
    },
    () => {},
  );
  db.close();
};

/** Time by the clock, and processor time: on a busy machine the second says what a thing costs. */
const timed = async <T>(work: () => Promise<T>): Promise<{ ms: number; workMs: number; value: T }> => {
  const began = performance.now();
  const cost = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(cost);
  return {
    ms: Math.round(performance.now() - began),
    workMs: Math.round((user + system) / 1000),
    value,
  };
};

const rsync = (from: string, to: string): { ms: number; bytes: number } | null => {
  const began = performance.now();
  const run = spawnSync('rsync', ['-a', '--delete', '--stats', `${from}/`, `${to}/`], { encoding: 'utf8' });
  if (run.error || run.status !== 0) return null;
  const bytes = Number(
    /Total transferred file size: ([\d,]+)/.exec(run.stdout)?.[1]?.replaceAll(',', '') ?? 0,
  );
  return { ms: Math.round(performance.now() - began), bytes };
};

/** Milliseconds of the searches that another process makes of the library while something is done. */
const searchedBeside = async (data: string, work: () => Promise<unknown>): Promise<number[]> => {
  const queries = ['补贴标准', '医疗保险', '第12号事项', '农村', '安全生产', '云政发〔2026〕7号'];
  const searching = spawn(
    process.execPath,
    [fileURLToPath(new URL('searching-beside.ts', import.meta.url)), data, ...queries],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let said = '';
  searching.stdout.on('data', chunk => {
    said += chunk;
  });
  await once(searching.stdout, 'data');
  await work();
  searching.kill('SIGTERM');
  await once(searching, 'close');
  return JSON.parse(said.split('\n')[1] ?? '[]') as number[];
};

/** The 95th of a hundred. */
const p95 = (times: readonly number[]): number =>
  Number((times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN).toFixed(2));

const size = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).reduce((sum, name) => {
    const found = statSync(join(folder, name));
    return sum + (found.isFile() ? found.size : 0);
  }, 0);

const folder = mkdtempSync(join(tmpdir(), 'bench-sync-'));
const say = (name: string, figures: object) =>
  process.stdout.write(`${JSON.stringify({ bench: name, documents, ...figures })}\n`);
try {
  const unit = await publisherIn(join(folder, 'unit'));
  for (let i = 0; i < documents; i += 5_000) await fill(unit, i, Math.min(documents, i + 5_000), 0);
  const first = await timed(() => unit.publish());
  say('publish first', {
    ms: first.ms,
    workMs: first.workMs,
    shards: first.value.shards,
    megabytes: Math.round(size(unit.repository) / 1e6),
  });

  /** What a synchronisation asks and reads of the repository, and the milliseconds of each of its phases. */
  const counted = () => {
    let asked = 0;
    let bytes = 0;
    let phase: ImportProgress['phase'] = 'checking';
    let since = performance.now();
    const phases: Partial<Record<ImportProgress['phase'], number>> = {};
    const tree = folderTree(unit.repository);
    return {
      asked: () => asked,
      bytes: () => bytes,
      phases: () =>
        Object.fromEntries(Object.entries(phases).map(([name, ms]) => [`${name}Ms`, Math.round(ms)])),
      /** checking what is signed and fetching what is wanted: what rsync does too. Milliseconds */
      transferMs: () => Math.round((phases.checking ?? 0) + (phases.fetching ?? 0)),
      options: {
        progress: ({ phase: next }) => {
          const now = performance.now();
          phases[phase] = (phases[phase] ?? 0) + now - since;
          since = now;
          phase = next;
        },
        tree: () => {
          since = performance.now();
          return {
            ...tree,
            open: async (path, from, signal) => {
              asked++;
              const opened = await tree.open(path, from, signal);
              return {
                from: opened.from,
                bytes: (async function* () {
                  for await (const chunk of opened.bytes) {
                    bytes += chunk.length;
                    yield chunk;
                  }
                })(),
              };
            },
          };
        },
      } satisfies SyncOptions,
    };
  };
  const hall = subscriberIn(join(folder, 'hall'), unit.root(), unit.repository);
  const load = counted();
  const all = await timed(() => hall.sync(load.options));
  if (all.value.added !== documents) throw new Error(`first load: ${JSON.stringify(all.value)}`);
  const rsyncAll = rsync(unit.repository, join(folder, 'rsync'));
  say('first load', {
    ms: all.ms,
    workMs: all.workMs,
    documentsPerSecond: Math.round(documents / (all.ms / 1000)),
    requests: load.asked(),
    bytes: load.bytes(),
    ...load.phases(),
    transferMs: load.transferMs(),
    rsync: rsyncAll,
  });

  if (!values.large) {
    // the same documents as files of a folder, as an office has them
    mkdirSync(join(folder, 'office'));
    const files: Record<string, string> = {};
    for (let i = 0; i < documents; i++) files[`${i}.txt`] = textOf(i, 0);
    plant(join(folder, 'office'), files);
    const imported = await timed(() => runImport(join(folder, 'office'), join(folder, 'folder-import')));
    say('folder import', {
      ms: imported.ms,
      workMs: imported.workMs,
      documentsPerSecond: Math.round(documents / (imported.ms / 1000)),
      loadAgainstImport: Number((imported.ms / all.ms).toFixed(2)),
    });
  }

  const none = counted();
  const unchanged = await timed(() => hall.sync(none.options));
  say('no change', {
    ms: unchanged.ms,
    workMs: unchanged.workMs,
    outcome: unchanged.value.outcome,
    requests: none.asked(),
    bytes: none.bytes(),
  });

  await fill(unit, 0, changedCount, 1);
  const again = await timed(() => unit.publish());
  say('publish changed', {
    ms: again.ms,
    workMs: again.workMs,
    changed: changedCount,
    shardsWritten: again.value.shardsWritten,
    bytes: again.value.bytesWritten,
  });
  const some = counted();
  const rsyncSome = rsync(unit.repository, join(folder, 'rsync'));
  const changed = await timed(() => hall.sync(some.options));
  const transferMs = some.transferMs();
  if (changed.value.changed !== changedCount) throw new Error(JSON.stringify(changed.value));
  say('changed', {
    changed: changedCount,
    ms: changed.ms,
    workMs: changed.workMs,
    ...some.phases(),
    transferMs,
    besideTheTransferMs: changed.ms - transferMs,
    requests: some.asked(),
    bytes: some.bytes(),
    rsync: rsyncSome,
    bytesAgainstRsync: rsyncSome && Number((some.bytes() / rsyncSome.bytes).toFixed(2)),
    // rsync copies; reading the documents and writing them into the library is none of its work
    timeAgainstRsync: rsyncSome && Number((transferMs / rsyncSome.ms).toFixed(2)),
    wholeTimeAgainstRsync: rsyncSome && Number((changed.ms / rsyncSome.ms).toFixed(2)),
  });

  const calm = await searchedBeside(hall.data, () => delay(10_000));
  // one load of a small library is over before enough searches were made to tell
  const beside: number[] = [];
  for (let round = 2; beside.length < calm.length; round++) {
    await fill(unit, 0, documents / 10, round);
    await unit.publish();
    beside.push(...(await searchedBeside(hall.data, () => hall.sync())));
  }
  const calmP95Ms = p95(calm);
  const besideP95Ms = p95(beside);
  say('searches beside a load', {
    changed: documents / 10,
    searches: beside.length,
    calmP95Ms,
    besideP95Ms,
    ratio: Number((besideP95Ms / calmP95Ms).toFixed(2)),
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
