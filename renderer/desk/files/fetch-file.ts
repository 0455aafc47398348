import type { Attachment } from '../../../contract/files.ts';
import type { Input } from '../../../contract/index.ts';
import { CallFailure, call } from '../../shared/api/call.ts';

/** Where a file is named. */
export type FilePlace = Input<'files.text'>;

/** A file opened into this page's memory, and nowhere else. @throws CallFailure */
export const fetchFile = async (
  place: FilePlace,
  { size }: Pick<Attachment, 'size'>,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> => {
  const bytes = new Uint8Array(size);
  for (let index = 0, at = 0; ; index++) {
    const piece = await call('files.read', { ...place, index }, signal);
    if (!piece.ok) throw new CallFailure(piece.error);
    const text = atob(piece.value.bytes);
    for (let i = 0; i < text.length; i++) bytes[at + i] = text.charCodeAt(i);
    at += text.length;
    if (piece.value.last) return bytes;
  }
};
