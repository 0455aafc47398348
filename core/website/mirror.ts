import { z } from 'zod';
import { sha256Schema } from '../../contract/document.ts';
import { parsedSchema } from '../library/parsed.ts';

const kept = z.object({ sha256: sha256Schema, size: z.number().int() });
const validators = z.object({ etag: z.string().nullable(), lastModified: z.string().nullable() });
const stated = parsedSchema.shape.stated;

/** A page of the site as it was last fetched: everything its document is made from, so that nothing is asked twice. */
export const mirrorPageSchema = validators.extend({
  /** addressKey of where it is now */
  key: z.string(),
  url: z.string(),
  /** key it was first seen under: what the library knows it by, wherever it has moved since */
  identity: z.string(),
  /** addresses it had before, whole */
  aliases: z.array(z.string()),
  /** the page's bytes as they came */
  raw: kept,
  /** what is read as the document: the page, or the element staff pointed at */
  main: kept,
  /** its name with the extension that tells its type: a list may lead straight to a PDF */
  mainName: z.string(),
  /** characters of the paper */
  words: z.number().int(),
  /** SHA-256 of the paper's words: a page that moved is known by it */
  textHash: z.string(),
  /** what the list and the fields pointed at say; goes before what the page says itself */
  stated,
  /** what the page says itself */
  own: stated,
  files: z.array(
    validators.extend({
      ...kept.shape,
      url: z.string(),
      reference: z.string(),
      name: z.string(),
      image: z.boolean(),
    }),
  ),
  siteId: z.string().nullable(),
  /** of the mapping it was read with */
  mappingKey: z.string(),
});
export type MirrorPage = z.infer<typeof mirrorPageSchema>;

/** What the site's pages were when last asked, between two runs. What a run fetched counts only once the run has accepted it. */
export type Mirror = {
  readonly path: (sha256: string) => string;
  readonly keep: (
    bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  ) => Promise<{ sha256: string; size: number }>;
  /** as last fetched, accepted or not, by key */
  readonly fetched: () => Map<string, MirrorPage>;
  /** as last accepted, by key: what the library is made from */
  readonly accepted: () => Map<string, MirrorPage>;
  readonly put: (page: MirrorPage) => void;
  /** The site says that it is gone; takes effect with `accept`. */
  readonly drop: (key: string) => void;
  readonly accept: () => void;
  /** When every page was last asked, ISO 8601; null: never. */
  readonly walkedAt: () => string | null;
  readonly walked: (at: string) => void;
  /** Removes files no page holds. */
  readonly sweep: () => Promise<void>;
};
