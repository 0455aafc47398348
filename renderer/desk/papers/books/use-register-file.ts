import { useMutation } from '@tanstack/react-query';
import type { Input } from '../../../../contract/index.ts';
import { CallFailure, call } from '../../../shared/api/call.ts';
import { saveBlob } from '../../../shared/save-file.ts';

const fetchPieces = async (parcel: string): Promise<Uint8Array<ArrayBuffer>[]> => {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (let index = 0; ; index++) {
    const piece = await call('registers.read', { parcel, index });
    if (!piece.ok) throw new CallFailure(piece.error);
    pieces.push(Uint8Array.from(atob(piece.value.bytes), character => character.charCodeAt(0)));
    if (piece.value.last) return pieces;
  }
};

/** A register as a file: made by the host, fetched in pieces however long it is, and handed to whoever asked. */
export const useRegisterFile = () =>
  useMutation({
    mutationFn: async (input: Input<'registers.export'>) => {
      const made = await call('registers.export', input);
      if (!made.ok) throw new CallFailure(made.error);
      const { name, mediaType, parcel } = made.value;
      saveBlob(new Blob(await fetchPieces(parcel), { type: mediaType }), name);
    },
  });
