import { z } from 'zod';
import { documentIdSchema } from '../document.ts';
import { everyone, method, staff } from '../method.ts';
import { atHandSchema, callRefusals, callRowSchema, callStandingSchema } from './call.ts';
import { callSettingsSchema } from './settings.ts';

const id = z.uuid();
const standing = z.object({ call: callStandingSchema });

export const calls = {
  atHand: method({
    summary:
      'Whether a paper copy of a document can be read here. Where it is kept is not said; whether one came never decides what is shown (#83).',
    roles: everyone,
    input: z.object({ document: documentIdSchema }),
    output: z.object({
      /** null: the room has no paper of it */
      paper: atHandSchema.nullable(),
      /** where papers are asked for, and whether by a call from the screen */
      ask: callSettingsSchema,
    }),
    errors: [],
  }),
  make: method({
    summary:
      'A visitor asks the desk for the paper of a document. While such a call is open at this terminal, it is answered with that one.',
    roles: everyone,
    input: z.object({ document: documentIdSchema }),
    output: standing,
    errors: ['staff.notSetUp', 'custody.callOff', 'custody.callNotHere', 'custody.callWait'],
  }),
  standing: method({
    summary: 'What became of a call, by the id its visitor was given.',
    roles: everyone,
    input: z.object({ id }),
    output: standing,
    errors: ['staff.notSetUp', 'custody.callUnknown'],
  }),
  cancel: method({
    summary: 'The visitor needs the paper no more.',
    roles: everyone,
    input: z.object({ id }),
    output: standing,
    errors: ['staff.notSetUp', 'custody.callUnknown', 'custody.callOver'],
  }),
  waiting: method({
    summary: 'The calls of today that wait, the oldest first, each with the copies that could be handed out.',
    roles: staff,
    input: z.object({}),
    output: z.object({ calls: z.array(callRowSchema) }),
    errors: ['staff.notSetUp'],
  }),
  answer: method({
    summary: 'A clerk has seen a call and goes for the paper. Handing it out (`uses.issue`) ends the call.',
    roles: staff,
    input: z.object({ id }),
    output: z.object({}),
    errors: ['staff.notSetUp', 'custody.callUnknown', 'custody.callOver', 'custody.callAnswered'],
  }),
  refuse: method({
    summary: 'The paper cannot be brought, and why; the visitor reads it.',
    roles: staff,
    input: z
      .object({ id, why: z.enum(callRefusals), text: z.string().trim().max(200) })
      .refine(({ why, text }) => why !== 'other' || text !== '', { path: ['text'] }),
    output: z.object({}),
    errors: ['staff.notSetUp', 'custody.callUnknown', 'custody.callOver'],
  }),
};
