import { z } from 'zod';

/** Why two papers may be one: a number or the name, the same words, the same file. */
export const sameReasons = ['docNo', 'indexNo', 'title', 'text', 'file'] as const;
export type SameReason = (typeof sameReasons)[number];

/** A paper kept here that may be the one in hand. It is a warning and hinders nothing. */
export const samePaperSchema = z.object({
  id: z.uuid(),
  number: z.string(),
  title: z.string(),
  why: z.array(z.enum(sameReasons)),
});
export type SamePaper = z.infer<typeof samePaperSchema>;
