import '../../server/runtime.ts';
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { inProject } from '../fixtures/project.ts';

/**
 * `npm run bench [-- --large] [-- NAME …]`: the benches named, or all, one after the other; each prints a JSON line a figure. With `--large` those that
 * have two sizes take the larger one. A bench's own options are given to it alone: `npm run bench:NAME -- …`.
 */
const benches = {
  search: true,
  records: true,
  custody: true,
  sync: true,
  reader: false,
  recognition: false,
} as const;
type Name = keyof typeof benches;
const names = Object.keys(benches) as Name[];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { large: { type: 'boolean', default: false } },
});
const unknown = positionals.filter(name => !names.includes(name as Name));
if (unknown.length > 0) {
  process.stderr.write(`No bench named ${unknown.join(', ')}. There are: ${names.join(', ')}\n`);
  process.exit(2);
}

for (const name of names.filter(each => positionals.length === 0 || positionals.includes(each))) {
  const size = values.large && benches[name] ? ['--large'] : [];
  const { status } = spawnSync(process.execPath, [inProject(`test/bench/${name}.ts`), ...size], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
