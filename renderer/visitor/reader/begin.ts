import { fileNamed, readAhead } from './ahead.ts';

let begun = '';

/**
 * Begins with all that an address needs whose reader will open: the file, pdf.js and the reader's own modules, side by side and once.
 * @returns whether it is such an address
 */
export const beginReading = (hash: string): boolean => {
  const url = fileNamed(hash);
  if (url === null) return false;
  if (url === begun) return true;
  begun = url;
  readAhead(url);
  void import('./open-pdf.ts').then(({ openAhead }) => openAhead(url));
  void import('./reader.tsx');
  return true;
};
