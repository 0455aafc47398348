import { z } from 'zod';
import { materials } from './applications/form.ts';
import { sha256Schema } from './document.ts';
import { everyone, method, staff } from './method.ts';

/** A file travels and is sealed in pieces of this size, the last one shorter: one fits a call, and none is kept unsealed. Bytes. */
export const pieceBytes = 524_288;
/** Largest file of a case, bytes. */
export const maxFileBytes = 20 * 1024 * 1024;
/** Files one case may hold, those an applicant adds at a terminal among them. */
export const maxCaseFiles = 200;
/** Files an applicant may add to one case at a terminal. */
export const maxVisitorFiles = 20;

/** What a file of a case is: 提交的材料, 拟提供的信息, 送达回证, 往来函件. */
export const fileKinds = [...materials, 'information', 'serviceReturn', 'letter'] as const;
export type FileKind = (typeof fileKinds)[number];

/** What an applicant may add at a terminal. */
export const proofKinds = ['identity', 'powerOfAttorney', 'agentIdentity', 'evidence', 'other'] as const;
export type ProofKind = (typeof proofKinds)[number];

/** A file of the records, as its event names it under seal. */
export const attachmentSchema = z.object({
  /** the sealed pieces are bound to it */
  id: z.uuid(),
  /** SHA-256 of the sealed file */
  sealed: sha256Schema,
  name: z.string().max(200),
  mediaType: z.string(),
  /** bytes before sealing */
  size: z.number().int(),
});
export type Attachment = z.infer<typeof attachmentSchema>;

/** Where a file is named: stream and event, then its id. */
const filePlace = z.object({ stream: z.uuid(), event: z.string().max(64), file: z.uuid() });

const name = z.string().trim().min(1).max(200);
const size = z.number().int().min(0);
const begun = z.object({ upload: z.uuid() });
const refusals = ['files.tooLarge', 'files.empty', 'files.tooMany', 'files.type'] as const;

export const files = {
  begin: method({
    summary: 'Begins to add a file to a case. Its pieces follow by `files.piece`.',
    roles: staff,
    input: z.object({
      caseId: z.uuid(),
      kind: z.enum(fileKinds),
      name,
      /** bytes */
      size,
      /** the step it belongs to, by the id of its entry */
      about: z.string().max(64).optional(),
    }),
    output: begun,
    errors: ['staff.notSetUp', 'applications.notFound', 'applications.destroyed', ...refusals],
  }),
  beginHere: method({
    summary:
      'An applicant begins to add a proof at a terminal with a camera, by number and code. It can be added and never read back there.',
    roles: everyone,
    input: z.object({
      number: z.string().max(80),
      code: z.string().max(40),
      kind: z.enum(proofKinds),
      name,
      size,
    }),
    output: begun,
    errors: [
      'staff.notSetUp',
      'applications.notFound',
      'applications.wait',
      'applications.ended',
      'files.notHere',
      ...refusals,
    ],
  }),
  piece: method({
    summary: 'The next piece of a file. With the last one the file is sealed, kept and on record.',
    roles: everyone,
    input: z.object({
      upload: z.uuid(),
      index: z.number().int().min(0).max(1000),
      /** base64 */
      bytes: z.base64().max(Math.ceil(pieceBytes / 3) * 4),
    }),
    output: z.object({ done: z.boolean() }),
    errors: ['files.uploadLost', 'files.lyingType', 'files.encrypted', 'files.diskFull'],
  }),
  read: method({
    summary: 'A piece of a file, opened. Looking is on record.',
    roles: staff,
    input: filePlace.extend({ index: z.number().int().min(0).max(1000) }),
    output: z.object({ bytes: z.string(), last: z.boolean() }),
    errors: ['staff.notSetUp', 'files.missing', 'files.damaged', 'applications.destroyed'],
  }),
  text: method({
    summary:
      'The words of a Word or text file, as HTML to be made harmless by the page. Looking is on record.',
    roles: staff,
    input: filePlace,
    output: z.object({ html: z.string() }),
    errors: ['staff.notSetUp', 'files.missing', 'files.damaged', 'files.noText', 'applications.destroyed'],
  }),
};
