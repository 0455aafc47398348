import { z } from 'zod';

/** A file made for whoever asked: the page saves it, the command line writes it. At most some megabytes, so it travels in the answer. */
export const takeawaySchema = z.object({
  /** file name with its ending; names no person */
  name: z.string(),
  mediaType: z.string(),
  base64: z.string(),
});
export type Takeaway = z.infer<typeof takeawaySchema>;

/** A long file travels in pieces of this size, the last one shorter. Bytes. */
export const parcelPieceBytes = 524_288;

/** A file that may be long: it waits at the host and is fetched piece by piece. */
export const parcelSchema = takeawaySchema.omit({ base64: true }).extend({
  parcel: z.uuid(),
  /** bytes */
  size: z.number().int(),
});

export const mediaTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv; charset=utf-8',
} as const;
