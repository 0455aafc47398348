import { z } from 'zod';
import { applicantKinds, channels } from '../applications/event.ts';
import { amendmentOutcomes, resultRows } from '../applications/outcome.ts';
import { visitFiguresSchema } from '../reception/visit.ts';

/** Both days included. */
export const periodSchema = z.object({ from: z.iso.date(), to: z.iso.date() });
export type Period = z.infer<typeof periodSchema>;

/** How long replies took, in working days of the law's limit; the last is open. */
export const timeSteps = [0, 5, 10, 15, 20, 40, null] as const;

const count = z.number().int();
const topicFigure = z.object({ topic: z.string().nullable(), received: count });
const monthFigure = z.object({ month: z.string(), received: count, ended: count });

export const figuresSchema = z.object({
  from: z.string(),
  to: z.string(),
  received: z.object({
    total: count,
    information: count,
    amendment: count,
    /** typed in by the visitor at a terminal, or by staff */
    terminal: count,
    desk: count,
    byChannel: z.record(z.enum(channels), count),
    byApplicant: z.record(z.enum([...applicantKinds, 'unknown']), count),
  }),
  /** #82: came in person, and was answered or otherwise ended on the same day */
  onSite: z.object({ received: count, settled: count }),
  ended: z.object({
    total: count,
    byRow: z.record(z.enum(resultRows), count),
    amendments: z.record(z.enum(amendmentOutcomes), count),
  }),
  /** of those served in the period */
  time: z.object({
    served: count,
    median: count.nullable(),
    p90: count.nullable(),
    longest: count.nullable(),
    onTime: count,
    late: count,
    /** up to so many working days (null: more) */
    steps: z.array(z.object({ upTo: count.nullable(), onTime: count, late: count })),
  }),
  corrections: count,
  extensions: count,
  consultations: count,
  fee: z.object({ notices: count, yuan: count, paidYuan: count }),
  /** 接待来访 (#79) */
  visits: visitFiguresSchema,
  /** labelled by staff; the most frequent first, unlabelled last */
  topics: z.array(topicFigure),
  months: z.array(monthFigure),
  /** received and not over at the end of the last day */
  open: count,
});
export type Figures = z.infer<typeof figuresSchema>;
