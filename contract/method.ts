import type { z } from 'zod';
import type { ErrorCode } from './errors.ts';

/**
 * Who may call. The shell attaches the role to the session; a caller never states its own.
 * visitor: anyone at the screen. clerk 经办, reviewer 审核, administrator 管理员: staff after login.
 */
export const roles = ['visitor', 'clerk', 'reviewer', 'administrator'] as const;
export type Role = (typeof roles)[number];

export type MethodSpec<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  readonly summary: string;
  /** The roles that may call it. */
  readonly roles: readonly Role[];
  readonly input: I;
  readonly output: O;
  /** The expected failures; anything else is a fault. `input.invalid` and `request.*` may always come. */
  readonly errors: readonly ErrorCode[];
};

export const method = <I extends z.ZodType, O extends z.ZodType>(spec: MethodSpec<I, O>): MethodSpec<I, O> =>
  spec;

export const everyone: readonly Role[] = [...roles];
export const staff: readonly Role[] = ['clerk', 'reviewer', 'administrator'];
export const reviewers: readonly Role[] = ['reviewer', 'administrator'];
export const administrators: readonly Role[] = ['administrator'];
