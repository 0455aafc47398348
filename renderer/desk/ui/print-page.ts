import { shell } from '../../shared/shell.ts';

/** Prints the page as it stands: by the shell where there is one, otherwise by the browser's own dialog. */
export const printPage = async (): Promise<void> => {
  const owned = shell();
  if (owned) await owned.print();
  else window.print();
};
