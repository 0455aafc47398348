import { z } from 'zod';
import { errorCodes } from './errors.ts';
import { administrators, method, staff } from './method.ts';

/** How a terminal follows a repository; the administrator's own choices. */
export const subscriptionSchema = z.object({
  /** `https://…`, a folder, a `.zip` file, or `stick`: whatever stick of this unit is plugged in */
  address: z.string().trim().min(1).max(2000),
  /** hours between two synchronisations; 0: only by hand (a stick also when it is plugged in) */
  everyHours: z.number().int().min(0).max(720).default(24),
  /** 0: no limit */
  kilobytesPerSecond: z.number().int().min(0).max(10_000_000).default(0),
  /** `http://[user:password@]host:port`, '' for none */
  proxy: z.string().trim().max(500).default(''),
  /** PEM file with the certification authority of the unit's own network, '' for none */
  caFile: z.string().trim().max(2000).default(''),
});
export type Subscription = z.infer<typeof subscriptionSchema>;

const problemSchema = z.object({
  code: z.enum(errorCodes),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** How it went so far. Times are ISO 8601. */
export const followedSchema = z.object({
  lastAttemptAt: z.string().nullable(),
  lastSuccessAt: z.string().nullable(),
  /** tries in a row that failed */
  failures: z.number().int(),
  nextAt: z.string().nullable(),
  problem: problemSchema.nullable(),
});
export type Followed = z.infer<typeof followedSchema>;

const repositorySchema = z.object({
  id: z.string(),
  unit: z.string(),
  trustedAt: z.string(),
  ...subscriptionSchema.shape,
  ...followedSchema.shape,
  sequence: z.number().int(),
  publishedAt: z.string().nullable(),
  /** until when what was last taken may be accepted; past it the library stays readable and nothing new is taken */
  expires: z.string().nullable(),
  /** this machine's clock is behind a time known to be past */
  clockBehind: z.boolean(),
});
export type FollowedRepository = z.infer<typeof repositorySchema>;

export const rootFactsSchema = z.object({
  repository: z.string(),
  unit: z.string(),
  fingerprint: z.string(),
  version: z.number().int(),
  expires: z.string(),
  keys: z.number().int(),
  threshold: z.number().int(),
});

const rootFile = z.string().min(1).max(512_000);
const id = z.string().regex(/^repository-[0-9a-f]{12}$/);

export const repository = {
  list: method({
    summary: 'The signed repositories this terminal follows, and how each stands.',
    roles: staff,
    input: z.object({}),
    output: z.object({ repositories: z.array(repositorySchema) }),
    errors: [],
  }),
  inspect: method({
    summary: 'What a root file says of itself, for its fingerprint to be compared.',
    roles: administrators,
    input: z.object({ root: rootFile }),
    output: rootFactsSchema,
    errors: ['sync.rootInvalid'],
  }),
  add: method({
    summary: 'Trust a root file whose fingerprint was compared, and follow its repository.',
    roles: administrators,
    input: z.object({
      root: rootFile,
      fingerprint: z.string().max(200),
      subscription: subscriptionSchema,
    }),
    output: z.object({ id: z.string() }),
    errors: ['sync.rootInvalid', 'sync.fingerprintDiffers', 'sync.known', 'sync.addressInvalid'],
  }),
  change: method({
    summary: 'Another address, schedule, limit, proxy or certificate; the trust stays.',
    roles: administrators,
    input: z.object({ id, subscription: subscriptionSchema }),
    output: z.object({}),
    errors: ['sync.unknown', 'sync.addressInvalid'],
  }),
  remove: method({
    summary: 'Follow a repository no longer and withdraw its documents; they stay on record.',
    roles: administrators,
    input: z.object({ id }),
    output: z.object({ withdrawn: z.number().int() }),
    errors: ['sync.unknown', 'imports.running'],
  }),
  sync: method({
    summary: 'Synchronise now; answers at once, progress by `imports.progress`, stopped by `imports.cancel`.',
    roles: administrators,
    input: z.object({ id }),
    output: z.object({ runId: z.string() }),
    errors: ['sync.unknown', 'sync.stickMissing', 'imports.running'],
  }),
};
