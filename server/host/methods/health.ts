import { statfsSync } from 'node:fs';
import { fail, ok } from '../../../contract/errors.ts';
import { toDay } from '../../../core/calendar/day.ts';
import { workdaysBetween } from '../../../core/calendar/workdays.ts';
import { judgeColumns } from '../../../core/health/columns.ts';
import { localIso } from '../../../core/library/dates.ts';
import { figures } from '../../../db/library/figures.ts';
import {
  brokenLinks,
  columnCounts,
  indexedCount,
  lastOutcomes,
  oldGuides,
  pastValidity,
  slowlyPublished,
  twoSources,
  uninterpreted,
  unitCounts,
} from '../../../db/library/health.ts';
import { keptCounts } from '../../../db/library/review.ts';
import { listSources } from '../../../db/library/runs.ts';
import { columnRun, savedColumns } from '../../../db/websites/columns.ts';
import { lastCheck } from '../../check-library.ts';
import { checking } from '../checking.ts';
import type { Handlers, HostContext } from '../handlers.ts';
import type { Importing } from '../importing.ts';
import { subscriptionsIn } from '../repository/subscriptions.ts';
import { rulesOf } from '../rules.ts';

/** Information is disclosed within 20 working days of being formed (条例 26). */
const lawfulWorkdays = 20;
const listLength = 50;

const monthsBefore = (today: Date, months: number): string => {
  const before = new Date(today);
  before.setMonth(before.getMonth() - months);
  return localIso(before).slice(0, 10);
};

/** When each source is read next by itself, local time. */
const nextRuns = (dataDir: string): Map<string, string> => {
  const runs = [
    ...subscriptionsIn(dataDir).map(({ id, followed }) => ({ id, nextAt: followed.nextAt })),
    ...savedColumns(dataDir).map(({ id }) => ({ id, nextAt: columnRun(dataDir, id).nextAt })),
  ];
  return new Map(runs.flatMap(({ id, nextAt }) => (nextAt ? [[id, localIso(new Date(nextAt))]] : [])));
};

/** How the library is, and its check. */
export const healthMethods = (
  context: HostContext,
  importing: Importing,
): Pick<Handlers, 'health.state' | 'health.check'> => {
  const { dataDir, now, settings } = context;
  const check = checking(dataDir, now, () => importing.running() !== null);
  context.onClose(check.close);

  return {
    'health.state': () => {
      const library = context.library();
      if (!library.ok) return library;
      const db = library.value;
      const today = localIso(now()).slice(0, 10);
      const { calendar } = rulesOf(settings);
      const late = slowlyPublished(db, lawfulWorkdays)
        .map(({ id, title, writtenOn, publishedOn }) => {
          const days = workdaysBetween(calendar, toDay(writtenOn), toDay(publishedOn));
          return { id, title, days, detail: `${writtenOn} → ${publishedOn} · ${days}` };
        })
        .filter(({ days }) => days > lawfulWorkdays);
      const outcomes = lastOutcomes(db);
      const next = nextRuns(dataDir);
      const { bavail, bsize } = statfsSync(dataDir);
      const { documents: shown, withdrawn } = figures(db);
      return ok({
        updatedAt:
          db.prepare<[], string>("SELECT value FROM meta WHERE key = 'updatedAt'").pluck().get() ?? null,
        sources: listSources(db).map(({ id, name, kind, documents, lastImportAt }) => ({
          id,
          name,
          kind,
          documents,
          lastSuccessAt: lastImportAt,
          lastOutcome: outcomes.get(id) ?? null,
          nextAt: next.get(id) ?? null,
        })),
        counts: { shown, ...keptCounts(db), withdrawn, indexed: indexedCount(db) },
        units: unitCounts(db),
        columns: judgeColumns(columnCounts(db), settings.libraryHealth, today),
        lists: {
          brokenLinks: brokenLinks(db),
          late: {
            total: late.length,
            documents: late.slice(0, listLength).map(({ days, ...document }) => document),
          },
          pastValidity: pastValidity(db, today),
          oldGuides: oldGuides(db, monthsBefore(now(), settings.libraryHealth.guideMonths)),
          uninterpreted: uninterpreted(db),
          twoSources: twoSources(db),
        },
        freeBytes: bavail * bsize,
        check: lastCheck(dataDir),
        checking: check.running(),
        nextCheckAt: localIso(check.next()),
      });
    },
    'health.check': () => {
      if (importing.running()) return fail('imports.running');
      return check.start(true) ? ok({}) : fail('health.checking');
    },
  };
};
