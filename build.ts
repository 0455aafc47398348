import './server/runtime.ts';
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { build as buildPages } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Every program of the product, by its name in `dist/`. All lie one folder deep, as `server/paths.ts` expects. */
const programs = {
  'server/serve': 'server/serve.ts',
  'server/host': 'server/host/host.ts',
  'server/import-worker': 'server/host/import-worker.ts',
  'server/cli': 'server/cli.ts',
  'electron/main': 'electron/main.ts',
};

const existing = (entries: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(entries)
      .filter(([, source]) => existsSync(at(source)))
      .map(([name, source]) => [name, at(source)]),
  );

const buildPrograms = async (): Promise<void> => {
  const bundle = await rolldown({
    input: existing(programs),
    platform: 'node',
    external: ['better-sqlite3', 'electron'],
  });
  await bundle.write({
    dir: at('dist'),
    format: 'esm',
    chunkFileNames: 'shared/[name]-[hash].js',
    sourcemap: true,
  });
  await bundle.close();
};

/** A sandboxed preload must be one CommonJS file. */
const buildPreload = async (): Promise<void> => {
  const source = at('electron/preload.ts');
  if (!existsSync(source)) return;
  const bundle = await rolldown({ input: source, platform: 'node', external: ['electron'] });
  await bundle.write({ file: at('dist/electron/preload.cjs'), format: 'cjs' });
  await bundle.close();
};

export const build = async (): Promise<void> => {
  for (const folder of ['server', 'electron', 'shared', 'resources'])
    rmSync(at(`dist/${folder}`), { recursive: true, force: true });
  await Promise.all([
    existsSync(at('renderer/index.html')) &&
      buildPages({ configFile: at('vite.config.ts'), logLevel: 'warn' }),
    buildPrograms(),
    buildPreload(),
  ]);
  mkdirSync(at('dist/renderer'), { recursive: true });
  if (existsSync(at('resources'))) cpSync(at('resources'), at('dist/resources'), { recursive: true });
};

if (import.meta.main) await build();
