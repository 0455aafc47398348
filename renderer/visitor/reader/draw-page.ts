import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { core } from './pdf-core.ts';

type Drawing = {
  /** of the picture, in pixels */
  width: number;
  signal: AbortSignal;
  /** `print` draws what is meant for paper, without waiting for screen frames */
  intent?: 'display' | 'print';
};

/**
 * Draw one page into a canvas, sized to it.
 * @returns false where the drawing was called off
 * @throws what pdf.js throws for a page it cannot draw
 */
export const drawPage = async (
  pdf: PDFDocumentProxy,
  number: number,
  canvas: HTMLCanvasElement,
  { width, signal, intent = 'display' }: Drawing,
): Promise<boolean> => {
  const page = await pdf.getPage(number);
  if (signal.aborted) return false;
  const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  const task = page.render({ canvas, viewport, intent, annotationMode: core.AnnotationMode.ENABLE });
  const cancel = () => task.cancel();
  signal.addEventListener('abort', cancel, { once: true });
  try {
    await task.promise;
    return true;
  } catch (error) {
    if (error instanceof core.RenderingCancelledException) return false;
    throw error;
  } finally {
    signal.removeEventListener('abort', cancel);
    page.cleanup();
  }
};
