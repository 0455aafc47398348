import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { baseDir } from './paths.ts';

/** Builds the pages where they are stale. Only a project has `build.ts`; what was installed was built before. */
export const ensureBuilt = (): void => {
  const build = join(baseDir, 'build.ts');
  if (!existsSync(build)) return;
  // What the build prints goes to stderr: stdout belongs to whoever started the program.
  const { status } = spawnSync(process.execPath, [build, '--if-stale'], { stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(1);
};
