import { statSync } from 'node:fs';
import { type JudgedRow, maxSheetBytes, type PaperSheet } from '../../../contract/custody/sheet.ts';
import { fail, ok, type Result } from '../../../contract/errors.ts';
import { judgeSheet, registerSheet } from '../../../core/custody/sheet-judging.ts';
import { matchingLibrary } from '../../../db/library/matching.ts';
import { entryUrl } from '../../paths.ts';
import type { DeskCalls } from '../at-desk.ts';
import type { OpenDesk } from '../books.ts';
import type { Handlers, HostContext, Session } from '../handlers.ts';
import { readingThread } from '../reading.ts';
import type { IncomingFiles } from '../scans/incoming.ts';

type SheetMethods = Pick<Handlers, Extract<keyof Handlers, `sheets.${string}`>>;

/** A sheet that takes longer than a clerk would wait is given up. */
const readingLimits = { timeoutMs: 30_000, heapMb: 512 };

/** Papers registered from the 目录表 their sender hands over with them. */
export const sheetMethods = (
  { atDesk, noteLapses }: DeskCalls,
  { library, onClose }: HostContext,
  incoming: IncomingFiles,
): SheetMethods => {
  let reading: ReturnType<typeof readingThread> | undefined;
  onClose(async () => reading?.close());

  const readSheet = async (upload: string, { token }: Session) => {
    const [path] = incoming.paths([upload], token ?? null) ?? [];
    if (path === undefined) return fail('custody.sheetLost');
    if (statSync(path).size > maxSheetBytes)
      return fail('custody.sheetTooLarge', { megabytes: maxSheetBytes / 1024 / 1024 });
    reading ??= readingThread(entryUrl('readingWorker'), readingLimits);
    return reading.papers(path);
  };
  /** The sheet as the desk sees it; within a batch the sender's own papers are of the sender. */
  const judged = (desk: OpenDesk, sheet: PaperSheet, batch: string | null): JudgedRow[] => {
    const opened = library();
    const sender = batch === null ? null : (desk.books.batch(batch)?.senderName ?? null);
    const rows = sheet.rows.map(row => ({
      ...row,
      facts: { ...row.facts, issuer: row.facts.issuer ?? sender },
    }));
    return judgeSheet({ ...sheet, rows }, desk.books, opened.ok ? matchingLibrary(opened.value) : null);
  };
  const mayTake = ({ books }: OpenDesk, batch: string | null): Result<null> => {
    if (batch === null) return ok(null);
    const state = books.batchState(batch);
    if (state === 'checking') return ok(null);
    return fail(state === null ? 'custody.batchUnknown' : 'custody.batchClosed');
  };

  return {
    'sheets.preview': async ({ upload, batch }, session) => {
      const may = atDesk(session, desk => mayTake(desk, batch));
      if (!may.ok) return may;
      const sheet = await readSheet(upload, session);
      if (!sheet.ok) return sheet;
      return atDesk(session, desk => ok({ ...sheet.value, rows: judged(desk, sheet.value, batch) }));
    },
    'sheets.register': async ({ upload, ...how }, session) => {
      // read again: what is registered is what stands in the file, held against the books of this moment
      const sheet = await readSheet(upload, session);
      if (!sheet.ok) return sheet;
      return atDesk(session, desk => {
        const rows = judged(desk, sheet.value, how.batch);
        const done = registerSheet(desk, rows, how);
        if (!done.ok) return done;
        noteLapses(
          desk,
          rows.map(({ document }) => document?.id ?? null),
        );
        incoming.drop([upload]);
        const { papers, copies, missing } = done.value;
        const numberOf = (id: string | undefined) =>
          id === undefined ? null : (desk.books.paper(id)?.number ?? null);
        return ok({
          papers: papers.length,
          copies,
          missing,
          first: numberOf(papers[0]),
          last: numberOf(papers.at(-1)),
        });
      });
    },
  };
};
