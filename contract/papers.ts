import { z } from 'zod';
import { administrators, method, staff } from './method.ts';

/** Every paper of a case (domain 3.2), by kind; its title and what it must state: core/applications/papers. */
export const paperKinds = [
  'registration',
  'receipt',
  'correction',
  'reason',
  'extension',
  'opinionRequest',
  'opinionForm',
  'pause',
  'thirdPartyNotice',
  'coAuthorRequest',
  'assistance',
  'fee',
  'replyGranted',
  'replyAlreadyPublic',
  'replyPartial',
  'replySecret',
  'replyForbidden',
  'replyThirdParty',
  'replyInternal',
  'replyQuery',
  'replyNotExisting',
  'replyNotOurs',
  'replyProcessing',
  'replyUnclear',
  'replyPetition',
  'replyRepeated',
  'replyPublication',
  'replyExcessive',
  'replyConfirmation',
  'replyCorrectionLapsed',
  'replyFeeLapsed',
  'replyOther',
  'replyAmended',
  'replyNotAmended',
  'replyForwarded',
  'replyRedirected',
  'serviceReturn',
  'archiveList',
] as const;
export const paperKindSchema = z.enum(paperKinds);
export type PaperKind = z.infer<typeof paperKindSchema>;

/** What staff write into a paper, by the field's name in the template. */
export const partsSchema = z.record(z.string().max(40), z.string().max(200_000));
export type PaperParts = z.infer<typeof partsSchema>;

const sheetLineSchema = z.object({
  kind: z.literal('line'),
  align: z.enum(['left', 'center', 'right', 'justify']),
  /** of the first line, in characters */
  indent: z.number(),
  runs: z.array(
    z.object({
      text: z.string(),
      /** points */
      size: z.number(),
      bold: z.boolean(),
      /** data URL */
      picture: z.string().nullable(),
    }),
  ),
});
export type SheetLine = z.infer<typeof sheetLineSchema>;
/** A paper as it looks: lines and tables. */
const sheetSchema = z.array(
  z.discriminatedUnion('kind', [
    sheetLineSchema,
    z.object({
      kind: z.literal('table'),
      rows: z.array(
        z.object({
          cells: z.array(
            z.object({
              span: z.number(),
              /** percent of the table; null: as its words want */
              width: z.number().nullable(),
              lines: z.array(sheetLineSchema),
            }),
          ),
        }),
      ),
    }),
  ]),
);
export type Sheet = z.infer<typeof sheetSchema>;

const day = z.iso.date();
/** A paper of a case: its kind and the entry of the case that calls for it. */
const called = z.object({
  id: z.uuid(),
  paper: paperKindSchema,
  about: z.string().max(64).nullable(),
  parts: partsSchema.optional(),
});

/** Largest template, bytes: one fits a call. */
export const maxTemplateBytes = 700_000;
const docx = z.base64().max(Math.ceil(maxTemplateBytes / 3) * 4);

const caseErrors = [
  'staff.notSetUp',
  'applications.notFound',
  'applications.destroyed',
  'papers.notCalled',
] as const;

export const papers = {
  list: method({
    summary: 'The papers that the state of a case calls for.',
    roles: staff,
    input: z.object({ id: z.uuid() }),
    output: z.object({
      papers: z.array(
        z.object({
          paper: paperKindSchema,
          title: z.string(),
          about: z.string().nullable(),
          /** the step it belongs to happened on */
          on: day.nullable(),
          /** copies kept already */
          kept: z.number().int(),
          draft: z.boolean(),
          /** the decision it states is only proposed: it can be drafted, not finished */
          proposed: z.boolean(),
        }),
      ),
    }),
    errors: ['staff.notSetUp', 'applications.notFound', 'applications.destroyed'],
  }),
  look: method({
    summary: 'A paper as it would be: filled from the case, with what staff wrote, and what it still lacks.',
    roles: staff,
    input: called,
    output: z.object({
      title: z.string(),
      /** the template's file name, and the day from which it holds; null: the one that came with the program */
      template: z.object({ name: z.string(), from: day.nullable() }),
      /** what staff write, in the order of the paper */
      parts: z.array(
        z.object({
          name: z.string(),
          note: z.string(),
          value: z.string(),
          /** lines of its field on screen */
          lines: z.number().int(),
          must: z.boolean(),
          /** written by hand on the screen: a PNG data URL */
          signature: z.boolean(),
        }),
      ),
      /** names of what the law wants stated and is not */
      missing: z.array(z.string()),
      proposed: z.boolean(),
      sheet: sheetSchema,
    }),
    errors: [...caseErrors, 'papers.templateBroken'],
  }),
  draft: method({
    summary: 'Keeps what was written so far, to go on with later.',
    roles: staff,
    input: called.extend({ parts: partsSchema }),
    output: z.object({}),
    errors: [...caseErrors],
  }),
  finish: method({
    summary:
      'Numbers a paper and keeps it with the case as a Word file under seal. Refused while it lacks what it must state.',
    roles: staff,
    input: called.extend({ parts: partsSchema }),
    output: z.object({ number: z.string().nullable(), event: z.string(), file: z.uuid() }),
    errors: [
      ...caseErrors,
      'papers.templateBroken',
      'papers.incomplete',
      'papers.notDecided',
      'files.diskFull',
    ],
  }),
  sheet: method({
    summary: 'A paper that was kept, as it looks. Looking is on record.',
    roles: staff,
    input: z.object({ stream: z.uuid(), event: z.string().max(64), file: z.uuid() }),
    output: z.object({ sheet: sheetSchema }),
    errors: ['staff.notSetUp', 'files.missing', 'files.damaged', 'files.noText', 'applications.destroyed'],
  }),
  templates: method({
    summary: 'Every template with its versions, the newest first.',
    roles: administrators,
    input: z.object({}),
    output: z.object({
      templates: z.array(
        z.object({
          paper: paperKindSchema,
          title: z.string(),
          versions: z.array(
            z.object({
              /** null: the one that came with the program */
              id: z.string().nullable(),
              name: z.string(),
              from: day.nullable(),
              until: day.nullable(),
              by: z.string().nullable(),
              at: z.string().nullable(),
            }),
          ),
        }),
      ),
    }),
    errors: ['staff.notSetUp'],
  }),
  template: method({
    summary: 'A template as a Word file, to be changed in Word or WPS.',
    roles: administrators,
    input: z.object({ paper: paperKindSchema, id: z.string().max(64).nullable() }),
    output: z.object({ name: z.string(), docx: z.string() }),
    errors: ['staff.notSetUp', 'files.missing', 'files.damaged'],
  }),
  replaceTemplate: method({
    summary: 'A new version of a template, valid from a day on. The former ones are kept.',
    roles: administrators,
    input: z.object({ paper: paperKindSchema, name: z.string().trim().min(1).max(200), from: day, docx }),
    output: z.object({}),
    errors: [
      'staff.notSetUp',
      'papers.notDocx',
      'papers.templateTooLarge',
      'papers.templateBroken',
      'papers.unknownField',
      'papers.lacksField',
      'files.encrypted',
      'files.diskFull',
    ],
  }),
};
