import type { Degrees, PDFImage, PDFPage } from '@cantoo/pdf-lib';
import { fail, ok, type Result } from '../../contract/errors.ts';
import { pictureFacts } from './picture.ts';

const pointsPerInch = 72;

/** Draws the whole picture on a page of its size, turned clockwise as its header asks. */
const fill = (
  page: PDFPage,
  image: PDFImage,
  { angle, ...rotate }: Degrees,
  [width, height]: readonly [number, number],
): void => {
  // the picture is turned about its lower left corner, so the corner goes where the turn brings the rest back onto the page
  const corner = { 0: [0, 0], 90: [0, width], 180: [width, height], 270: [height, 0] }[angle] ?? [0, 0];
  page.drawImage(image, {
    x: corner[0] ?? 0,
    y: corner[1] ?? 0,
    width,
    height,
    rotate: { ...rotate, angle: -angle },
  });
};

/**
 * Makes one PDF of pictures, a page each, in their order. JPEG goes in as it is and PNG without loss; a page is as large as its
 * picture at its own dots an inch, or at `dpi` where it states none. The same pictures always give the same bytes.
 */
export const assemble = async (
  pictures: readonly Uint8Array[],
  dpi: number,
): Promise<Result<Uint8Array, 'scans.wrongType' | 'scans.damaged'>> => {
  const { degrees, PDFDocument } = await import('@cantoo/pdf-lib');
  const pdf = await PDFDocument.create({ updateMetadata: false });
  for (const [index, bytes] of pictures.entries()) {
    const facts = pictureFacts(bytes);
    if (!facts) return fail('scans.wrongType', { page: index + 1 });
    let image: PDFImage;
    try {
      image = facts.type === 'jpeg' ? await pdf.embedJpg(bytes) : await pdf.embedPng(bytes);
    } catch {
      return fail('scans.damaged', { page: index + 1 });
    }
    const points = (pixels: number) => (pixels * pointsPerInch) / (facts.dpi ?? dpi);
    const size = [points(image.width), points(image.height)] as const;
    const lying = facts.turn === 90 || facts.turn === 270;
    fill(pdf.addPage(lying ? [size[1], size[0]] : [...size]), image, degrees(facts.turn), size);
  }
  return ok(await pdf.save());
};
