import type { Takeaway } from '../../contract/takeaway.ts';

/** Saves a file that an answer brought, where the browser or the desk's window puts what is downloaded. */
export const saveTakeaway = ({ name, mediaType, base64 }: Takeaway): void => {
  const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
};
