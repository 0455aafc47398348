import type { Takeaway } from '../../contract/takeaway.ts';

/** Hands a file to the browser's or the desk window's own way of saving. */
export const saveBlob = (blob: Blob, name: string): void => {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // the download has its own hold on the bytes by then
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};

/** The same with what came in an answer. */
export const saveFile = ({ name, mediaType, base64 }: Takeaway): void => {
  const bytes = Uint8Array.from(atob(base64), character => character.charCodeAt(0));
  saveBlob(new Blob([bytes], { type: mediaType }), name);
};
