import { z } from 'zod';

/** A file made for whoever asked: the page saves it, the command line writes it. At most some megabytes, so it travels in the answer. */
export const takeawaySchema = z.object({
  /** file name with its ending; names no person */
  name: z.string(),
  mediaType: z.string(),
  base64: z.string(),
});
export type Takeaway = z.infer<typeof takeawaySchema>;

export const mediaTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv; charset=utf-8',
} as const;
