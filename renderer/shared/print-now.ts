import { ok, type Result } from '../../contract/errors.ts';
import type { Paper, PrintFailure } from '../../contract/shell.ts';
import { shell } from './shell.ts';

/** Print the page as it stands: by the shell where there is one, otherwise by the browser's own dialog. */
export const printNow = async (paper?: Paper): Promise<Result<null, PrintFailure>> => {
  const owned = shell();
  if (owned !== undefined) return owned.print(paper);
  window.print();
  return ok(null);
};
