import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram, startProgram, stopProgram } from '../../fixtures/programs.ts';
import { sampleData } from './sample-data.ts';

/** The served shell of this build, over a data folder of its own. */
export type App = {
  readonly url: string;
  readonly dataDir: string;
  readonly deskKey: string;
  readonly stop: () => Promise<void>;
};

/**
 * Copies the imported sample library and serves it on a free port.
 * @param library `empty`: nothing has been imported
 * @param also folders to import besides
 * @param settings as in settings.json
 */
export const startApp = async ({
  library = 'sample',
  also = [],
  settings,
}: {
  library?: 'sample' | 'empty';
  also?: readonly string[];
  settings?: object;
} = {}): Promise<App> => {
  const dataDir = library === 'sample' ? sampleData() : mkdtempSync(join(tmpdir(), 'zwgk-empty-'));
  for (const folder of also) runProgram('server/cli.ts', 'import', folder, '--data', dataDir);
  if (settings) writeFileSync(join(dataDir, 'settings.json'), JSON.stringify(settings));
  const { child, match } = await startProgram(
    ['server/serve.ts', '--data', dataDir, '--port', '0'],
    /(http:\/\/127\.0\.0\.1:\d+)\/#\/desk\?key=(\S+)\n/,
  );
  const [, url = '', deskKey = ''] = match;
  const stop = async (): Promise<void> => {
    await stopProgram(child);
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { url, dataDir, deskKey, stop };
};
