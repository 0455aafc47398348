import { z } from 'zod';
import { sha256Schema } from '../../contract/document.ts';
import type { ImportReason } from '../../contract/imports.ts';
import { type FieldName, type Fields, fieldLabels } from './fields.ts';

const fieldNames = Object.keys(fieldLabels) as [FieldName, ...FieldName[]];

/** What was read out of one file; it is kept in the staging area, so that a killed import need not read the file again. */
export const parsedSchema = z.object({
  mediaType: z.string(),
  /** everything the file says, original characters; '' where nothing can be read out of it */
  text: z.string(),
  /** where each page of a PDF begins in `text`; null for anything without pages */
  pageStarts: z.array(z.number().int()).nullable(),
  /** false: 无文本层; null: the notion does not apply */
  hasText: z.boolean().nullable(),
  /** the main content's structure, where the format has one */
  html: z.string().nullable(),
  /** what the file states of the document */
  stated: z.partialRecord(z.enum(fieldNames), z.string()),
  /** relative references (images, attachments) as written in `html` */
  references: z.array(z.object({ path: z.string(), name: z.string(), image: z.boolean() })),
  /** pictures that came inside the file; `html` refers to them as /files/<sha256> */
  embedded: z.array(
    z.object({ sha256: sha256Schema, name: z.string(), mediaType: z.string(), size: z.number().int() }),
  ),
});
export type Parsed = Omit<z.infer<typeof parsedSchema>, 'stated'> & { stated: Fields };

/** Why a file gave nothing. */
export type Refusal = { readonly reason: ImportReason; readonly detail: string | null };

/** Bytes of a picture found inside a file, to be kept beside it. */
export type Picture = { readonly sha256: string; readonly bytes: Uint8Array };

export type ReadOutcome =
  | { readonly ok: true; readonly parsed: Parsed; readonly pictures: readonly Picture[] }
  | { readonly ok: false; readonly refusal: Refusal };

/** Raise it whenever a reader gives other results than before: what was read by an older one is then read again. */
export const readerVersion = 1;

export const refuse = (reason: ImportReason, detail: string | null = null): ReadOutcome => ({
  ok: false,
  refusal: { reason, detail },
});

export const plainParsed = (mediaType: string, text: string, stated: Fields = {}): Parsed => ({
  mediaType,
  text,
  pageStarts: null,
  hasText: null,
  html: null,
  stated,
  references: [],
  embedded: [],
});
