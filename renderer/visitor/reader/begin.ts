import { readAhead } from './ahead.ts';

let begun = '';

/**
 * Begins with all that an address needs whose reader will open: the file, pdf.js and the reader's own modules, side by side and once.
 * @returns whether it is such an address
 */
export const beginReading = (hash: string): boolean => {
  if (hash === begun) return true;
  const url = readAhead(hash);
  if (url === null) return false;
  begun = hash;
  void import('./open-pdf.ts').then(({ openAhead }) => openAhead(url));
  void import('./reader.tsx');
  return true;
};
