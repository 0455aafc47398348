import type { z } from 'zod';
import { applications } from './applications/methods.ts';
import { audit } from './audit.ts';
import { backup } from './backup.ts';
import { conversion } from './conversion.ts';
import { calls } from './custody/call-methods.ts';
import { deliveries } from './custody/delivery-methods.ts';
import { copies, custody, places } from './custody/methods.ts';
import { registers } from './custody/registers.ts';
import { sheets } from './custody/sheet.ts';
import { stocktakes } from './custody/stocktake-methods.ts';
import { uses } from './custody/use-methods.ts';
import { withdrawals } from './custody/withdrawal.ts';
import { devices, duty } from './duty/methods.ts';
import { files } from './files.ts';
import { filing } from './filing.ts';
import { health } from './health.ts';
import { imports } from './imports.ts';
import { library } from './library.ts';
import { mistakes } from './mistakes.ts';
import { papers } from './papers.ts';
import { publishing } from './publishing.ts';
import { reception } from './reception/methods.ts';
import { repository } from './repository.ts';
import { review } from './review.ts';
import { scans } from './scans/methods.ts';
import { settings } from './settings.ts';
import { staff } from './staff.ts';
import { statistics } from './statistics/methods.ts';
import { system } from './system.ts';
import { websites } from './websites/methods.ts';

/**
 * Everything a page may ask for, in one tree: `POST /api/<subject>.<method>`.
 * The dispatcher's checks, the client's types and the list a security review reads all come from here.
 */
export const contract = {
  library,
  imports,
  websites,
  applications,
  files,
  papers,
  audit,
  filing,
  conversion,
  review,
  mistakes,
  health,
  scans,
  staff,
  statistics,
  custody,
  deliveries,
  sheets,
  copies,
  uses,
  stocktakes,
  calls,
  places,
  withdrawals,
  registers,
  reception,
  duty,
  devices,
  backup,
  system,
  settings,
  repository,
  publishing,
} as const;

type Contract = typeof contract;
export type MethodName = {
  [S in keyof Contract]: `${S & string}.${keyof Contract[S] & string}`;
}[keyof Contract];

type SpecOf<M extends MethodName> = M extends `${infer S}.${infer K}`
  ? S extends keyof Contract
    ? K extends keyof Contract[S]
      ? Contract[S][K]
      : never
    : never
  : never;

/** What a caller sends. */
export type Input<M extends MethodName> =
  SpecOf<M> extends { input: infer I extends z.ZodType } ? z.input<I> : never;
/** What a use case receives, after checking. */
export type Checked<M extends MethodName> =
  SpecOf<M> extends { input: infer I extends z.ZodType } ? z.output<I> : never;
export type Output<M extends MethodName> =
  SpecOf<M> extends { output: infer O extends z.ZodType } ? z.output<O> : never;

export const methodNames = Object.entries(contract).flatMap(([subject, methods]) =>
  Object.keys(methods).map(name => `${subject}.${name}` as MethodName),
);
