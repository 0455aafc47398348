import './server/runtime.ts';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/**
 * `npm run build`: pages to `dist/renderer`, programs to `dist/server` and `dist/electron`, resources beside them.
 * With `--if-stale` nothing is done while no source has changed since the last build.
 */
const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Every program of the product, by its name in `dist/`. All lie one folder deep, as `server/paths.ts` expects. */
const programs = {
  'server/serve': at('server/serve.ts'),
  'server/host': at('server/host/host.ts'),
  'server/import-worker': at('server/host/import-worker.ts'),
  'server/reading-worker': at('server/host/reading-worker.ts'),
  'server/check-worker': at('server/host/check-worker.ts'),
  'server/review-worker': at('server/host/review-worker.ts'),
  'server/entry-worker': at('server/host/entry-worker.ts'),
  'server/scan-worker': at('server/host/scan-worker.ts'),
  'server/cli': at('server/cli.ts'),
  'electron/main': at('electron/main.ts'),
};

/** What the recogniser reads while it runs, of its packages: with SIMD and without. */
const recognitionFiles = [
  'tesseract.js-core/tesseract-core-simd-lstm.js',
  'tesseract.js-core/tesseract-core-simd-lstm.wasm',
  'tesseract.js-core/tesseract-core-lstm.js',
  'tesseract.js-core/tesseract-core-lstm.wasm',
  '@tesseract.js-data/chi_sim/4.0.0_best_int/chi_sim.traineddata.gz',
];

const sources = [
  '{contract,core,db,electron,renderer,resources,server}/**',
  '{build.ts,vite.config.ts,package.json,package-lock.json}',
];
const stampFile = at('dist/.stamp');

/** One hash over name, size and time of every source: equal stamps mean that a build would give the same again. */
const stamp = (): string => {
  const hash = createHash('sha256');
  for (const name of globSync(sources, { cwd: at('.'), exclude: ['**/*.test.*'] }).sort()) {
    const { size, mtimeMs } = statSync(at(name));
    hash.update(`${name}\n${size}\n${mtimeMs}\n`);
  }
  return hash.digest('hex');
};

const isFresh = (now: string): boolean => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === now;

const buildPages = async (): Promise<void> => {
  // A test runner sets NODE_ENV to `test`, and React would then be built with its development code.
  process.env.NODE_ENV = 'production';
  const { build } = await import('vite');
  await build({ configFile: at('vite.config.ts'), logLevel: 'warn' });
};

const buildPrograms = async (): Promise<void> => {
  const { rolldown } = await import('rolldown');
  const bundle = await rolldown({
    input: programs,
    platform: 'node',
    external: ['better-sqlite3', '@napi-rs/canvas', 'electron'],
  });
  await bundle.write({ dir: at('dist'), format: 'esm', chunkFileNames: 'shared/[name]-[hash].js' });
  await bundle.close();
};

/** A sandboxed preload must be one CommonJS file. */
const buildPreload = async (): Promise<void> => {
  const { rolldown } = await import('rolldown');
  const bundle = await rolldown({
    input: at('electron/preload.ts'),
    platform: 'node',
    external: ['electron'],
  });
  await bundle.write({ file: at('dist/electron/preload.cjs'), format: 'cjs' });
  await bundle.close();
};

const build = async (now: string): Promise<void> => {
  // Without a stamp a build that is cut off is not taken for a finished one.
  for (const old of ['.stamp', 'server', 'electron', 'shared', 'resources'])
    rmSync(at(`dist/${old}`), { recursive: true, force: true });
  await Promise.all([buildPages(), buildPrograms(), buildPreload()]);
  cpSync(at('resources'), at('dist/resources'), { recursive: true });
  for (const file of recognitionFiles)
    cpSync(at(`node_modules/${file}`), at(`dist/resources/recognition/${basename(file)}`));
  // their scripts are CommonJS, and what lies in this package is not
  writeFileSync(at('dist/resources/recognition/package.json'), '{"type":"commonjs"}');
  writeFileSync(stampFile, now);
};

const lock = at('dist/.building');
/** A build takes seconds: a lock this old was left behind by one that was killed. */
const lockMs = 60_000;

const takeLock = (): boolean => {
  try {
    mkdirSync(lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
};

const lockAge = (): number => {
  const made = statSync(lock, { throwIfNoEntry: false });
  return made ? Date.now() - made.mtimeMs : 0;
};

/** Several programs may find the pages stale at once; one builds and the others wait for it. */
const alone = async (work: () => Promise<void>): Promise<void> => {
  mkdirSync(at('dist'), { recursive: true });
  while (!takeLock()) {
    if (lockAge() > lockMs) rmSync(lock, { recursive: true, force: true });
    await delay(100);
  }
  try {
    await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
};

const onlyIfStale = process.argv.includes('--if-stale');
const now = stamp();
if (!(onlyIfStale && isFresh(now)))
  await alone(async () => {
    if (!(onlyIfStale && isFresh(now))) await build(now);
  });
