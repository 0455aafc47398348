import { ok } from '../../../contract/errors.ts';
import type { Handlers, HostContext } from '../handlers.ts';

export const systemMethods = (context: HostContext): Pick<Handlers, 'system.session'> => ({
  'system.session': (_input, session) =>
    ok({
      role: session.role,
      shell: session.shell,
      unit: context.settings.unit,
      idleSeconds: context.settings.idleSeconds,
      idleWarningSeconds: context.settings.idleWarningSeconds,
    }),
});
