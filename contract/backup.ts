import { z } from 'zod';
import { administrators, method, staff } from './method.ts';

const backupStateSchema = z.object({
  folder: z.string(),
  dailyAt: z.string(),
  madeAt: z.string().nullable(),
  madeName: z.string().nullable(),
  failedAt: z.string().nullable(),
  failure: z.string().nullable(),
});

const made = z.object({ name: z.string(), events: z.number().int() });

export const backup = {
  state: method({
    summary: 'The plan and how the last backup went; null before a folder was chosen.',
    roles: staff,
    input: z.object({}),
    output: z.object({ state: backupStateSchema.nullable() }),
    errors: ['staff.notSetUp'],
  }),
  plan: method({
    summary: 'Chooses the folder or stick, and the hour of the daily backup.',
    roles: administrators,
    input: z.object({
      folder: z.string().min(1).max(4096),
      dailyAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
    }),
    output: backupStateSchema,
    errors: ['staff.notSetUp', 'backup.folderMissing', 'backup.insideData'],
  }),
  make: method({
    summary: 'Makes a backup now.',
    roles: administrators,
    input: z.object({}),
    output: made,
    errors: [
      'staff.notSetUp',
      'backup.notPlanned',
      'backup.damaged',
      'backup.folderMissing',
      'backup.diskFull',
      'backup.filesDamaged',
    ],
  }),
  list: method({
    summary: 'The finished backups of a folder, oldest first; without one, of the planned folder.',
    roles: administrators,
    input: z.object({ folder: z.string().min(1).max(4096).optional() }),
    output: z.object({ folder: z.string(), names: z.array(z.string()) }),
    errors: ['backup.notPlanned', 'backup.folderMissing'],
  }),
  restore: method({
    summary:
      'Puts a backup in place of the records. Everybody is logged out; the room gets a new identity and terminal code.',
    roles: administrators,
    input: z.object({
      folder: z.string().min(1).max(4096),
      name: z.string().regex(/^[\dT-]{10,30}$/),
      terminal: z.string(),
    }),
    output: z.object({
      events: z.number().int(),
      aside: z.string().nullable(),
      /** units whose repository is fetched by a proxy with a password: no backup holds it, somebody gives it anew */
      withoutPassword: z.array(z.string()),
    }),
    errors: ['backup.unknown', 'backup.damaged', 'backup.inUse', 'backup.terminalUsed', 'staff.badTerminal'],
  }),
};
