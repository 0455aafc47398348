import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from '../../fixtures/programs.ts';
import { inProject } from '../../fixtures/project.ts';

/** What decides how an imported sample library looks on disk. */
const inputs = ['resources/**', '{contract,core,db,server}/**/*.ts'];

const keyOf = (): string => {
  const hash = createHash('sha256');
  for (const entry of globSync(inputs, { cwd: inProject(), withFileTypes: true })
    .filter(found => found.isFile())
    .map(found => join(found.parentPath, found.name))
    .sort())
    hash.update(entry).update(readFileSync(entry));
  return hash.digest('hex').slice(0, 16);
};

/** A data folder with the sample library, imported once for every state of the sources and kept in the temp folder. */
const importedSample = (): string => {
  const kept = join(tmpdir(), `zwgk-sample-${keyOf()}`);
  if (existsSync(kept)) return kept;
  const making = mkdtempSync(join(tmpdir(), 'zwgk-making-'));
  runProgram('server/cli.ts', 'import', inProject('resources/sample'), '--data', making);
  try {
    renameSync(making, kept);
  } catch {
    // another run was faster
    rmSync(making, { recursive: true, force: true });
  }
  return kept;
};

/** A data folder of one's own with the sample library in it. */
export const sampleData = (): string => {
  const own = mkdtempSync(join(tmpdir(), 'zwgk-data-'));
  cpSync(importedSample(), own, { recursive: true });
  return own;
};
