import { fail, ok } from '../../../contract/errors.ts';
import {
  addProof,
  addToCase,
  type FilePlace,
  readPiece,
  readWhole,
} from '../../../core/applications/files.ts';
import type { AskEventData } from '../../../core/applications/record.ts';
import { Uploads } from '../../../core/records/uploads.ts';
import { sealedFiles } from '../../../db/records/sealed-files.ts';
import { entryUrl } from '../../paths.ts';
import type { Handlers, HostContext } from '../handlers.ts';
import type { OfficeCalls } from '../office-calls.ts';
import { readingThread } from '../reading.ts';
import type { LazyRoom } from '../room.ts';

type FileMethods = Pick<Handlers, Extract<keyof Handlers, `files.${string}`>>;

/** A stranger's Word file is read apart from everything; one that takes longer than a clerk would wait is given up. */
const readingLimits = { timeoutMs: 20_000, heapMb: 512 };

/** The files of cases: sealed as they come, opened for staff who look. */
export const fileMethods = (
  room: LazyRoom,
  { dataDir, settings, onClose }: HostContext,
  { inOffice, caller, byCode }: OfficeCalls,
): FileMethods => {
  const uploads = new Uploads(sealedFiles(dataDir));
  onClose(() => uploads.close());
  let reading: ReturnType<typeof readingThread> | undefined;
  onClose(async () => reading?.close());

  /** The case a file's stream belongs to: a case's own, or what was asked for one. */
  const recordLook = (member: string, { stream, event, file }: FilePlace) => {
    const data = room
      .open()
      .log()
      ?.stream(stream)
      .find(({ id, type }) => id === event && type === 'ask.received')?.data;
    const caseId = data ? (JSON.parse(data) as AskEventData['ask.received']).caseId : stream;
    room.open().recordLook(member, caseId, file);
  };

  return {
    'files.begin': ({ about = null, name, size, ...input }, session) =>
      inOffice(async office => {
        const intended = await addToCase(office, { ...input, about, name, size, by: caller(session) });
        if (!intended.ok) return intended;
        return uploads.begin({ name, size, token: session.token ?? null, ...intended.value });
      }),
    'files.beginHere': ({ name, size, ...input }, session) =>
      byCode(() =>
        inOffice(async office => {
          if (!settings.terminalCamera) return fail('files.notHere');
          const intended = await addProof(office, { ...input, name, size });
          if (!intended.ok) return intended;
          return uploads.begin({ name, size, token: session.token ?? null, ...intended.value });
        }),
      ),
    'files.piece': ({ bytes, ...input }, session) =>
      uploads.piece({ ...input, bytes: Buffer.from(bytes, 'base64') }, session.token ?? null),
    'files.read': ({ index, ...place }, session) =>
      inOffice(async office => {
        const by = caller(session);
        const piece = await readPiece(office, { ...place, index }, by);
        if (!piece.ok) return piece;
        if (index === 0) recordLook(by.member.id, place);
        return ok({ bytes: Buffer.from(piece.value.bytes).toString('base64'), last: piece.value.last });
      }),
    'files.text': (place, session) =>
      inOffice(async office => {
        const by = caller(session);
        const whole = await readWhole(office, place, by);
        if (!whole.ok) return whole;
        recordLook(by.member.id, place);
        reading ??= readingThread(entryUrl('readingWorker'), readingLimits);
        const html = await reading.html(whole.value.bytes, whole.value.attachment.name);
        return html === null ? fail('files.noText') : ok({ html });
      }),
  };
};
