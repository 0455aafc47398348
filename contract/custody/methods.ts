import { z } from 'zod';
import { civilDaySchema } from '../calendar.ts';
import { method, staff } from '../method.ts';
import { copyRowSchema } from './copy.ts';
import { entrySchema } from './event.ts';
import { paperFactsSchema, paperRowSchema, paperViews } from './paper.ts';
import { placeCodeSchema, placeKinds, placeRowSchema } from './place.ts';
import { samePaperSchema } from './same.ts';

const id = z.uuid();
/** What a scanner reads or a hand types. */
const code = z.string().trim().min(1).max(60);

export const custody = {
  register: method({
    summary: 'Registers a paper that came in: receipt number, copies with barcodes. Or that it was rejected.',
    roles: staff,
    input: z.object({
      facts: paperFactsSchema,
      batch: id.nullable(),
      receivedOn: civilDaySchema,
      copies: z.number().int().min(0).max(100),
      /** the library's document it is, where it was chosen */
      document: z.string().max(64).nullable(),
      rejected: z.string().trim().min(1).max(500).nullable(),
    }),
    output: z.object({ paper: paperRowSchema, copies: z.array(copyRowSchema) }),
    errors: [
      'staff.notSetUp',
      'custody.batchUnknown',
      'custody.batchClosed',
      'custody.notPublic',
      'custody.rejectedHasCopies',
    ],
  }),
  list: method({
    summary: 'Papers by view, newest first; found by part of title, 文号, 索引号 or receipt number.',
    roles: staff,
    input: z.object({
      view: z.enum(paperViews),
      find: z.string().max(200).optional(),
      batch: id.optional(),
      offset: z.number().int().min(0).max(1_000_000).optional(),
      limit: z.number().int().min(1).max(200).optional(),
    }),
    output: z.object({
      total: z.number().int(),
      rows: z.array(paperRowSchema),
      counts: z.record(z.enum(paperViews), z.number().int()),
    }),
    errors: ['staff.notSetUp'],
  }),
  same: method({
    summary:
      'Papers kept here that may be the one in hand: of its 文号, 索引号 or name, of the same text or file. A warning, which hinders nothing.',
    roles: staff,
    input: z.union([
      z.object({ paper: id }),
      z.object({
        title: z.string().max(500),
        docNo: z.string().max(100).nullable(),
        indexNo: z.string().max(100).nullable(),
        /** the library's document it is, where it was chosen */
        document: z.string().max(64).nullable(),
      }),
    ]),
    output: z.object({ papers: z.array(samePaperSchema) }),
    errors: ['staff.notSetUp', 'custody.notFound'],
  }),
  open: method({
    summary: 'A paper with its copies and its whole history.',
    roles: staff,
    input: z.object({ id }),
    output: z.object({
      paper: paperRowSchema,
      copies: z.array(copyRowSchema),
      entries: z.array(entrySchema),
    }),
    errors: ['staff.notSetUp', 'custody.notFound'],
  }),
  correct: method({
    summary: 'Corrects what the register says of a paper; what it said before stays in the history.',
    roles: staff,
    input: z.object({ id, facts: paperFactsSchema }),
    output: z.object({}),
    errors: ['staff.notSetUp', 'custody.notFound', 'custody.notPublic', 'custody.isRejected'],
  }),
  match: method({
    summary: 'Says which document of the library a paper is; null takes it back.',
    roles: staff,
    input: z.object({ id, document: z.string().min(1).max(64).nullable() }),
    output: z.object({}),
    errors: ['staff.notSetUp', 'custody.notFound', 'custody.isRejected', 'custody.notMatched'],
  }),
  label: method({
    summary: 'Records that the label of its 有效性 (已废止, 已失效 …) has been put on a paper.',
    roles: staff,
    input: z.object({ id }),
    output: z.object({}),
    errors: ['staff.notSetUp', 'custody.notFound', 'custody.isRejected', 'custody.nothingToLabel'],
  }),
};

export const copies = {
  scan: method({
    summary: 'What a scanned or typed code is: a copy, a place or nothing known.',
    roles: staff,
    input: z.object({ code }),
    output: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('copy'), copy: copyRowSchema, paper: paperRowSchema }),
      z.object({ kind: z.literal('place'), place: placeRowSchema }),
    ]),
    errors: ['staff.notSetUp', 'custody.codeUnknown'],
  }),
  labels: method({
    summary:
      'What the labels of the copies of a paper, or of all papers of a batch, say; those destroyed have none.',
    roles: staff,
    input: z.object({ of: z.enum(['paper', 'batch']), id }),
    output: z.object({
      labels: z.array(
        z.object({
          code: z.string(),
          title: z.string(),
          docNo: z.string().nullable(),
          /** 室-架-层-盒; null where it lies on none */
          place: z.string().nullable(),
        }),
      ),
    }),
    errors: ['staff.notSetUp'],
  }),
  shelve: method({
    summary: 'Puts copies onto a place: 上架, moving, putting back.',
    roles: staff,
    input: z.object({ copies: z.array(id).min(1).max(500), place: id }),
    output: z.object({ place: placeRowSchema, copies: z.array(copyRowSchema) }),
    errors: [
      'staff.notSetUp',
      'custody.notFound',
      'custody.placeUnknown',
      'custody.placeClosed',
      'custody.samePlace',
      'custody.isOut',
      'custody.isLent',
      'custody.isMissing',
      'custody.isWithdrawn',
      'custody.isDestroyed',
    ],
  }),
};

export const places = {
  list: method({
    summary: 'Every place, parents before children, by code.',
    roles: staff,
    input: z.object({}),
    output: z.object({ places: z.array(placeRowSchema) }),
    errors: ['staff.notSetUp'],
  }),
  add: method({
    summary: 'Adds places of one kind below another: one, or a run of codes.',
    roles: staff,
    input: z.object({
      parent: id.nullable(),
      kind: z.enum(placeKinds),
      codes: z.array(placeCodeSchema).min(1).max(200),
      name: z.string().trim().max(60),
    }),
    output: z.object({ places: z.array(placeRowSchema) }),
    errors: [
      'staff.notSetUp',
      'custody.placeUnknown',
      'custody.placeClosed',
      'custody.placeCodeTaken',
      'custody.placeKind',
    ],
  }),
  rename: method({
    summary: 'Gives a place another code or name; the codes below it follow.',
    roles: staff,
    input: z.object({ id, code: placeCodeSchema, name: z.string().trim().max(60) }),
    output: z.object({}),
    errors: ['staff.notSetUp', 'custody.placeUnknown', 'custody.placeClosed', 'custody.placeCodeTaken'],
  }),
  close: method({
    summary: 'Gives a place up. Only an empty one with nothing below it.',
    roles: staff,
    input: z.object({ id }),
    output: z.object({}),
    errors: ['staff.notSetUp', 'custody.placeUnknown', 'custody.placeClosed', 'custody.placeInUse'],
  }),
};
