import '../server/runtime.ts';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * `npm test`: every gate, then every test; the last line is counted from what really ran. A gate that fails, a run
 * without results and a run without tests each count as a failure.
 */
const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const tool = (name: string, ...args: string[]): string[] => [at(`node_modules/.bin/${name}`), ...args];

const gates: [name: string, command: string[]][] = [
  ['build', [process.execPath, at('build.ts')]],
  ['types', tool('tsc', '--noEmit')],
  ['types of the pages', tool('tsc', '-p', 'renderer/tsconfig.json', '--noEmit')],
  ['biome', tool('biome', 'check', '.')],
  ['knip', tool('knip')],
];

const run = ([command = '', ...args]: string[]): boolean =>
  spawnSync(command, args, { cwd: at('.'), stdio: 'inherit', shell: process.platform === 'win32' }).status ===
  0;

let failedGates = 0;
for (const [name, command] of gates) {
  const started = performance.now();
  const passed = run(command);
  if (!passed) failedGates++;
  console.log(
    `${passed ? 'ok    ' : 'FAILED'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`,
  );
}

type Results = {
  numPassedTests: number;
  numFailedTests: number;
  numFailedTestSuites: number;
  success: boolean;
};

const results = at('test-results/vitest.json');
mkdirSync(at('test-results'), { recursive: true });
rmSync(results, { force: true });
const ended = run(
  tool('vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`),
);

const read = (): Results | null => {
  try {
    return JSON.parse(readFileSync(results, 'utf8')) as Results;
  } catch {
    return null;
  }
};
const counted = read();
const passed = counted?.numPassedTests ?? 0;
const failedTests = counted?.numFailedTests ?? 0;
// A file that cannot be loaded has no failed test of its own; a run that ends badly without one is a failure all the same.
const broken = failedTests === 0 && (!ended || !counted?.success || passed === 0) ? 1 : 0;
const failed = failedTests + failedGates + broken;
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
