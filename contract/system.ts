import { z } from 'zod';
import { everyone, method, staff } from './method.ts';

export const system = {
  session: method({
    summary: 'What this page may do, and the terminal’s settings it needs.',
    roles: everyone,
    input: z.object({}),
    output: z.object({
      role: z.enum(['visitor', 'clerk', 'reviewer', 'administrator']),
      unit: z.string(),
      /** seconds without a touch until the page goes home; 0: never */
      idleSeconds: z.number().int(),
      /** seconds of warning before that */
      idleWarningSeconds: z.number().int(),
      shell: z.enum(['electron', 'browser']),
      /** applicants may photograph their proofs here */
      terminalCamera: z.boolean(),
    }),
    errors: [],
  }),
  status: method({
    summary: 'State of the library, its index, its files and this machine, for staff.',
    roles: staff,
    input: z.object({}),
    output: z.object({
      version: z.string(),
      libraryVersion: z.number().int(),
      documents: z.number().int(),
      held: z.number().int(),
      withdrawn: z.number().int(),
      files: z.number().int(),
      /** bytes */
      fileBytes: z.number().int(),
      /** bytes of library.db: texts and index */
      indexBytes: z.number().int(),
      freeBytes: z.number().int(),
      incidents: z.array(z.object({ at: z.string(), kind: z.string(), subject: z.string() })),
    }),
    errors: [],
  }),
};
