import '../../server/runtime.ts';
import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Torture } from './torture.ts';

/**
 * `npm run torture [-- NAME …] [--seed N] [--times N]`: every file of `names/` exports one `torture`. Prints a JSON line for each, with the
 * seed that repeats it; exit code 1 where anything broke.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string' }, times: { type: 'string' } },
});

const folder = new URL('names/', import.meta.url);
const all = readdirSync(folder)
  .filter(name => name.endsWith('.ts'))
  .map(name => name.slice(0, -3))
  .sort();
const wanted = positionals.length > 0 ? positionals : all;
const unknown = wanted.filter(name => !all.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`No torture named ${unknown.join(', ')}. There are: ${all.join(', ')}\n`);
  process.exit(2);
}

const seed = values.seed === undefined ? Math.trunc(Math.random() * 2 ** 31) : Number(values.seed);
const times = values.times === undefined ? null : Number(values.times);
for (const name of wanted) {
  const { torture } = (await import(new URL(`${name}.ts`, folder).href)) as { torture: Torture };
  const started = performance.now();
  const { broken, figures } = await torture({ seed, times });
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  process.stdout.write(`${JSON.stringify({ torture: name, seed, seconds, ...figures, broken })}\n`);
  if (broken.length > 0) process.exitCode = 1;
}
