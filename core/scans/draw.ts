import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Dots an inch a page is drawn with: what the recogniser was trained on. */
const dpi = 300;
/** A page larger than A4 is drawn coarser: what is recognised at once never grows beyond A4 at 300 dots an inch. */
const mostPixels = 2_600 * 3_600;
const pointsPerInch = 72;

/** Draws a page as a PNG, dark on white, at a size the recogniser reads best. */
export const drawPage = async (pdf: PDFDocumentProxy, number: number): Promise<Uint8Array> => {
  // only here, so that everything else works where the machine has no such library
  const { createCanvas } = await import('@napi-rs/canvas');
  const page = await pdf.getPage(number);
  try {
    const natural = page.getViewport({ scale: 1 });
    const scale = Math.min(dpi / pointsPerInch, Math.sqrt(mostPixels / (natural.width * natural.height)));
    const viewport = page.getViewport({ scale });
    const canvas = createCanvas(
      Math.max(1, Math.round(viewport.width)),
      Math.max(1, Math.round(viewport.height)),
    );
    // The canvas of Node stands in for a page's; pdf.js asks nothing of it that it does not have.
    const paper = { canvas, viewport, background: '#fff' } as unknown as Parameters<typeof page.render>[0];
    await page.render(paper).promise;
    return canvas.toBuffer('image/png');
  } finally {
    page.cleanup();
  }
};
