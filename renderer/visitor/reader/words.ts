/** The words pdf.js puts on a page for screen readers, given by the page's language. */
export type PdfWords = { page: (number: number) => string };

const pageIds = new Set(['pdfjs-page-landmark', 'pdfjs-thumb-page-canvas']);

const label = (element: HTMLElement, words: PdfWords): void => {
  const id = element.dataset.l10nId;
  if (id === undefined || !pageIds.has(id)) return;
  const args: unknown = JSON.parse(element.dataset.l10nArgs ?? '{}');
  const page = typeof args === 'object' && args !== null && 'page' in args ? Number(args.page) : 0;
  element.setAttribute('aria-label', words.page(page));
};

/** Stands in for pdf.js's own localisation, which would fetch files and speaks for its own toolbar. */
export const pdfLabels = (words: PdfWords) => {
  const translate = async (element: HTMLElement): Promise<void> => {
    label(element, words);
    for (const child of element.querySelectorAll<HTMLElement>('[data-l10n-id]')) label(child, words);
  };
  return {
    getLanguage: () => 'zh-cn',
    getDirection: () => 'ltr',
    get: async (_ids: unknown, _args: unknown, fallback: string) => fallback,
    translate,
    translateOnce: translate,
    destroy: async () => {},
    pause: () => {},
    resume: () => {},
  };
};
