import { z } from 'zod';
import { errorCodes } from './errors.ts';
import { administrators, method } from './method.ts';

const folder = z.string().trim().min(1).max(4096);
/** Never logged, never stored. */
const passphrase = z.string().min(1).max(1000);
const roleSchema = z.enum(['root', 'targets', 'snapshot', 'timestamp']);
const days = z.number().int().min(1).max(7300);

export const shownKeysSchema = z.object({
  unit: z.string(),
  repository: z.string(),
  rootVersion: z.number().int(),
  rootExpires: z.string(),
  /** of the newest root file */
  fingerprint: z.string(),
  /** the newest root file itself, which terminals are given */
  rootFile: z.string(),
  roles: z.array(
    z.object({
      role: roleSchema,
      threshold: z.number().int(),
      keys: z.array(z.object({ keyId: z.string(), atHand: z.boolean() })),
    }),
  ),
  published: z.object({
    sequence: z.number().int(),
    targets: z.number().int(),
    snapshot: z.number().int(),
    timestamp: z.number().int(),
  }),
});

export const publishReportSchema = z.object({
  unit: z.string(),
  repository: z.string(),
  changed: z.boolean(),
  sequence: z.number().int(),
  documents: z.number().int(),
  withdrawn: z.number().int(),
  shards: z.number().int(),
  shardsWritten: z.number().int(),
  filesWritten: z.number().int(),
  filesRemoved: z.number().int(),
  /** bytes written, metadata apart */
  bytesWritten: z.number(),
  expires: z.string(),
});
export type PublishReport = z.infer<typeof publishReportSchema>;

/** A publication that came to its end, well or not. */
export const publicationSchema = z.object({
  at: z.string(),
  report: publishReportSchema.nullable(),
  problem: z
    .object({
      code: z.enum(errorCodes),
      params: z.record(z.string(), z.union([z.string(), z.number()])),
    })
    .nullable(),
});
export type Publication = z.infer<typeof publicationSchema>;

/** Where this machine publishes, as it was last chosen. */
export const publishingPlacesSchema = z.object({ keys: folder, repository: folder, days });
export type PublishingPlaces = z.infer<typeof publishingPlacesSchema>;

const keyErrors = ['publishing.keysMissing', 'publishing.insideData'] as const;
const secretErrors = [
  ...keyErrors,
  'publishing.passphraseWeak',
  'publishing.passphraseWrong',
  'publishing.keyDamaged',
] as const;

export const publishing = {
  state: method({
    summary: 'Where this machine publishes, whether it is doing so, and how the last time went.',
    roles: administrators,
    input: z.object({}),
    output: z.object({
      places: publishingPlacesSchema.nullable(),
      running: z.boolean(),
      last: publicationSchema.nullable(),
    }),
    errors: [],
  }),
  make: method({
    summary: 'Make the keys of a new repository and its first root file.',
    roles: administrators,
    input: z.object({
      keys: folder,
      unit: z.string().trim().min(1).max(100),
      rootKeys: z.number().int().min(1).max(9),
      threshold: z.number().int().min(1).max(9),
      rootDays: days,
      passphrase,
      rootPassphrase: passphrase,
    }),
    output: shownKeysSchema,
    errors: [
      'publishing.keysExist',
      'publishing.threshold',
      'publishing.passphraseWeak',
      'publishing.insideData',
    ],
  }),
  keys: method({
    summary: 'The keys of a folder by role; nothing secret.',
    roles: administrators,
    input: z.object({ keys: folder }),
    output: shownKeysSchema,
    errors: [...keyErrors],
  }),
  rotate: method({
    summary: 'New keys for a role (or, without one, a longer life for the root), signed by the root’s keys.',
    roles: administrators,
    input: z.object({
      keys: folder,
      role: roleSchema.nullable(),
      /** the one key that is lost or stolen, by the first digits of its id; without it all of the role */
      lost: z
        .string()
        .regex(/^[0-9a-f]{4,64}$/)
        .optional(),
      passphrase,
      rootPassphrases: z.array(passphrase).min(1).max(9),
      rootFolders: z.array(folder).max(9),
      rootDays: days,
    }),
    output: shownKeysSchema,
    errors: [...secretErrors, 'publishing.keyUnknown', 'publishing.keysTooFew'],
  }),
  passphrase: method({
    summary: 'Put the keys at hand of the root, or of the other roles, under another passphrase.',
    roles: administrators,
    input: z.object({ keys: folder, of: z.enum(['online', 'root']), before: passphrase, after: passphrase }),
    output: z.object({ changed: z.number().int() }),
    errors: [...secretErrors],
  }),
  publish: method({
    summary: 'Publish the library; answers at once, progress by `imports.progress`, the end by `state`.',
    roles: administrators,
    input: z.object({ ...publishingPlacesSchema.shape, passphrase }),
    output: z.object({ runId: z.string() }),
    errors: [...keyErrors, 'imports.running'],
  }),
};
