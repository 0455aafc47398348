import { pieceBytes } from '../../contract/files.ts';
import type { RecordEvent } from './chain.ts';
import { sealedExtra } from './sealing.ts';
import type { StreamSeal } from './vault.ts';

/**
 * A file under seal is a row of pieces, each sealed by itself under the stream's key: it can be sealed as it arrives and opened where it is
 * looked at, and is never whole and readable anywhere. Each piece is bound to the file, to its place in it and to being the last or not, so that
 * none can be left out, moved or put in, and none can come from another file.
 */
const context = (file: string, index: number, last: boolean) => `${file}/${index}/${last ? 'last' : 'more'}`;

/** How many pieces a file of `size` bytes has; an empty one has one. */
export const piecesOf = (size: number): number => Math.max(1, Math.ceil(size / pieceBytes));

/** Where a piece is to be kept and what it holds. `size` is the whole file's. */
type Piece = { readonly file: string; readonly index: number; readonly size: number };

const isLast = ({ index, size }: Piece) => index === piecesOf(size) - 1;

/** Bytes a piece must have before sealing. */
export const pieceLength = ({ index, size }: Omit<Piece, 'file'>): number =>
  Math.min(pieceBytes, size - index * pieceBytes);

export const sealPiece = (seal: StreamSeal, piece: Piece, plain: Uint8Array): Uint8Array =>
  seal.sealBytes(context(piece.file, piece.index, isLast(piece)), plain);

/** @throws where it is not the piece that was sealed there */
export const openPiece = (seal: StreamSeal, piece: Piece, sealed: Uint8Array): Uint8Array =>
  seal.openBytes(context(piece.file, piece.index, isLast(piece)), sealed);

/** Where a piece lies in the sealed file: first byte and length. */
export const sealedRange = (piece: Omit<Piece, 'file'>): { from: number; length: number } => ({
  from: piece.index * (pieceBytes + sealedExtra),
  length: pieceLength(piece) + sealedExtra,
});

/** Sealed files as the use cases need them (db/records/sealed-files.ts). */
export type SealedFiles = {
  /** Keeps sealed pieces as one file; on return it is on the disk. */
  keep(pieces: readonly Uint8Array[]): Promise<{ readonly sha256: string }>;
  /** A part of a sealed file; null where the file is not there. Shorter than asked where it was cut off. */
  read(sha256: string, part: { from: number; length: number }): Promise<Uint8Array | null>;
};

/** The whole of a file's pieces. */
export const sealWhole = (seal: StreamSeal, file: string, plain: Uint8Array): Uint8Array[] =>
  Array.from({ length: piecesOf(plain.length) }, (_, index) =>
    sealPiece(
      seal,
      { file, index, size: plain.length },
      plain.subarray(index * pieceBytes, (index + 1) * pieceBytes),
    ),
  );

/** The sealed files an event names in the clear, by SHA-256: what it tells of them is only that they are there. */
export const filesNamed = ({ data }: Pick<RecordEvent, 'data'>): readonly string[] => {
  if (!data.includes('"files":')) return [];
  const { files } = JSON.parse(data) as { files?: unknown };
  return Array.isArray(files) ? files.filter(each => typeof each === 'string') : [];
};
