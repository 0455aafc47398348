import { z } from 'zod';

/** A host name as an administrator writes it: `www.yunxi.gov.cn`, or `*.yunxi.gov.cn` for every host below. A port belongs to it where the site has one. */
export const hostPatternSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^(?:\*\.)?(?:[a-z0-9-]+\.)*[a-z0-9-]+(?::\d{1,5})?$|^\[[0-9a-f:]+\](?::\d{1,5})?$/);

/** What staff may point at on an article page; `body` is the element that holds the paper. */
export const mappedFields = [
  'title',
  'indexNo',
  'docNo',
  'issuers',
  'subjects',
  'writtenOn',
  'publishedAt',
  'validity',
  'source',
  'body',
] as const;
export type MappedField = (typeof mappedFields)[number];

const selector = z.string().trim().min(1).max(500);

/** Where the reading of a column's pages was corrected by pointing: CSS selectors. Nothing pointed at: the page is read as it says itself. */
export const mappingSchema = z.object({
  /** the links to articles on a list page */
  articles: selector.optional(),
  fields: z.partialRecord(z.enum(mappedFields), selector).default({}),
});
export type Mapping = z.infer<typeof mappingSchema>;

/** A column of the unit's website, as the administrator set it up. */
export const websiteColumnSchema = z.object({
  /** the list page, absolute */
  address: z.url({ protocol: /^https?$/ }).max(2000),
  /** hosts that may be asked, the list page's own included */
  hosts: z.array(hostPatternSchema).min(1).max(20),
  /** 网站标识码 every page must carry; null where the site has none */
  siteId: z
    .string()
    .regex(/^[a-z0-9]{10}$/i)
    .nullable(),
  /** asking without TLS was allowed on purpose: a site that has none */
  plainHttp: z.boolean(),
  /** 栏目 its documents stand in, outermost first; empty: what the page says */
  column: z.array(z.string().trim().min(1).max(60)).max(6),
  mapping: mappingSchema,
  /** list pages walked at most in one run */
  mostPages: z.number().int().min(1).max(2000),
  /** milliseconds between two requests to a host, at least; robots.txt may ask for more */
  pauseMs: z.number().int().min(0).max(60_000),
  /** hours from one run to the next; 0: only by hand */
  everyHours: z.number().int().min(0).max(720).default(24),
});
export type WebsiteColumn = z.infer<typeof websiteColumnSchema>;
