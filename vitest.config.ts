import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

// Programs of the product are started some hundred times: they need not be compiled anew each time.
process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), 'zwgk-compile-cache');

const project = (name: string, include: string[], extra: object = {}) => ({
  test: { name, include, environment: 'node', ...extra },
});

export default defineConfig({
  test: {
    // pdf.js leaves some inner promises of a damaged file unheard; in the product they end in the reading thread
    onUnhandledError: error => !error.stack?.includes('pdf.worker.mjs'),
    // A file that drives a browser needs two thirds of a core: the rest of the time it waits for the page, and the page for the host.
    maxWorkers: availableParallelism() + 1,
    projects: [
      // Some start programs of the product: a slow machine may take its time over that. Files of these two leave nothing behind in
      // their process, so they share it: a process a file costs more than most of them.
      project('unit', ['{contract,core,db,server,electron,renderer}/**/*.test.{ts,tsx}', 'test/*.test.ts'], {
        isolate: false,
        testTimeout: 60_000,
        hookTimeout: 60_000,
      }),
      project('property', ['test/property/**/*.test.ts'], {
        isolate: false,
        testTimeout: 120_000,
        hookTimeout: 60_000,
      }),
      project('e2e', ['test/e2e/**/*.test.ts'], {
        globalSetup: 'test/e2e/support/chromium.ts',
        // one life from end to end takes a minute; with a picture of every screen in it, half an hour (test/e2e/support/looks.ts)
        testTimeout: process.env.LOOKS ? 3_600_000 : 300_000,
        // a machine that does other things is not what is tested; the report says where it took a second try
        retry: process.env.CI ? 1 : 0,
        expect: { poll: { timeout: 10_000 } },
        hookTimeout: 120_000,
      }),
      project('electron', ['test/electron/**/*.test.ts'], {
        testTimeout: 60_000,
        hookTimeout: 120_000,
        fileParallelism: false,
      }),
    ],
  },
});
