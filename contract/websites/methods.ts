import { z } from 'zod';
import { administrators, method, staff } from '../method.ts';
import { mappedFields, websiteColumnSchema } from './column.ts';
import { pieceSchema } from './page.ts';

const id = z.string().max(60);
const name = z.string().trim().min(1).max(100);
const address = z.url({ protocol: /^https?$/ }).max(2000);

const previewSchema = z.object({
  columnName: z.string().nullable(),
  /** 网站标识码 the list page carries */
  siteId: z.string().nullable(),
  /** articles the first list page names; at most 50 */
  articles: z.array(z.object({ url: z.string(), title: z.string(), date: z.string().nullable() })),
  /** further list pages the first one names */
  pages: z.number().int(),
  /** hosts its articles lead to that are not allowed yet */
  otherHosts: z.array(z.string()),
  /** one article, read as an import would read it; null where its page cannot be had */
  article: z
    .object({
      url: z.string(),
      siteId: z.string().nullable(),
      /** what was found of the document, by field, in the page's words */
      fields: z.record(z.string(), z.string()),
      /** fields found by pointing */
      pointed: z.array(z.enum(mappedFields)),
      words: z.number().int(),
      /** the paper's beginning */
      text: z.string(),
      attached: z.array(z.object({ url: z.string(), name: z.string(), image: z.boolean() })),
      /** the page to point at; null where it is no page but a file */
      page: pieceSchema.nullable(),
    })
    .nullable(),
  /** the list page to point at; null where it is none but an answer of a search */
  list: pieceSchema.nullable(),
});
export type WebsitePreview = z.infer<typeof previewSchema>;

const asking = [
  'websites.unreachable',
  'websites.hostNotAllowed',
  'websites.needsTls',
  'websites.robots',
  'websites.siteIdMismatch',
] as const;

export const websites = {
  preview: method({
    summary: 'Asks a list page and one of its articles and shows what was found. Nothing is kept.',
    roles: administrators,
    input: z.object({ column: websiteColumnSchema, article: address.optional() }),
    output: previewSchema,
    errors: [...asking],
  }),
  save: method({
    summary: 'Sets up a column of the unit’s website, or changes one.',
    roles: administrators,
    input: z.object({ id: id.optional(), name, column: websiteColumnSchema }),
    output: z.object({ id }),
    errors: ['websites.unknown', 'websites.hostNotAllowed', 'imports.running'],
  }),
  list: method({
    summary: 'The columns that were set up.',
    roles: staff,
    input: z.object({}),
    output: z.object({
      websites: z.array(
        z.object({
          id,
          name,
          column: websiteColumnSchema,
          /** when it is read next by itself; null: at the next occasion, or only by hand */
          nextAt: z.string().nullable(),
        }),
      ),
    }),
    errors: [],
  }),
  fetch: method({
    summary: 'Brings a column’s documents in; answers at once, progress by `imports.progress`.',
    roles: administrators,
    input: z.object({ id }),
    output: z.object({ runId: z.string() }),
    errors: ['websites.unknown', 'imports.running'],
  }),
  remove: method({
    summary: 'Forgets a column and withdraws its documents; they stay on record.',
    roles: administrators,
    input: z.object({ id }),
    output: z.object({ withdrawn: z.number().int() }),
    errors: ['websites.unknown', 'imports.running'],
  }),
};
