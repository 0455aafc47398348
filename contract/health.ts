import { z } from 'zod';
import { documentIdSchema } from './document.ts';
import { administrators, method, staff } from './method.ts';

/** What can be wrong with a library at rest. */
export const faultKinds = [
  'fileMissing', // a document's file is not on the disk
  'fileChanged', // it is there and holds something else
  'fileOrphaned', // it is on the disk and no document knows it
  'textMissing', // a document without its text
  'unindexed', // on show and not to be found, wholly or in part
  'indexedHidden', // kept from visitors, and to be found
  'indexOrphaned', // an entry of the index without a document
  'unsettled', // a document does not stand where the decision on it leads
  'database', // what SQLite's own check says
] as const;
export type FaultKind = (typeof faultKinds)[number];

const fault = z.object({
  kind: z.enum(faultKinds),
  /** hash of a file, id of a document, or SQLite's words */
  subject: z.string(),
  /** title of the document it concerns, where there is one */
  title: z.string().nullable(),
  repaired: z.boolean(),
});
export type Fault = z.infer<typeof fault>;

export const checkReportSchema = z.object({
  startedAt: z.string(),
  finishedAt: z.string(),
  files: z.number().int(),
  /** bytes read and hashed */
  bytes: z.number().int(),
  documents: z.number().int(),
  faults: z.array(fault),
});
export type CheckReport = z.infer<typeof checkReportSchema>;

/** When content counts as stale. All of it is local custom; the law sets only the 20 working days of art. 26. */
export const libraryHealthSchema = z.object({
  /** a column without a new document for so many days is stale (domain row 109) */
  staleAfterDays: z.number().int().min(1).max(3660).default(180),
  /** other days for single columns, by their path as shown, e.g. 政务公开 › 通知公告 */
  columns: z.record(z.string(), z.number().int().min(1).max(3660)).default({}),
  /** a guide (公开指南, 办事指南) older than so many months is to be looked through (domain row 31) */
  guideMonths: z.number().int().min(1).max(120).default(12),
  /** what becomes of a notice after its last day (domain rows 50, 98): taken down, or left with a banner that says it is over */
  notices: z
    .object({
      publicity: z.enum(['takeDown', 'mark']).default('takeDown'),
      consultation: z.enum(['takeDown', 'mark']).default('mark'),
    })
    .prefault({}),
});
export type LibraryHealthSettings = z.infer<typeof libraryHealthSchema>;

const listed = z.object({ id: documentIdSchema, title: z.string(), detail: z.string() });

export const health = {
  state: method({
    summary: 'How the library is: age, counts, what is stale, broken, waiting or past its time.',
    roles: staff,
    input: z.object({}),
    output: z.object({
      /** local time of the last activation; null while empty */
      updatedAt: z.string().nullable(),
      sources: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          kind: z.string(),
          documents: z.number().int(),
          lastSuccessAt: z.string().nullable(),
          /** how its last run ended; null where none is on record */
          lastOutcome: z.string().nullable(),
          /** when it is read next by itself; null: by hand, or when a stick is put in */
          nextAt: z.string().nullable(),
        }),
      ),
      counts: z.object({
        shown: z.number().int(),
        waiting: z.number().int(),
        held: z.number().int(),
        refused: z.number().int(),
        takenDown: z.number().int(),
        withdrawn: z.number().int(),
        indexed: z.number().int(),
      }),
      units: z.array(z.object({ name: z.string(), documents: z.number().int() })),
      columns: z.array(
        z.object({
          name: z.string(),
          documents: z.number().int(),
          newestOn: z.string().nullable(),
          /** days without a new document that this column is allowed */
          staleAfterDays: z.number().int(),
          stale: z.boolean(),
        }),
      ),
      /** each at most 50, with how many there are */
      lists: z.object({
        brokenLinks: z.object({ total: z.number().int(), documents: z.array(listed) }),
        late: z.object({ total: z.number().int(), documents: z.array(listed) }),
        pastValidity: z.object({ total: z.number().int(), documents: z.array(listed) }),
        oldGuides: z.object({ total: z.number().int(), documents: z.array(listed) }),
        uninterpreted: z.object({ total: z.number().int(), documents: z.array(listed) }),
        twoSources: z.object({ total: z.number().int(), documents: z.array(listed) }),
      }),
      freeBytes: z.number().int(),
      check: checkReportSchema.nullable(),
      checking: z.boolean(),
      /** when the next check by itself is due, local time */
      nextCheckAt: z.string(),
    }),
    errors: [],
  }),
  check: method({
    summary: 'Checks every file and the index now, and repairs what can be repaired; answers at once.',
    roles: administrators,
    input: z.object({}),
    output: z.object({}),
    errors: ['health.checking', 'imports.running'],
  }),
};
