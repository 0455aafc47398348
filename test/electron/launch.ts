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
  /** everything the shell wrote to stdout and stderr so far */
  readonly output: () => string;
  /** ends it and removes its data folder */
  readonly stop: () => Promise<void>;
};

type Options = { readonly args?: readonly string[]; readonly data?: string };

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
export const launch = async ({ args = [], data = temporaryData() }: Options = {}): Promise<Running> => {
  if ('missing' in binary) throw new Error(binary.missing);
  const app = await _electron.launch({
    executablePath: binary.path,
    args: shellArguments(data, ...args),
    cwd: projectDir,
    timeout: 30_000,
  });
  let output = '';
  app.process().stdout?.on('data', chunk => (output += chunk));
  app.process().stderr?.on('data', chunk => (output += chunk));
  return {
    app,
    data,
    output: () => output,
    stop: async () => {
      app.process().kill('SIGKILL');
      await app.close().catch(() => {});
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
