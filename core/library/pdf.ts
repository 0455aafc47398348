import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Parsed } from './parsed.ts';
import { describePlain } from './plain.ts';

/** Where pdf.js finds its character maps and fonts, and the decoders of pictures: folders, each ending in `/`. */
export type PdfData = { readonly cMaps: string; readonly fonts: string; readonly decoders: string };

/** Fewer visible characters a page than this, on the whole, is a scan with a stamp: 无文本层. */
const leastPerPage = 2;

/**
 * Opens a PDF on this thread; close it when done.
 * @throws PasswordException where it is encrypted, InvalidPDFException and others where it is broken
 */
export const openPdf = async (
  bytes: Uint8Array,
  data: PdfData,
): Promise<{ pdf: PDFDocumentProxy; close: () => Promise<void> }> => {
  // The fake worker of Node takes its code from here instead of loading a file that a bundle does not have.
  const scope = globalThis as { pdfjsWorker?: unknown };
  // @ts-expect-error the package ships no types for its worker
  scope.pdfjsWorker ??= await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: bytes,
    cMapUrl: data.cMaps,
    cMapPacked: true,
    standardFontDataUrl: data.fonts,
    wasmUrl: data.decoders,
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
  });
  try {
    return { pdf: await task.promise, close: () => task.destroy() };
  } catch (error) {
    await task.destroy();
    throw error;
  }
};

/**
 * The text of a PDF, page by page. Items are joined as the viewer's find controller joins them and characters are left as the file
 * has them (radicals too), so that a hit found here is found by the viewer on the same page.
 * @throws PasswordException where it is encrypted, InvalidPDFException and others where it is broken
 */
export const readPdf = async (bytes: Uint8Array, data: PdfData): Promise<Parsed> => {
  const { pdf, close } = await openPdf(bytes, data);
  try {
    const pageStarts: number[] = [];
    let text = '';
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const content = await page.getTextContent({ disableNormalization: true });
      pageStarts.push(text.length);
      for (const item of content.items) {
        if ('str' in item) text += item.hasEOL ? `${item.str}\n` : item.str;
      }
      text += '\n';
      page.cleanup();
    }
    const visible = text.replace(/\s+/g, '').length;
    return {
      mediaType: 'application/pdf',
      text,
      pageStarts,
      hasText: visible >= pdf.numPages * leastPerPage,
      html: null,
      stated: describePlain(text),
      references: [],
      embedded: [],
    };
  } finally {
    await close();
  }
};
