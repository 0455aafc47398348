import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { describe } from 'vitest';
import { electronBinary, projectDir } from './runtime.ts';

const binary = electronBinary();
if ('missing' in binary) process.stderr.write(`The Electron shell is not tested: ${binary.missing}.\n`);

/** `describe` over the real shell; where there is no Electron the tests are skipped and their heading says why. */
export const describeShell = (name: string, tests: () => void): void => {
  describe.skipIf('missing' in binary)(
    'missing' in binary ? `${name} [skipped: ${binary.missing}]` : name,
    tests,
  );
};

export type Running = {
  readonly app: ElectronApplication;
  readonly data: string;
  /** ends it and removes its data folder */
  readonly stop: () => Promise<void>;
};

type Options = {
  readonly args?: readonly string[];
  readonly data?: string;
  /** load the sample library; most tests want the machine to themselves */
  readonly sample?: boolean;
};

export const temporaryData = (): string => mkdtempSync(path.join(tmpdir(), 'shell-'));

/** How the shell is started by hand as well: Electron, the project's folder, a data folder, switches. */
export const shellArguments = (data: string, ...more: string[]): string[] => [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), // Chromium's sandbox refuses root; tests in a container are root
  projectDir,
  '--data',
  data,
  ...more,
];

/** Starts the real shell on a data folder of its own. */
export const launch = async ({
  args = [],
  data = temporaryData(),
  sample = false,
}: Options = {}): Promise<Running> => {
  if ('missing' in binary) throw new Error(binary.missing);
  const app = await _electron.launch({
    executablePath: binary.path,
    args: shellArguments(data, ...args, ...(sample ? [] : ['--no-sample'])),
    cwd: projectDir,
    timeout: 30_000,
  });
  const child = app.process(); // it cannot be asked for any more once it has ended
  return {
    app,
    data,
    stop: async () => {
      child.kill('SIGKILL');
      await Promise.resolve()
        .then(() => app.close())
        .catch(() => {}); // it had ended by itself
      rmSync(data, { recursive: true, force: true, maxRetries: 5 });
    },
  };
};

/** The page on show, once something stands on it. */
export const pageOf = async (app: ElectronApplication): Promise<Page> => {
  const page = app.windows().at(-1) ?? (await app.firstWindow());
  await page.waitForSelector('#root > *', { timeout: 20_000 });
  return page;
};

/** Waits until `check` gives something. @throws after `ms` */
export const until = async <T>(
  check: () => Promise<T | null | false | undefined>,
  ms = 10_000,
): Promise<T> => {
  const end = performance.now() + ms;
  for (;;) {
    const found = await check().catch(() => null);
    if (found) return found;
    if (performance.now() > end) throw new Error(`not within ${ms} ms: ${check}`);
    await new Promise(resolve => setTimeout(resolve, 50));
  }
};

/** Milliseconds this machine, as busy as it is now, takes for a reset: what a fresh window costs. */
export const usualTurn = async ({ app }: Running): Promise<number> => {
  const old = await pageOf(app);
  const since = performance.now();
  void old.evaluate(() => (window as unknown as { shell: { reset(): void } }).shell.reset()).catch(() => {});
  await until(async () => app.windows().length === 1 && app.windows()[0] !== old);
  await pageOf(app);
  return performance.now() - since;
};
