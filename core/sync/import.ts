import type { AppError } from '../../contract/errors.ts';
import type { ImportProgress, ImportReport } from '../../contract/imports.ts';
import { localIso } from '../library/dates.ts';
import type { Source } from './changes.ts';
import { compare } from './compare.ts';
import { planner } from './plan.ts';
import { type Findings, findingOf, type ImportTools, isDiskFull } from './tools.ts';
import { type Weighed, weigh, withoutDoubles } from './weigh.ts';

class Cancelled extends Error {}

/**
 * One import of a source, from what it offers to activation (design 5). Everything is read and judged first, into the staging area; the
 * library changes in one transaction at the end, so that whoever reads sees the old library or the new one. Expected troubles of
 * single files are findings of the report and stop nothing.
 */
export const importSource = async (
  source: Source,
  runId: string,
  tools: ImportTools,
): Promise<ImportReport> => {
  const { store, files, staging, now, signal } = tools;
  const startedAt = localIso(now());
  const findings: Findings = { skipped: [], held: [], notes: [] };
  const nothing = { added: 0, changed: 0, unchanged: 0, withdrawn: 0 };
  let last = 0;
  const report = (outcome: ImportReport['outcome'], counts = nothing, error?: AppError): ImportReport => ({
    runId,
    source: source.name,
    startedAt,
    finishedAt: localIso(now()),
    outcome,
    ...counts,
    ...findings,
    ...(error ? { error: error.code, errorParams: error.params } : {}),
  });
  const step = (
    phase: ImportProgress['phase'],
    done: number,
    total: number,
    current: string | null,
  ): void => {
    // Twenty a second are enough for an eye; the first and the last of a phase always come.
    const at = performance.now();
    if (done > 0 && done < total && at - last < 50) return;
    last = at;
    tools.progress({ runId, source: source.name, phase, done, total, current });
  };
  const goOn = () => {
    if (signal.aborted) throw new Cancelled();
  };

  const run = async (): Promise<ImportReport> => {
    step('scanning', 0, 0, null);
    await files.sweep(sha256 => !sha256.startsWith('tmp-'));
    const listing = await tools.offer({
      goOn,
      step: (done, total, current) => step('scanning', done, total, current),
    });
    if (!listing.ok) {
      if (listing.error.code === 'imports.indexUnreadable')
        findings.skipped.push(
          findingOf(String(listing.error.params.sheet), null, { reason: 'broken', detail: null }),
        );
      return report('failed', nothing, listing.error);
    }
    findings.skipped.push(...listing.value.skipped);
    findings.notes.push(...(listing.value.notes ?? []));
    const { items } = listing.value;
    const all: Weighed[] = [];
    for (const [done, item] of items.entries()) {
      goOn();
      step('scanning', done, items.length, item.item);
      all.push(await weigh(item, tools.hash, goOn));
    }
    step('scanning', items.length, items.length, null);

    const { written, touched, withdrawn, ...counted } = await compare(
      withoutDoubles(all, findings.notes),
      store.known(source.id),
      planner(tools, findings),
      tools.review,
      findings,
      (done, item) => {
        goOn();
        step('reading', done, all.length, item);
      },
    );
    goOn();
    step('reading', all.length, all.length, null);
    const counts = { ...counted, withdrawn: withdrawn.length };

    if (written.length + touched.length + withdrawn.length === 0) {
      const unchanged = report('unchanged', counts);
      store.record(source, unchanged);
      staging.clear();
      return unchanged;
    }
    const activated = report('activated', counts);
    step('activating', 0, written.length, null);
    const changes = { source, written, touched, withdrawn, review: tools.review, at: activated.finishedAt };
    store.activate(changes, activated, done => step('activating', done, written.length, null));
    try {
      staging.clear();
      store.tidy();
      await files.sweep(store.hasFile);
    } catch {
      // The new library stands. What could not be tidied costs space until the next import tries again.
    }
    return activated;
  };

  try {
    return await run();
  } catch (error) {
    if (error instanceof Cancelled || signal.aborted) return report('cancelled');
    if (isDiskFull(error)) return report('failed', nothing, { code: 'imports.diskFull', params: {} });
    throw error;
  } finally {
    step('done', 1, 1, null);
  }
};
