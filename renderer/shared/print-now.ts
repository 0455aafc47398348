import { ok, type Result } from '../../contract/errors.ts';
import type { PrintFailure } from '../../contract/shell.ts';
import { shell } from './shell.ts';

/** Print the page as it stands: by the shell where there is one, otherwise by the browser's own dialog. */
export const printNow = async (): Promise<Result<null, PrintFailure>> => {
  const owned = shell();
  if (owned !== undefined) return owned.print();
  window.print();
  return ok(null);
};
