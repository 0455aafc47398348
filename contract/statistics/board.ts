import { z } from 'zod';

/** The columns of the wall screen (S004 一(四)): 已办 answered or ended lately, 待办 in work or waiting for somebody, 未办 not begun. */
export const boardColumns = ['done', 'inHand', 'notBegun'] as const;
export type BoardColumn = (typeof boardColumns)[number];

/** `board` in `DATA/settings.json`. */
export const boardSettingsSchema = z.strictObject({
  title: z.string().min(1).max(30).default('依申请公开办理进度'),
  columns: z
    .array(z.enum(boardColumns))
    .min(1)
    .max(3)
    .default([...boardColumns]),
  /** how many days 已办 goes back */
  doneDays: z.number().int().min(1).max(366).default(30),
});
export type BoardSettings = z.infer<typeof boardSettingsSchema>;

/** Most numbers a column shows; the rest is counted. */
export const boardMost = 300;

export const boardSchema = z.object({
  unit: z.string(),
  title: z.string(),
  doneDays: z.number().int(),
  columns: z.array(
    z.object({
      name: z.enum(boardColumns),
      /** all of them, also those beyond the most that are shown */
      total: z.number().int(),
      /** 受理编号: 未办 and 待办 oldest first, 已办 newest first */
      numbers: z.array(z.string()),
    }),
  ),
});
export type Board = z.infer<typeof boardSchema>;
