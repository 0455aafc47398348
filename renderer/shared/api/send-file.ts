import type { pieceBytes as contracted } from '../../../contract/files.ts';
import { type CallError, type CallResult, call } from './call.ts';

/** As contract/files.ts: by value, so that the first load stays without the contract's schemas; the compiler holds the two together. */
const pieceBytes: typeof contracted = 524_288;

/** The bytes of a file as a call carries them. */
export const base64 = async (blob: Blob): Promise<string> => {
  const reader = new FileReader();
  const read = new Promise<string>((resolve, reject) => {
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
  });
  reader.readAsDataURL(blob);
  return (await read).replace(/^[^,]*,?/, '');
};

/** Sends a file piece by piece behind a call that began it, by `pieces`. `progress` hears the part that has gone, 0 to 1. */
export const sendFile = async (
  begin: () => Promise<CallResult<{ upload: string }>>,
  blob: Blob,
  progress: (part: number) => void,
  pieces: 'files.piece' | 'scans.piece' = 'files.piece',
): Promise<CallError | null> => {
  const begun = await begin();
  if (!begun.ok) return begun.error;
  for (let index = 0; ; index++) {
    const from = index * pieceBytes;
    const sent = await call(pieces, {
      upload: begun.value.upload,
      index,
      bytes: await base64(blob.slice(from, from + pieceBytes)),
    });
    if (!sent.ok) return sent.error;
    progress(Math.min(1, (from + pieceBytes) / blob.size));
    if (sent.value.done) return null;
  }
};
