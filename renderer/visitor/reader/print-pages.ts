import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { drawPage } from './draw-page.ts';

/** A page ready for paper: an object URL of its picture, to be revoked after printing. */
export type PrintPage = { number: number; url: string; landscape: boolean };

/** A4 at 150 dpi: sharp on a laser printer, and 100 pages stay within a kiosk's memory as JPEG */
const printWidth = 1240;
/** Most pages printed in one go; a longer file is printed in parts. */
export const mostPrintPages = 200;

/** `3-7,12` within a file of `pages`: ascending, without doubles; null where it cannot be read or names no page. */
export const parsePageRange = (text: string, pages: number): number[] | null => {
  const parts = text
    .normalize('NFKC')
    .split(/[,、\s]+/)
    .filter(Boolean)
    .map(part => /^(\d+)(?:[-–~](\d+))?$/.exec(part));
  const numbers = new Set<number>();
  for (const part of parts) {
    if (part === null) return null;
    const first = Number(part[1]);
    const last = Math.min(Number(part[2] ?? part[1]), pages);
    for (let page = Math.max(1, first); page <= last; page += 1) numbers.add(page);
  }
  return numbers.size === 0 ? null : [...numbers].sort((a, b) => a - b);
};

const pictureOf = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) =>
    canvas.toBlob(
      blob => (blob === null ? reject(new Error('the page gave no picture')) : resolve(blob)),
      'image/jpeg',
      0.92,
    ),
  );

/**
 * Draw pages for printing, one after the other in one canvas.
 * @returns null where it was called off; the pictures already made are then given back
 */
export const drawForPrint = async (
  pdf: PDFDocumentProxy,
  numbers: readonly number[],
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<PrintPage[] | null> => {
  const canvas = document.createElement('canvas');
  const pages: PrintPage[] = [];
  try {
    for (const number of numbers) {
      const drawn = await drawPage(pdf, number, canvas, { width: printWidth, signal, intent: 'print' });
      if (!drawn || signal.aborted) throw new DOMException('called off', 'AbortError');
      const url = URL.createObjectURL(await pictureOf(canvas));
      pages.push({ number, url, landscape: canvas.width > canvas.height });
      onProgress(pages.length);
    }
    return pages;
  } catch (error) {
    releasePages(pages);
    if (signal.aborted) return null;
    throw error;
  } finally {
    canvas.width = 0;
  }
};

export const releasePages = (pages: readonly PrintPage[]): void => {
  for (const page of pages) URL.revokeObjectURL(page.url);
};
