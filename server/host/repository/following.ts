import { createHash } from 'node:crypto';
import { fail, type Result } from '../../../contract/errors.ts';
import type { ImportReport } from '../../../contract/imports.ts';
import { readAddress } from '../../../core/repository/address.ts';
import { isDue, nextRun } from '../../../core/repository/schedule.ts';
import type { HostContext } from '../handlers.ts';
import type { Importing } from '../importing.ts';
import { type Stick, sticks } from './sticks.ts';
import { type FollowedSource, subscriptionOf, subscriptionsIn, writeFollowed } from './subscriptions.ts';

/** Synchronisations of a host: by hand, by the clock, and when a stick is plugged in. */
export type Following = {
  readonly sync: (id: string) => Promise<Result<{ runId: string }, 'sync.stickMissing' | 'imports.running'>>;
  readonly tick: () => Promise<void>;
};

type Told = { readonly onRefusal: (id: string, report: ImportReport) => void };

/** A refusal worth a line in the machine's own record; that nobody answered is everyday life. */
const everyday = new Set([
  'sync.unreachable',
  'sync.tooSlow',
  'sync.stickMissing',
  'sync.folderMissing',
  'sync.proxyPassword',
]);

export const following = (context: HostContext, importing: Importing, { onRefusal }: Told): Following => {
  const { dataDir, now, settings } = context;
  /** sticks already looked at, by what was on them: one that stays plugged in is read once */
  const seen = new Set<string>();
  const keyOf = ({ folder, state }: Stick) =>
    createHash('sha256').update(`${folder}\n${state}`).digest('hex');

  const finished = (id: string, report: ImportReport): void => {
    const one = subscriptionsIn(dataDir).find(known => known.id === id);
    if (!one) return;
    const { subscription, followed } = one;
    const at = now();
    const succeeded = report.outcome === 'activated' || report.outcome === 'unchanged';
    const failures = succeeded ? 0 : followed.failures + (report.outcome === 'failed' ? 1 : 0);
    writeFollowed(dataDir, id, {
      lastAttemptAt: at.toISOString(),
      lastSuccessAt: succeeded ? at.toISOString() : followed.lastSuccessAt,
      failures,
      nextAt: nextRun(subscription.everyHours, failures, at)?.toISOString() ?? null,
      problem: report.error
        ? { code: report.error, params: report.errorParams ?? {} }
        : succeeded
          ? null
          : followed.problem,
    });
    if (report.error && !everyday.has(report.error)) onRefusal(id, report);
  };

  const start = async ({ id, trust, subscription }: FollowedSource, stick: Stick | null) => {
    const source = {
      id,
      kind: 'repository',
      name: unitOf(trust) ?? id,
      location: stick?.folder ?? subscription.address,
    } as const;
    if (stick) seen.add(keyOf(stick));
    return importing.sync(source, stick?.folder ?? null, report => finished(id, report));
  };

  const stickFor = (one: FollowedSource, found: readonly Stick[]): Stick | undefined => {
    const repository = repositoryOf(one.trust);
    return found.find(stick => stick.repository === repository);
  };

  const isStick = ({ subscription }: FollowedSource) => readAddress(subscription.address).kind === 'stick';

  return {
    sync: async id => {
      const one = subscriptionOf(dataDir, id);
      if (!isStick(one)) return start(one, null);
      const stick = stickFor(one, await sticks(settings.stickFolders));
      return stick ? start(one, stick) : fail('sync.stickMissing');
    },
    tick: async () => {
      const all = subscriptionsIn(dataDir);
      if (all.length === 0 || importing.running()) return;
      const found = await sticks(settings.stickFolders);
      if (importing.running()) return;
      for (const one of all) {
        // A stick of a unit that is followed is read when it appears, whatever the address: it may be the only way in.
        const stick = stickFor(one, found);
        const fresh = stick && !seen.has(keyOf(stick)) ? stick : null;
        const due = !isStick(one) && isDue(one.followed, one.subscription.everyHours, now());
        if (!fresh && !due) continue;
        await start(one, fresh);
        return; // one at a time; the others come at the next tick
      }
    },
  };
};

const unitOf = (trust: FollowedSource['trust']): string | null => {
  try {
    return trust.read().trust.unit;
  } catch {
    return null;
  }
};

const repositoryOf = (trust: FollowedSource['trust']): string | null => {
  try {
    return trust.read().trust.repository;
  } catch {
    return null;
  }
};
