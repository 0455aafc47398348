import type { AppError } from '../contract/errors.ts';
import { statusOf } from './status.ts';

/** Headers of every answer: nothing is guessed, framed or told to others. */
export const commonHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cross-origin-resource-policy': 'same-origin',
} as const;

export const json = (status: number, body: unknown): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: {
      ...commonHeaders,
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
    },
  });

/** An expected failure as the pages get it: `{error: {code, params}}`. */
export const failure = (error: AppError): Response => json(statusOf(error.code), { error });
