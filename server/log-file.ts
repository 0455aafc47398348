import { mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import pino, { type DestinationStream } from 'pino';

const maxBytes = 5_000_000;
const keep = 5;

const sizeOf = (path: string): number => {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
};

/**
 * `DATA/logs/shell.log` as a destination for pino: at 5 MB it becomes `shell.log.1` and older ones move up to `.5`,
 * so the logs of a machine nobody looks after never take more than 30 MB.
 */
export const logFile = (dataDir: string, limits = { maxBytes, keep }): DestinationStream => {
  const folder = join(dataDir, 'logs');
  const path = join(folder, 'shell.log');
  mkdirSync(folder, { recursive: true });
  let size = sizeOf(path);
  const file = pino.destination({ dest: path, sync: true, append: true });

  const rotate = (): void => {
    rmSync(`${path}.${limits.keep}`, { force: true });
    for (let n = limits.keep - 1; n >= 0; n--) {
      const from = n === 0 ? path : `${path}.${n}`;
      if (sizeOf(from) > 0) renameSync(from, `${path}.${n + 1}`);
    }
    file.reopen();
    size = 0;
  };

  return {
    write: line => {
      size += Buffer.byteLength(line);
      file.write(line);
      if (size >= limits.maxBytes) rotate();
    },
  };
};
