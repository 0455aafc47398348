import { z } from 'zod';
import {
  dateSchema,
  documentIdSchema,
  draftSchema,
  kindSchema,
  minuteSchema,
  relationTypeSchema,
  statutoryColumnSchema,
  validitySchema,
} from './document.ts';
import { everyone, method } from './method.ts';

/** The sides a result can be narrowed by; a value is what `facets` returned as `value`. */
export const facetNames = [
  'issuer',
  'subject',
  'genre',
  'year',
  'validity',
  'kind',
  'audience',
  'unit',
] as const;
export type FacetName = (typeof facetNames)[number];

const facetValues = z.array(z.string().max(200)).max(50);
export const filtersSchema = z.object({
  issuer: facetValues.optional(),
  /** 主题分类 id; a parent includes its children */
  subject: facetValues.optional(),
  genre: facetValues.optional(),
  /** year of 成文日期, else of 发布日期 */
  year: facetValues.optional(),
  validity: z.array(validitySchema).optional(),
  kind: z.array(kindSchema).optional(),
  audience: facetValues.optional(),
  /** source unit (#8) */
  unit: facetValues.optional(),
  column: statutoryColumnSchema.optional(),
  /** 成文日期, both ends included */
  from: dateSchema.optional(),
  to: dateSchema.optional(),
});
export type Filters = z.infer<typeof filtersSchema>;

/** `[start, end)` in UTF-16 units of the text it belongs to. */
export const spanSchema = z.tuple([z.number().int(), z.number().int()]);
export type Span = z.infer<typeof spanSchema>;

export const hitSchema = z.object({
  id: documentIdSchema,
  title: z.string(),
  docNo: z.string().nullable(),
  indexNo: z.string().nullable(),
  issuer: z.string().nullable(),
  writtenOn: dateSchema.nullable(),
  publishedAt: minuteSchema.nullable(),
  validity: validitySchema,
  kind: kindSchema,
  /** stretch of the original text around the first hits; empty where the match is not in the text */
  snippet: z.string(),
  marks: z.object({ title: z.array(spanSchema), snippet: z.array(spanSchema) }),
  /** where terms stand that neither title nor snippet shows */
  elsewhere: z.array(
    z.object({
      field: z.enum(['docNo', 'indexNo', 'issuer', 'keyword']),
      text: z.string(),
      marks: z.array(spanSchema),
    }),
  ),
  /** the page of `file` the snippet stands on, for opening the reader there */
  page: z.number().int().positive().nullable(),
  file: z.string().nullable(),
  /** the snippet is 识别文字: read by machine, not the source's own words */
  recognised: z.boolean(),
  /** extensions of its files, e.g. `pdf`, in order, without doubles */
  fileTypes: z.array(z.string()),
});
export type Hit = z.infer<typeof hitSchema>;

export const facetSchema = z.array(
  z.object({ value: z.string(), label: z.string(), count: z.number().int().positive() }),
);
export const facetsSchema = z.object({
  issuer: facetSchema,
  subject: facetSchema,
  genre: facetSchema,
  year: facetSchema,
  validity: facetSchema,
  kind: facetSchema,
  audience: facetSchema,
  unit: facetSchema,
});
export type Facets = z.infer<typeof facetsSchema>;

export const sorts = ['relevance', 'newest', 'oldest'] as const;
/** The date a list goes by; the other one stands for it where it is not known. */
export const sortDates = ['writtenOn', 'publishedAt'] as const;
/** Longest query read, in UTF-16 units; a longer one is answered with `library.queryTooLong`. */
export const maxQueryLength = 1000;

const page = {
  offset: z.number().int().min(0).max(1_000_000).optional(),
  limit: z.number().int().min(0).max(100).optional(),
};

const listSchema = z.object({
  total: z.number().int().nonnegative(),
  hits: z.array(hitSchema),
  facets: facetsSchema,
});

const reference = z.object({
  type: relationTypeSchema,
  /** true: the other document states this relation to the one shown */
  inverse: z.boolean(),
  /** null where the other is not in the library */
  id: documentIdSchema.nullable(),
  title: z.string(),
  docNo: z.string().nullable(),
  writtenOn: dateSchema.nullable(),
  validity: validitySchema.nullable(),
  kind: kindSchema.nullable(),
});
export type Reference = z.infer<typeof reference>;

export const library = {
  search: method({
    summary: 'Full-text search with totals, facets, direct hit, corrections and synonyms.',
    roles: everyone,
    input: z.object({
      query: z.string().max(20_000),
      filters: filtersSchema.optional(),
      sort: z.enum(sorts).optional(),
      ...page,
    }),
    output: listSchema.extend({
      /** id of the document whose 发文字号, 索引号 or title the query is (#7) */
      direct: documentIdSchema.nullable(),
      /** corrected queries, best first; only where nothing was found (#2); never applied silently */
      didYouMean: z.array(z.string()),
      /** synonyms that were searched too (#5) */
      alsoSearched: z.array(z.object({ term: z.string(), synonyms: z.array(z.string()) })),
      /** every match in order, only where `limit` is 0 */
      ids: z.array(documentIdSchema).optional(),
    }),
    errors: ['library.queryTooLong'],
  }),
  suggest: method({
    summary: 'Titles and terms while typing: by text, pinyin (full, initials, mixed) and near-match.',
    roles: everyone,
    input: z.object({ query: z.string().max(20_000) }),
    output: z.object({
      suggestions: z.array(
        z.object({
          text: z.string(),
          /** set where the suggestion is a document's title */
          id: documentIdSchema.nullable(),
          marks: z.array(spanSchema),
          how: z.enum(['text', 'pinyin', 'near']),
        }),
      ),
    }),
    errors: [],
  }),
  browse: method({
    summary: 'Lists without a query: newest, by 机构, 主题分类, 体裁, year, column.',
    roles: everyone,
    input: z.object({
      filters: filtersSchema.optional(),
      sort: z.enum(['newest', 'oldest']).optional(),
      /** 成文日期 unless said; 最新公开 goes by when a document was published */
      by: z.enum(sortDates).optional(),
      ...page,
    }),
    output: listSchema,
    errors: [],
  }),
  document: method({
    summary: 'One document with all a visitor may see of it.',
    roles: everyone,
    input: z.object({
      id: documentIdSchema,
      query: z.string().max(20_000).optional(),
      /** the words as the source gave them, where a repaired text is read */
      original: z.boolean().optional(),
    }),
    output: draftSchema.omit({ relations: true, damage: true, openness: true }).extend({
      id: documentIdSchema,
      receivedAt: z.string(),
      version: z.number().int().positive(),
      /** the text was damaged at its source; what is read is its repair, confirmed by staff */
      repaired: z.boolean(),
      /** names of `subjects`, in the same order, as path from the top class */
      subjectPaths: z.array(z.array(z.string())),
      related: z.array(reference),
      /** other sources that give the same document (#25) */
      alsoFrom: z.array(z.object({ name: z.string(), url: z.string().nullable() })),
      /** how its 有效性 changed, the newest first; empty where it never did (#22) */
      validityHistory: z.array(
        z.object({
          on: dateSchema,
          /** the day it was marked so here, or the day it took effect */
          by: z.enum(['mark', 'effect']),
          status: validitySchema,
          basis: z.string().nullable(),
          replacedBy: z.string().nullable(),
        }),
      ),
      /** links of `html` that lead to other documents of the library: by `href` as it stands there the id */
      links: z.record(z.string(), documentIdSchema),
      /** `validity.to` lies before today though the source does not say so (#24) */
      pastValidity: z.boolean(),
      /** 公示 or 征求意见: from when to when, and whether its time is over (#50, #98) */
      notice: z
        .object({
          kind: z.enum(['publicity', 'consultation']),
          from: dateSchema.nullable(),
          to: dateSchema,
          over: z.boolean(),
        })
        .nullable(),
      /** where the query stands in `text` */
      marks: z.array(spanSchema),
    }),
    errors: ['library.notFound', 'library.withdrawn'],
  }),
  standing: method({
    summary: 'Whether a document is still on show, for a page that has it open.',
    roles: everyone,
    input: z.object({ id: documentIdSchema }),
    output: z.object({ version: z.number().int().positive() }),
    errors: ['library.notFound', 'library.withdrawn'],
  }),
  age: method({
    summary:
      'As of when the library is: the last time it was filled, and the last time its sources were looked at.',
    roles: everyone,
    input: z.object({}),
    output: z.object({ updatedAt: z.string().nullable(), checkedAt: z.string().nullable() }),
    errors: [],
  }),
  overview: method({
    summary: 'What the home page says: how many documents, as of when, what is being loaded.',
    roles: everyone,
    input: z.object({}),
    output: z.object({
      documents: z.number().int(),
      /** local time of the last activation, ISO 8601 with offset; null while empty */
      updatedAt: z.string().nullable(),
      /** true while only the sample library is loaded */
      sample: z.boolean(),
      /** files read of those to read, of the import that is running; 0 of 0 while they are counted */
      loading: z.object({ done: z.number(), total: z.number() }).nullable(),
      columns: z.array(
        z.object({
          column: statutoryColumnSchema,
          count: z.number().int(),
          updatedOn: dateSchema.nullable(),
        }),
      ),
      newest: z.array(hitSchema),
      /** the subject tree with counts, for browsing */
      subjects: z.array(
        z.object({
          id: z.string(),
          parent: z.string().nullable(),
          label: z.string(),
          count: z.number().int(),
        }),
      ),
    }),
    errors: [],
  }),
};
