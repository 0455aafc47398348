import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export type PdfPage = { readonly text: string; readonly width: number; readonly height: number };

/** The pages of a PDF: text in reading order, size in points. */
export const pdfText = async (pdf: Uint8Array): Promise<PdfPage[]> => {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const { width, height } = page.getViewport({ scale: 1 });
    pages.push({ text: items.map(item => ('str' in item ? item.str : '')).join(''), width, height });
  }
  await task.destroy();
  return pages;
};
