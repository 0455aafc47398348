import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { baseDir } from './paths.ts';

/** Why the product is not opened in its own window here; each is a sentence of `start`. */
export type NoWindow = 'noDisplay' | 'noBinary';
export type Window = { readonly binary: string } | { readonly missing: NoWindow };

const electronDir = join(baseDir, 'node_modules', 'electron');

/** The Electron binary as its own package would find it, but without its habit of downloading when there is none. */
export const electronBinary = (env: NodeJS.ProcessEnv = process.env): string | null => {
  const nameFile = join(electronDir, 'path.txt');
  const name = existsSync(nameFile) ? readFileSync(nameFile, 'utf8').trim() : 'electron';
  const binary = join(env.ELECTRON_OVERRIDE_DIST_PATH ?? join(electronDir, 'dist'), name);
  return existsSync(binary) ? binary : null;
};

/** Whether a window could be seen at all; on Windows and macOS there is always a desktop. */
export const hasDisplay = (env: NodeJS.ProcessEnv = process.env, platform = process.platform): boolean =>
  platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);

export const findWindow = (): Window => {
  if (!hasDisplay()) return { missing: 'noDisplay' };
  const binary = electronBinary();
  return binary ? { binary } : { missing: 'noBinary' };
};

/** Opens the app in Electron and ends with it. */
export const openElectron = (binary: string, args: readonly string[]): void => {
  const child = spawn(binary, [baseDir, ...args], { stdio: 'inherit' });
  child.on('exit', code => process.exit(code ?? 1));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
};

const isTerminal = (): boolean => Boolean(process.stdin.isTTY && process.stdout.isTTY);

const promptMs = 20_000;
const downloadMs = 10 * 60_000;

/**
 * Offers to fetch Electron's binary, which its package does not carry. Asks only at a terminal, waits 20 seconds for
 * an answer and ten minutes for the download; everything but a yes and a whole download means to go on without it.
 * @returns the binary, or null
 */
export const offerElectron = async ({ interactive = isTerminal() } = {}): Promise<string | null> => {
  if (!interactive) return null;
  const asking = createInterface({ input: process.stdin, output: process.stdout });
  const question =
    '现在下载 Electron 吗？（约 110 MB；国内可先设 ELECTRON_MIRROR，20 秒不答则用浏览器）[y/N] ';
  const answer = await asking.question(question, { signal: AbortSignal.timeout(promptMs) }).catch(() => '');
  asking.close();
  if (!/^(y|yes|是)$/i.test(answer.trim())) return null;
  spawnSync(process.execPath, [join(electronDir, 'install.js')], { stdio: 'inherit', timeout: downloadMs });
  return electronBinary();
};
