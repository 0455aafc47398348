import { z } from 'zod';
import { documentIdSchema } from './document.ts';
import { everyone, method, staff } from './method.ts';

/** 纠错 (domain row 15): what a visitor can find wrong with a record: its words, a file that does not open, what is stated of it, that it is no longer in force. */
export const mistakeKinds = ['content', 'file', 'facts', 'validity', 'other'] as const;
export type MistakeKind = (typeof mistakeKinds)[number];

/** What became of it: 已核实已更正, 已核实无误, 转来源单位. */
export const mistakeVerdicts = ['corrected', 'unfounded', 'passedOn'] as const;
export type MistakeVerdict = (typeof mistakeVerdicts)[number];

/** `waiting`: nobody has answered yet. What was passed on is answered again when its source unit has spoken. */
export const mistakeStates = ['waiting', 'passedOn', 'corrected', 'unfounded'] as const;
export type MistakeState = (typeof mistakeStates)[number];

/** Characters of a visitor's note. */
export const longestNote = 300;

export const mistakeSettingsSchema = z.object({
  /** working days until a report is to be answered; no law sets it, the unit does */
  days: z.number().int().min(1).max(60).default(3),
  /** months after the answer until a visitor's note is destroyed; the report stays */
  keepMonths: z.number().int().min(1).max(120).default(12),
});

const id = z.uuid();
const day = z.iso.date();

const row = z.object({
  id,
  /** 纠错编号: what the visitor was told, to ask after it */
  number: z.string(),
  document: documentIdSchema,
  /** null where the library no longer has the document */
  title: z.string().nullable(),
  kind: z.enum(mistakeKinds),
  /** the visitor wrote something */
  noted: z.boolean(),
  state: z.enum(mistakeStates),
  receivedAt: z.string(),
  dueOn: day,
  /** waits, and its day is past */
  overdue: z.boolean(),
  answeredAt: z.string().nullable(),
  /** name of whoever answered last */
  answeredBy: z.string().nullable(),
});
export type MistakeRow = z.infer<typeof row>;

const answer = z.object({
  verdict: z.enum(mistakeVerdicts),
  text: z.string(),
  at: z.string(),
  by: z.string(),
});

export const mistakes = {
  report: method({
    summary: 'A visitor reports something wrong with a document. Nobody is asked who they are.',
    roles: everyone,
    input: z
      .object({
        document: documentIdSchema,
        kind: z.enum(mistakeKinds),
        /** the visitor's own words, sealed before they are written */
        note: z.string().trim().max(longestNote),
      })
      .refine(({ kind, note }) => kind !== 'other' || note !== '', { path: ['note'] }),
    output: z.object({ number: z.string(), dueOn: day }),
    errors: [
      'staff.notSetUp',
      'library.notFound',
      'library.withdrawn',
      'library.newerVersion',
      'mistakes.wait',
    ],
  }),
  queue: method({
    summary: 'What visitors reported: what waits by its day, what was answered with the latest first.',
    roles: staff,
    input: z.object({
      state: z.enum(mistakeStates),
      offset: z.number().int().min(0).max(1_000_000).optional(),
      limit: z.number().int().min(1).max(200).optional(),
    }),
    output: z.object({
      total: z.number().int(),
      rows: z.array(row),
      counts: z.record(z.enum(mistakeStates), z.number().int()),
      /** of those that wait, how many are past their day */
      overdue: z.number().int(),
    }),
    errors: ['staff.notSetUp'],
  }),
  open: method({
    summary: 'One report with the visitor’s words and every answer. Reading the words is on record.',
    roles: staff,
    input: z.object({ id }),
    output: z.object({
      row,
      /** to be sent back with an answer: it is refused where somebody else has answered meanwhile */
      position: z.number().int(),
      /** null where the visitor wrote nothing, or its key is gone */
      note: z.string().nullable(),
      /** the note was destroyed when its time was over */
      forgotten: z.boolean(),
      /** oldest first */
      answers: z.array(answer),
    }),
    errors: ['staff.notSetUp', 'mistakes.unknown'],
  }),
  answer: method({
    summary: 'Staff say what they found and did. A later answer stands beside the earlier one.',
    roles: staff,
    input: z.object({
      id,
      position: z.number().int(),
      verdict: z.enum(mistakeVerdicts),
      /** goes into the log in the clear, so the page asks to name nobody */
      text: z.string().trim().min(1).max(500),
    }),
    output: z.object({}),
    errors: ['staff.notSetUp', 'mistakes.unknown', 'mistakes.moved'],
  }),
};
