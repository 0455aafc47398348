import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { electronBinary, projectDir } from './runtime.ts';

export type Packed = {
  /** the program's folder */
  readonly folder: string;
  readonly program: string;
  readonly resources: string;
};

/** Why nothing can be packed here, or the folder of the Electron to pack. */
export const electronToPack = (): { readonly dist: string } | { readonly missing: string } => {
  const binary = electronBinary();
  if ('missing' in binary) return binary;
  if (process.platform !== 'linux') return { missing: 'packing is tested on Linux' };
  const dist = path.dirname(binary.path);
  return existsSync(path.join(dist, 'version')) ? { dist } : { missing: `no version file in ${dist}` };
};

/**
 * Packs the built product into a temporary folder as `npm run dist` would, but unpacked (`--dir`), from the Electron
 * at hand and without a network. @throws with electron-builder's words where it fails
 */
export const pack = (dist: string): Packed => {
  const output = mkdtempSync(path.join(tmpdir(), 'packed-'));
  chmodSync(output, 0o755); // another account will start it
  const version = readFileSync(path.join(dist, 'version'), 'utf8').trim().replace(/^v/, '');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      path.join(projectDir, 'node_modules/electron-builder/cli.js'),
      '--dir',
      `-c.electronDist=${dist}`,
      `-c.electronVersion=${version}`,
      `-c.directories.output=${output}`,
    ],
    { cwd: projectDir, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`);
  const folder = path.join(
    output,
    process.arch === 'x64' ? 'linux-unpacked' : `linux-${process.arch}-unpacked`,
  );
  return {
    folder,
    program: path.join(folder, 'zhengwu-gongkai'),
    resources: path.join(folder, 'resources'),
  };
};
