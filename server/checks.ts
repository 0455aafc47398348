import type { z } from 'zod';
import { fail, ok, type Result } from '../contract/errors.ts';
import { contract } from '../contract/index.ts';
import type { MethodSpec, Role } from '../contract/method.ts';

const specs = new Map<string, MethodSpec>(
  Object.entries(contract).flatMap(([subject, methods]) =>
    Object.entries(methods).map(([name, spec]) => [`${subject}.${name}`, spec] as const),
  ),
);

/** The contract's entry for a method, where the role may call it. */
export const specFor = (
  name: string,
  role: Role,
): Result<MethodSpec, 'request.unknownMethod' | 'request.forbidden'> => {
  const spec = specs.get(name);
  if (!spec) return fail('request.unknownMethod');
  return spec.roles.includes(role) ? ok(spec) : fail('request.forbidden');
};

/** The input as its schema gives it on; the failure names the first wrong field and never repeats its value. */
export const checkInput = (spec: MethodSpec, input: unknown): Result<unknown, 'input.invalid'> => {
  const parsed = spec.input.safeParse(input);
  return parsed.success ? ok(parsed.data) : fail('input.invalid', { field: firstPath(parsed.error) });
};

const firstPath = (error: z.ZodError): string => error.issues[0]?.path.join('.') ?? '';
