import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import {
  chownSync,
  copyFileSync,
  existsSync,
  globSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryData, until } from './launch.ts';
import { electronToPack, type Packed, pack } from './packed.ts';
import { projectDir } from './runtime.ts';

/** A fuse's state as its byte in the binary: the digits 0 and 1. */
const shut = 0x30;
const open = 0x31;

const electron = electronToPack();
if ('missing' in electron) process.stderr.write(`The package is not tested: ${electron.missing}.\n`);
const note = 'missing' in electron ? ` [skipped: ${electron.missing}]` : '';

/** How to start a program as somebody who is not root, at home in `home`: Chromium's sandbox refuses root. */
const ordinaryAccount = (home: string): SpawnOptions => {
  const env = { ...process.env, HOME: home };
  if (process.getuid?.() !== 0) return { env };
  const keys = process.env.XAUTHORITY;
  const copied = path.join(home, '.Xauthority');
  if (keys && existsSync(keys)) copyFileSync(keys, copied);
  for (const owned of [home, copied]) if (existsSync(owned)) chownSync(owned, 1000, 1000);
  return { env: { ...env, XAUTHORITY: copied, TMPDIR: home }, uid: 1000, gid: 1000 };
};

describe.skipIf('missing' in electron)(`the package, made without a network${note}`, () => {
  let packed: Packed;
  let files: string[];
  beforeAll(() => {
    if ('missing' in electron) return;
    packed = pack(electron.dist);
    files = listPackage(path.join(packed.resources, 'app.asar'), { isPack: false }).map(file =>
      file.replaceAll('\\', '/').slice(1),
    );
  });
  afterAll(() => packed && rmSync(path.dirname(packed.folder), { recursive: true, force: true }));

  it('19. has every fuse as electron-builder.yml says, read back from the binary', async () => {
    const wire = await getCurrentFuseWire(packed.program);
    expect({
      runAsNode: wire[FuseV1Options.RunAsNode],
      cookieEncryption: wire[FuseV1Options.EnableCookieEncryption],
      nodeOptions: wire[FuseV1Options.EnableNodeOptionsEnvironmentVariable],
      inspect: wire[FuseV1Options.EnableNodeCliInspectArguments],
      asarIntegrity: wire[FuseV1Options.EnableEmbeddedAsarIntegrityValidation],
      onlyFromAsar: wire[FuseV1Options.OnlyLoadAppFromAsar],
      fileProtocol: wire[FuseV1Options.GrantFileProtocolExtraPrivileges],
    }).toEqual({
      runAsNode: shut,
      cookieEncryption: open,
      nodeOptions: shut,
      inspect: shut,
      asarIntegrity: open,
      onlyFromAsar: open,
      fileProtocol: shut,
    });
  });

  it('holds what the program needs', () => {
    for (const file of [
      'package.json',
      'dist/electron/main.js',
      'dist/electron/preload.cjs',
      'dist/server/host.js',
      'dist/server/import-worker.js',
      'dist/server/entry-worker.js',
      'dist/renderer/index.html',
      'dist/renderer/pdfjs',
      'dist/resources/sample',
      'node_modules/better-sqlite3/LICENSE',
    ])
      expect(files).toContain(file);
  });

  it('holds nothing else: no sources, tests, maps, other machines’ binaries or packages that are bundled', () => {
    const known =
      /^(package\.json|dist(\/(electron|server|shared|renderer|resources)(\/.*)?)?|node_modules|node_modules\/better-sqlite3(\/.*)?|node_modules\/@napi-rs(\/canvas(-[a-z0-9-]+)?(\/.*)?)?)$/;
    expect(files.filter(file => !known.test(file))).toEqual([]);
    expect(files.filter(file => /\.(ts|tsx|map|cpp|hpp|gyp)$/.test(file))).toEqual([]);
    const binaries = files.filter(file => file.endsWith('.node'));
    expect(binaries).toEqual([
      // draws scans for their recognition
      expect.stringMatching(
        new RegExp(
          `^node_modules/@napi-rs/canvas-${process.platform}-${process.arch}[a-z-]*/skia\\.[a-z0-9-]+\\.node$`,
        ),
      ),
      `node_modules/better-sqlite3/prebuilds/${process.platform}-${process.arch}.node`,
    ]);
    expect(readdirSync(path.join(packed.folder, 'locales')).sort()).toEqual([
      'en-US.pak',
      'zh-CN.pak',
      'zh-TW.pak',
    ]);
  });

  it('lays beside the archive only what must be real files', () => {
    const beside = path.join(packed.resources, 'app.asar.unpacked');
    const kinds = new Set(
      globSync('**/*', { cwd: beside, withFileTypes: true })
        .filter(entry => entry.isFile())
        .map(entry => path.relative(beside, entry.parentPath).split(path.sep).slice(0, 3).join('/')),
    );
    for (const kind of kinds)
      expect(kind).toMatch(
        /^(dist\/resources(\/.*)?|dist\/renderer\/pdfjs|node_modules\/better-sqlite3(\/.*)?|node_modules\/@napi-rs\/canvas-[a-z0-9-]+)$/,
      );
  });

  it('names no path of the machine it was packed on, and starts with the bundle', () => {
    const archive = path.join(packed.resources, 'app.asar');
    const manifest = JSON.parse(extractFile(archive, 'package.json').toString()) as { main: string };
    expect(manifest.main).toBe('dist/electron/main.js');
    const scripts = files.filter(file => /^dist\/(electron|server|shared)\/.*\.c?js$/.test(file));
    expect(scripts.length).toBeGreaterThan(5);
    const naming = scripts.filter(file => extractFile(archive, file).includes(projectDir));
    expect(naming).toEqual([]);
  });

  it('starts for an ordinary account, in Chromium’s sandbox even when told not to, and fills its library from beside the archive', async () => {
    const data = temporaryData();
    let running: ChildProcess | undefined;
    try {
      // --no-sandbox is what AppImage starters add and what a hurried installer tries first.
      const args = ['--data', data, '--no-sandbox', '--disable-dev-shm-usage'];
      running = spawn(packed.program, args, {
        stdio: 'ignore',
        ...ordinaryAccount(data),
      });
      const log = path.join(data, 'logs/shell.log');
      await until(
        async () => existsSync(log) && readFileSync(log, 'utf8').includes('"started":true'),
        30_000,
      );
      await until(async () => readdirSync(path.join(data, 'files')).length > 0, 30_000);
      expect(statSync(path.join(data, 'library.db')).size).toBeGreaterThan(0);
      const renderers = readdirSync('/proc')
        .filter(name => /^\d+$/.test(name) && existsSync(`/proc/${name}/cmdline`))
        .filter(pid => {
          const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
          return words.includes(packed.folder) && words.includes('--type=renderer');
        });
      expect(renderers.length).toBeGreaterThan(0);
      for (const pid of renderers)
        expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\s+2$/m);
    } finally {
      running?.kill('SIGTERM');
      await new Promise(resolve => setTimeout(resolve, 1_000));
      running?.kill('SIGKILL');
      rmSync(data, { recursive: true, force: true, maxRetries: 10 });
    }
  });
});
