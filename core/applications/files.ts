import type { Particulars } from '../../contract/applications/methods.ts';
import { fail, ok, type Result } from '../../contract/errors.ts';
import {
  type Attachment,
  type FileKind,
  maxCaseFiles,
  maxFileBytes,
  maxVisitorFiles,
  type ProofKind,
} from '../../contract/files.ts';
import { mediaTypeTaken } from '../records/file-type.ts';
import { filesNamed, openPiece, piecesOf, sealedRange } from '../records/sealed-file.ts';
import { isoLocal } from '../records/time.ts';
import type { StreamSeal } from '../records/vault.ts';
import type { Access } from '../staff/access.ts';
import { write } from './casework.ts';
import { caseByCode, isOver } from './enquire.ts';
import type { Office } from './office.ts';
import type { AskEventData } from './record.ts';

type NewFile = { readonly name: string; readonly size: number };
type Refusal = 'files.tooLarge' | 'files.empty' | 'files.tooMany' | 'files.type';

/** Whether a file may be added beside the `there` that are there already. */
const taken = ({ name, size }: NewFile, there: number, most: number): Result<null, Refusal> => {
  if (size === 0) return fail('files.empty');
  if (size > maxFileBytes) return fail('files.tooLarge', { megabytes: maxFileBytes / 1024 / 1024 });
  if (there >= most) return fail('files.tooMany', { most });
  const type = mediaTypeTaken(name);
  return type.ok ? ok(null) : type;
};

/** Files of a case by the events of its own stream, and by those of what was asked at terminals. */
const filesOf = ({ log, rows }: Office, id: string): { own: number; asked: number } => ({
  own: log.stream(id).flatMap(filesNamed).length,
  asked: rows.asks(id).flatMap(ask => log.stream(ask.id).flatMap(filesNamed)).length,
});

/** How a file is sealed while it arrives, and put on record when it has. */
export type Intended = {
  /** the stream's key, or null where it was destroyed meanwhile */
  readonly seal: () => Promise<StreamSeal | null>;
  readonly record: (attachment: Attachment) => Promise<void>;
};

/** A file that staff add to a case. The stream's key is opened for each piece and kept for none. */
export async function addToCase(
  office: Office,
  {
    caseId,
    kind,
    about,
    by,
    ...file
  }: NewFile & { caseId: string; kind: FileKind; about: string | null; by: Access },
): Promise<Result<Intended, Refusal | 'applications.notFound' | 'applications.destroyed'>> {
  if (!office.rows.row(caseId)) return fail('applications.notFound');
  const seal = () => office.vault.open(caseId, by.privateKey);
  if (!(await seal())) return fail('applications.destroyed');
  const { own, asked } = filesOf(office, caseId);
  const refused = taken(file, own + asked, maxCaseFiles);
  if (!refused.ok) return refused;
  return ok({
    seal,
    record: async attachment => {
      const sealed: Particulars = { files: [attachment] };
      const data = { kind, about, files: [attachment.sealed] };
      await write(office, { id: caseId, position: null, by }, 'case.attached', data, sealed);
    },
  });
}

/**
 * A proof that an applicant adds at a terminal, by number and code: a stream of its own under a new key, sealed to the room, so the terminal
 * can add it and never read it back.
 */
export async function addProof(
  office: Office,
  { number, code, kind, ...file }: NewFile & { number: string; code: string; kind: ProofKind },
): Promise<Result<Intended, Refusal | 'applications.notFound' | 'applications.ended'>> {
  const row = caseByCode(office, number, code);
  if (!row.ok) return row;
  if (isOver(row.value)) return fail('applications.ended');
  const refused = taken(file, filesOf(office, row.value.id).asked, maxVisitorFiles);
  if (!refused.ok) return refused;
  const { log, vault, now, newId } = office;
  const stream = newId();
  const seal = await vault.begin(stream);
  return ok({
    seal: async () => seal,
    record: async attachment => {
      const id = newId();
      const sealed: Particulars = { files: [attachment] };
      const data: AskEventData['ask.received'] = {
        caseId: row.value.id,
        what: 'proof',
        proof: kind,
        files: [attachment.sealed],
      };
      const at = isoLocal(now());
      log.append([
        { id, stream, type: 'ask.received', at, actor: 'visitor', data, sealed: seal.sealJson(id, sealed) },
      ]);
    },
  });
}

/** Where a file is named: stream, event, and its id there. */
export type FilePlace = { readonly stream: string; readonly event: string; readonly file: string };

type ReadFault = 'files.missing' | 'files.damaged' | 'applications.destroyed';

/** A file of the records, found where its event names it and ready to be opened. */
export async function findFile(
  { log, vault }: Office,
  { stream, event, file }: FilePlace,
  by: Access,
): Promise<Result<{ attachment: Attachment; seal: StreamSeal }, ReadFault>> {
  const recorded = log.stream(stream).find(({ id }) => id === event);
  if (!recorded?.sealed) return fail('files.missing');
  const seal = await vault.open(stream, by.privateKey);
  if (!seal) return fail('applications.destroyed');
  const { files = [] } = seal.openJson(event, recorded.sealed) as Particulars;
  const attachment = files.find(({ id }) => id === file);
  return attachment ? ok({ attachment, seal }) : fail('files.missing');
}

/** One piece of a file, opened. */
export async function readPiece(
  office: Office,
  place: FilePlace & { readonly index: number },
  by: Access,
): Promise<Result<{ bytes: Uint8Array; last: boolean; attachment: Attachment }, ReadFault>> {
  const found = await findFile(office, place, by);
  if (!found.ok) return found;
  const { attachment, seal } = found.value;
  const { id, size, sealed } = attachment;
  const pieces = piecesOf(size);
  if (place.index >= pieces) return fail('files.missing');
  const piece = { file: id, index: place.index, size };
  const kept = await office.files.read(sealed, sealedRange(piece));
  if (!kept) return fail('files.missing');
  try {
    return ok({
      bytes: openPiece(seal, piece, kept),
      last: place.index === pieces - 1,
      attachment,
    });
  } catch {
    return fail('files.damaged');
  }
}

/** The whole of a file, for what can only be read whole. */
export async function readWhole(
  office: Office,
  place: FilePlace,
  by: Access,
): Promise<Result<{ bytes: Uint8Array; attachment: Attachment }, ReadFault>> {
  const pieces: Uint8Array[] = [];
  for (let index = 0; ; index++) {
    const piece = await readPiece(office, { ...place, index }, by);
    if (!piece.ok) return piece;
    pieces.push(piece.value.bytes);
    if (piece.value.last) return ok({ bytes: Buffer.concat(pieces), attachment: piece.value.attachment });
  }
}
