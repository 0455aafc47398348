import { existsSync } from 'node:fs';
import { fail, type Result } from '../../contract/errors.ts';
import type { ImportReport } from '../../contract/imports.ts';
import { isDue, nextRun } from '../../core/repository/schedule.ts';
import {
  columnRun,
  type SavedColumn,
  savedColumn,
  savedColumns,
  writeColumnRun,
} from '../../db/websites/columns.ts';
import { mirrorFolder } from '../../db/websites/mirror.ts';
import type { HostContext } from './handlers.ts';
import type { Importing } from './importing.ts';

/** How long after a column was set up or changed it is read by itself. ms */
const firstMs = 10 * 60_000;

/** The columns of the website, read by hand and by the clock; when next is kept on disk, so a restart changes nothing. */
export type ReadingWebsites = {
  readonly fetch: (id: string) => Promise<Result<{ runId: string }, 'websites.unknown' | 'imports.running'>>;
  /** Leaves whoever has just set a column up the time to read it by hand. */
  readonly planFirst: (id: string) => void;
  /** Begins what is due, one at a time. */
  readonly tick: () => Promise<void>;
};

export const readingWebsites = (
  { dataDir, now }: Pick<HostContext, 'dataDir' | 'now'>,
  importing: Importing,
): ReadingWebsites => {
  const finished = ({ id, column }: SavedColumn, { outcome }: ImportReport): void => {
    if (!existsSync(mirrorFolder(dataDir, id))) return;
    const failures = outcome === 'failed' ? columnRun(dataDir, id).failures + 1 : 0;
    const nextAt = nextRun(column.everyHours, failures, now())?.toISOString() ?? null;
    writeColumnRun(dataDir, id, { nextAt, failures });
  };
  const start = (saved: SavedColumn) =>
    importing.start(
      { id: saved.id, kind: 'website', name: saved.name, location: saved.column.address },
      report => finished(saved, report),
    );
  return {
    fetch: async id => {
      const saved = savedColumn(dataDir, id);
      return saved ? start(saved) : fail('websites.unknown');
    },
    planFirst: id => {
      const nextAt = new Date(now().getTime() + firstMs).toISOString();
      writeColumnRun(dataDir, id, { nextAt, failures: 0 });
    },
    tick: async () => {
      if (importing.running()) return;
      const due = savedColumns(dataDir).find(({ id, column }) =>
        isDue(columnRun(dataDir, id), column.everyHours, now()),
      );
      if (due) await start(due);
    },
  };
};
