import { z } from 'zod';
import { method, staff } from './method.ts';

/** Where an information stands on its way from an answer to one applicant to everybody (REG art.44). */
export const conversionStages = ['asked', 'proposed', 'agreed', 'published'] as const;
export type ConversionStage = (typeof conversionStages)[number];

const filePlace = z.object({ stream: z.uuid(), event: z.string().max(64), file: z.uuid() });

export const conversion = {
  report: method({
    summary: 'Topics that many have asked about lately, and what is on its way to everybody.',
    roles: staff,
    input: z.object({}),
    output: z.object({
      /** the settings it rests on */
      least: z.number().int(),
      months: z.number().int(),
      /** first day that counts */
      since: z.iso.date(),
      topics: z.array(z.object({ topic: z.string(), cases: z.number().int() })),
      queue: z.array(
        z.object({
          id: z.uuid(),
          number: z.string(),
          topic: z.string().nullable(),
          stage: z.enum(conversionStages),
          documentId: z.string().nullable(),
        }),
      ),
    }),
    errors: ['staff.notSetUp'],
  }),
  publish: method({
    summary:
      'Puts what was agreed to be published into the library, by the ordinary import: its gates and its review stand before visitors see it.',
    roles: staff,
    input: z.object({
      id: z.uuid(),
      position: z.number().int(),
      title: z.string().trim().min(2).max(200),
      text: z.string().trim().min(2).max(100_000),
      /** files of the case that become attachments */
      files: z.array(filePlace).max(20),
    }),
    output: z.object({ position: z.number().int(), documentId: z.string() }),
    errors: [
      'staff.notSetUp',
      'applications.notFound',
      'applications.moved',
      'applications.refused',
      'applications.destroyed',
      'conversion.personal',
      'conversion.failed',
      'imports.running',
      'files.missing',
      'files.damaged',
      'library.newerVersion',
    ],
  }),
};
