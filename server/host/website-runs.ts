import type { ImportReport } from '../../contract/imports.ts';
import { isDue, nextRun } from '../../core/repository/schedule.ts';
import { type SavedColumn, savedColumns, writeRun } from '../../db/websites/columns.ts';
import type { HostContext } from './handlers.ts';
import type { Importing } from './importing.ts';

/** Fetches of the unit's website: by hand, and by the clock. */
export type WebsiteRuns = {
  readonly start: (saved: SavedColumn) => ReturnType<Importing['start']>;
  /** Starts what is due, one at a time; the others come at the next tick. */
  readonly tick: () => Promise<void>;
};

export const websiteRuns = ({ dataDir, now }: HostContext, importing: Importing): WebsiteRuns => {
  const finished = ({ id, column, run }: SavedColumn, report: ImportReport): void => {
    const at = now();
    const succeeded = report.outcome === 'activated' || report.outcome === 'unchanged';
    const failures = succeeded ? 0 : run.failures + (report.outcome === 'failed' ? 1 : 0);
    writeRun(dataDir, id, {
      lastAttemptAt: at.toISOString(),
      lastSuccessAt: succeeded ? at.toISOString() : run.lastSuccessAt,
      failures,
      nextAt: nextRun(column.everyHours, failures, at)?.toISOString() ?? null,
      problem: report.error
        ? { code: report.error, params: report.errorParams ?? {} }
        : succeeded
          ? null
          : run.problem,
    });
  };
  const start: WebsiteRuns['start'] = saved => {
    const { id, name, column } = saved;
    return importing.start({ id, kind: 'website', name, location: column.address }, report =>
      finished(saved, report),
    );
  };
  return {
    start,
    tick: async () => {
      if (importing.running()) return;
      const due = savedColumns(dataDir).find(({ column, run }) => isDue(run, column.everyHours, now()));
      if (due) await start(due);
    },
  };
};
