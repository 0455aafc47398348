import type { Output } from '../../contract/index.ts';
import { useCall } from './api/use-call.ts';

/** Until the shell has answered: nothing is known, and nobody is sent home by a guess. */
const unknown: Output<'system.session'> = {
  role: 'visitor',
  unit: '',
  idleSeconds: 0,
  idleWarningSeconds: 0,
  shell: 'browser',
  terminalCamera: false,
};

/** What this page may do, and the terminal's settings. */
export const useSession = (): Output<'system.session'> => {
  const { data } = useCall('system.session', {});
  return data ?? unknown;
};
