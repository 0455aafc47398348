import { hash } from 'node:crypto';
import { constants, gzipSync } from 'node:zlib';
import { z } from 'zod';
import { type DocumentDraft, documentIdSchema, draftSchema } from '../../contract/document.ts';

/** The tree of a signed repository, as docs/repository-format.md specifies it. */
/** of The Update Framework */
export const specVersion = '1.0.31';
export const formatName = 'zhengwu-repository/1';
/** The root's own field: which repository it is the root of. */
export const identityField = 'x-repository';
export const notePath = 'package/note.json';

/** Most bytes a client reads of each, whatever it is told. */
export const limits = {
  root: 512_000,
  timestamp: 16_384,
  snapshot: 65_536,
  targets: 5_000_000,
  note: 65_536,
  /** a shard as it is fetched, and unpacked */
  shard: 256 * 1024 * 1024,
  unpacked: 1024 * 1024 * 1024,
  /** one document's line */
  line: 64 * 1024 * 1024,
  file: 2 * 1024 * 1024 * 1024,
  documents: 2_000_000,
} as const;

export const identitySchema = z.object({ id: z.uuid(), unit: z.string().min(1).max(100) });
export type Identity = z.infer<typeof identitySchema>;

/** The package note: what the publisher says of the whole. */
export const noteSchema = z.object({
  format: z.literal(formatName),
  repository: z.uuid(),
  unit: z.string().min(1).max(100),
  /** one more with every publication that changed something */
  sequence: z.number().int().positive().max(Number.MAX_SAFE_INTEGER),
  publishedAt: z.iso.datetime({ offset: true }),
  /** documents are spread over 2^bits shards */
  bits: z.number().int().min(0).max(12),
  documents: z.number().int().nonnegative().max(limits.documents),
  withdrawn: z.number().int().nonnegative(),
  /** bytes of all files named by the documents */
  fileBytes: z.number().int().nonnegative(),
});
export type Note = z.infer<typeof noteSchema>;

/** A name that is only a name: no folder, no drive, no control character. */
const plainName = z
  .string()
  .min(1)
  .max(255)
  .refine(name => !isHostileName(name));
/** True where a file's name could mean a place. */
export const isHostileName = (name: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[/\\\u0000-\u001f\u007f]/.test(name) || /^\.{1,2}$/.test(name.trim());

/** True where a path could mean a place outside it, or two places on some machine. */
export const isHostilePath = (name: string): boolean =>
  name.length > 500 ||
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\\:*?"<>|\u0000-\u001f\u007f]/.test(name) ||
  name.startsWith('/') ||
  name.split('/').some((part, i, parts) => {
    const last = i === parts.length - 1;
    if (part === '') return !last || parts.length === 1;
    return (
      /^\.{1,2}$/.test(part) || /[. ]$/.test(part) || /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(part)
    );
  });

const entrySchema = z.union([
  z.object({
    id: documentIdSchema,
    document: draftSchema.extend({
      files: z.array(draftSchema.shape.files.element.extend({ name: plainName })).max(10_000),
    }),
  }),
  /** no longer shown by the publisher, and since when */
  z.object({ id: documentIdSchema, withdrawn: z.iso.datetime({ offset: true }) }),
]);
/** A line of a shard. */
export type Entry = { id: string; document: DocumentDraft } | { id: string; withdrawn: string };
export const parseEntry = (line: string): Entry => entrySchema.parse(JSON.parse(line)) as Entry;

export const sha256Of = (bytes: Uint8Array | string): string => hash('sha256', bytes);

/** The shard of a document: the first `bits` bits of the SHA-256 of its id. */
export const shardOf = (id: string, bits: number): number =>
  bits === 0 ? 0 : Number.parseInt(sha256Of(id).slice(0, 8), 16) >>> (32 - bits);

export const shardPath = (bits: number, shard: number): string =>
  `catalogue/${String(bits).padStart(2, '0')}-${shard.toString(16).padStart(3, '0')}.ndjson.gz`;

/** Which shard a target is; null where its name is not that of a shard. */
export const shardIn = (path: string): { bits: number; shard: number } | null => {
  const found = /^catalogue\/(\d\d)-([0-9a-f]{3})\.ndjson\.gz$/.exec(path);
  if (!found?.[1] || !found[2]) return null;
  const [bits, shard] = [Number(found[1]), Number.parseInt(found[2], 16)];
  return bits <= 12 && shard < 2 ** bits ? { bits, shard } : null;
};

const fullest = 768;
const emptiest = 96;
/**
 * How many bits spread so many documents: shards of some hundreds. What was chosen before stays while its shards hold between 96 and 768
 * documents on average, since another number names every shard anew.
 */
export const bitsFor = (documents: number, before: number | null): number => {
  const average = (bits: number) => documents / 2 ** bits;
  if (before !== null && average(before) <= fullest && (before === 0 || average(before) >= emptiest))
    return before;
  let bits = 0;
  while (bits < 12 && average(bits) > fullest / 2) bits++;
  return bits;
};

/** Where a target lies: its name with its hash before it, so that no old client ever reads half of something new. */
export const placeOf = (path: string, sha256: string): string => {
  const slash = path.lastIndexOf('/');
  return `${path.slice(0, slash + 1)}${sha256}.${path.slice(slash + 1)}`;
};

export const blobPlace = (sha256: string): string => `blobs/${sha256.slice(0, 2)}/${sha256}`;

/** JSON with its keys in order: the same value is always the same bytes. */
export const stableJson = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/** A shard's bytes: its lines, in the order of their ids, packed by gzip with a header that says neither time nor machine. */
export const packShard = (lines: readonly string[]): Buffer => {
  const packed = gzipSync(lines.map(line => `${line}\n`).join(''), { level: constants.Z_BEST_COMPRESSION });
  packed.fill(0, 4, 8); // time
  packed[9] = 255; // operating system: unknown
  return packed;
};
