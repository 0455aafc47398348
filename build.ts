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
import { fileURLToPath } from 'node:url';

/**
 * `npm run build`: pages to `dist/renderer`, programs to `dist/server` and `dist/electron`, resources beside them.
 * With `--if-stale` nothing is done while no source has changed since the last build.
 */
const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Every program of the product, by its name in `dist/`. All lie one folder deep, as `server/paths.ts` expects. */
const programs = {
  'server/serve': 'server/serve.ts',
  'server/host': 'server/host/host.ts',
  'server/import-worker': 'server/host/import-worker.ts',
  'server/reading-worker': 'server/host/reading-worker.ts',
  'server/cli': 'server/cli.ts',
  'electron/main': 'electron/main.ts',
};

const sources = [
  '{contract,core,db,electron,renderer,resources,server}/**',
  '{build.ts,vite.config.ts,package.json,package-lock.json}',
];
const stampFile = at('dist/.stamp');

/** One hash over name, size and time of every source: equal stamps mean that a build would give the same again. */
const stamp = (): string => {
  const hash = createHash('sha256');
  for (const name of globSync(sources, { cwd: at('.') }).sort()) {
    const { size, mtimeMs } = statSync(at(name));
    hash.update(`${name}\n${size}\n${mtimeMs}\n`);
  }
  return hash.digest('hex');
};

const isFresh = (now: string): boolean => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === now;

const buildPages = async (): Promise<void> => {
  const { build } = await import('vite');
  await build({ configFile: at('vite.config.ts'), logLevel: 'warn' });
};

const existing = (entries: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(entries)
      .filter(([, source]) => existsSync(at(source)))
      .map(([name, source]) => [name, at(source)]),
  );

const buildPrograms = async (): Promise<void> => {
  const { rolldown } = await import('rolldown');
  const bundle = await rolldown({
    input: existing(programs),
    platform: 'node',
    external: ['better-sqlite3', 'electron'],
  });
  await bundle.write({ dir: at('dist'), format: 'esm', chunkFileNames: 'shared/[name]-[hash].js' });
  await bundle.close();
};

/** A sandboxed preload must be one CommonJS file. */
const buildPreload = async (): Promise<void> => {
  const source = at('electron/preload.ts');
  if (!existsSync(source)) return;
  const { rolldown } = await import('rolldown');
  const bundle = await rolldown({ input: source, platform: 'node', external: ['electron'] });
  await bundle.write({ file: at('dist/electron/preload.cjs'), format: 'cjs' });
  await bundle.close();
};

const now = stamp();
if (!(process.argv.includes('--if-stale') && isFresh(now))) {
  // Without a stamp a build that is cut off is not taken for a finished one.
  for (const old of ['.stamp', 'server', 'electron', 'shared', 'resources'])
    rmSync(at(`dist/${old}`), { recursive: true, force: true });
  mkdirSync(at('dist/renderer'), { recursive: true });
  await Promise.all([existsSync(at('renderer/index.html')) && buildPages(), buildPrograms(), buildPreload()]);
  if (existsSync(at('resources'))) cpSync(at('resources'), at('dist/resources'), { recursive: true });
  writeFileSync(stampFile, now);
}
