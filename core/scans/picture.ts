/** What a picture's own header says. */
export type PictureFacts = {
  readonly type: 'jpeg' | 'png';
  /** dots an inch; null where it states none that can be true */
  readonly dpi: number | null;
  /** quarter turns clockwise by which it wants to be shown (EXIF) */
  readonly turn: 0 | 90 | 180 | 270;
};

const plausible = (dpi: number): number | null => (dpi >= 50 && dpi <= 2400 ? Math.round(dpi) : null);

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const turns: Readonly<Record<number, PictureFacts['turn']>> = { 3: 180, 6: 90, 8: 270 };

/** The orientation of an EXIF block, by its first directory (TIFF 6.0; tag 0x0112). */
const exifTurn = (block: DataView): PictureFacts['turn'] => {
  const little = block.getUint16(0) === 0x4949;
  const directory = block.getUint32(4, little);
  const count = block.getUint16(directory, little);
  for (let entry = 0; entry < count; entry++) {
    const at = directory + 2 + entry * 12;
    if (block.getUint16(at, little) === 0x0112) return turns[block.getUint16(at + 8, little)] ?? 0;
  }
  return 0;
};

const isAscii = (data: DataView, at: number, text: string): boolean =>
  [...text].every((letter, index) => data.getUint8(at + index) === letter.charCodeAt(0));

/** JFIF density (unit 1: an inch, 2: a centimetre) and EXIF orientation; the segments end where the picture begins (SOS). */
const jpegFacts = (data: DataView): PictureFacts => {
  let dpi: number | null = null;
  let turn: PictureFacts['turn'] = 0;
  for (let at = 2; at + 4 <= data.byteLength && data.getUint8(at) === 0xff; ) {
    const marker = data.getUint8(at + 1);
    const length = data.getUint16(at + 2);
    if (marker === 0xda) break;
    if (dpi === null && marker === 0xe0 && isAscii(data, at + 4, 'JFIF')) {
      const density = data.getUint16(at + 12);
      const unit = data.getUint8(at + 11);
      dpi = unit === 0 ? null : plausible(unit === 1 ? density : density * 2.54);
    }
    if (marker === 0xe1 && isAscii(data, at + 4, 'Exif')) {
      turn = exifTurn(new DataView(data.buffer, data.byteOffset + at + 10, length - 8));
    }
    at += 2 + length;
  }
  return { type: 'jpeg', dpi, turn };
};

/** pHYs: dots a metre. */
const pngFacts = (data: DataView): PictureFacts => {
  for (let at = 8; at + 12 <= data.byteLength; ) {
    const length = data.getUint32(at);
    if (isAscii(data, at + 4, 'pHYs') && data.getUint8(at + 16) === 1)
      return { type: 'png', dpi: plausible(data.getUint32(at + 8) * 0.0254), turn: 0 };
    if (isAscii(data, at + 4, 'IDAT')) break;
    at += 12 + length;
  }
  return { type: 'png', dpi: null, turn: 0 };
};

/**
 * Reads a picture's header. A header that is cut off or lies says nothing: the picture then stands upright at the size asked for.
 * @returns null where it is neither JPEG nor PNG
 */
export const pictureFacts = (bytes: Uint8Array): PictureFacts | null => {
  const type =
    bytes[0] === 0xff && bytes[1] === 0xd8 ? 'jpeg' : bytes[0] === 0x89 && bytes[1] === 0x50 ? 'png' : null;
  if (type === null) return null;
  try {
    return type === 'jpeg' ? jpegFacts(view(bytes)) : pngFacts(view(bytes));
  } catch (error) {
    if (error instanceof RangeError) return { type, dpi: null, turn: 0 };
    throw error;
  }
};
