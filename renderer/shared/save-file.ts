import type { Takeaway } from '../../contract/takeaway.ts';

/** Hands a file to the browser's or the desk window's own way of saving. */
export const saveFile = ({ name, mediaType, base64 }: Takeaway): void => {
  const bytes = Uint8Array.from(atob(base64), character => character.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // the download has its own hold on the bytes by then
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};
