import { fail, ok } from '../../../contract/errors.ts';
import { openCase } from '../../../core/applications/case-file.ts';
import { takeStep } from '../../../core/applications/casework.ts';
import { readWhole } from '../../../core/applications/files.ts';
import { refusalOf } from '../../../core/applications/fold.ts';
import { lawEvents } from '../../../core/applications/record.ts';
import { refused } from '../../../core/applications/refused.ts';
import { toDay } from '../../../core/calendar/day.ts';
import { namesSomebody } from '../../../core/conversion/personal.ts';
import { civilDay } from '../../../core/records/time.ts';
import { conversionQueue, topicsSince } from '../../../db/records/conversion.ts';
import { conversionSource, mainFileOf, putConverted } from '../conversion-folder.ts';
import type { Handlers, HostContext } from '../handlers.ts';
import type { Importing } from '../importing.ts';
import type { OfficeCalls } from '../office-calls.ts';
import type { LazyRoom } from '../room.ts';

type ConversionMethods = Pick<Handlers, Extract<keyof Handlers, `conversion.${string}`>>;

/** From an answer to one applicant to a document for everybody (REG art.44). */
export const conversionMethods = (
  room: LazyRoom,
  context: HostContext,
  { inOffice, caller, nameOf, orMoved }: OfficeCalls,
  importing: Importing,
): ConversionMethods => {
  const { dataDir, settings, now } = context;
  const documentOf = (caseId: string): string | null => {
    const library = context.library();
    if (!library.ok) return null;
    const row = library.value
      .prepare<[string, string], { id: string }>(
        'SELECT id FROM document WHERE source_id = ? AND main_path = ?',
      )
      .get(conversionSource(dataDir).id, mainFileOf(caseId));
    return row?.id ?? null;
  };

  return {
    'conversion.report': () =>
      inOffice(() => {
        const { least, months } = settings.topics;
        const from = now();
        from.setMonth(from.getMonth() - months);
        const since = civilDay(from);
        const db = room.open().databases.records;
        const topics = topicsSince(db, since).filter(({ cases }) => cases >= least);
        return ok({ least, months, since, topics, queue: conversionQueue(db) });
      }),
    'conversion.publish': ({ id, position, title, text, files }, session) =>
      inOffice(async office => {
        const by = caller(session);
        const file = await openCase(office, id, by, nameOf);
        if (!file.ok) return file;
        if (file.value.position !== position) return fail('applications.moved');
        const today = civilDay(now());
        const intended = { type: 'published', at: today, documentId: 'x' } as const;
        const refusal = refusalOf(lawEvents(office.log.stream(id)), intended, office.rules, toDay(today));
        if (refusal) return refused(refusal);
        if (namesSomebody(`${title}\n${text}`, file.value.form)) return fail('conversion.personal');
        const attached = [];
        for (const place of files) {
          const whole = await readWhole(office, place, by);
          if (!whole.ok) return whole;
          attached.push({ name: whole.value.attachment.name, bytes: whole.value.bytes });
        }
        putConverted(dataDir, {
          caseId: id,
          title,
          text,
          issuer: office.unit,
          publishedOn: today,
          files: attached,
        });
        const ended = Promise.withResolvers<string>();
        const begun = await importing.start(conversionSource(dataDir), report =>
          ended.resolve(report.outcome),
        );
        if (!begun.ok) return begun;
        const outcome = await ended.promise;
        const documentId = documentOf(id);
        if (outcome === 'failed' || outcome === 'cancelled' || documentId === null)
          return fail('conversion.failed');
        const event = { type: 'published', at: today, documentId } as const;
        const step = await orMoved(takeStep(office, { id, position, by, event }));
        return step.ok ? ok({ position: step.value.position, documentId }) : step;
      }),
  };
};
