import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Failure, failureOf } from './failure.ts';
import { LibraryFindController } from './find.ts';
import { LibraryLinkService } from './links.ts';
import { type OpenPdf, openPdf, type PdfSource } from './open-pdf.ts';
import { type OutlineItem, readOutline } from './outline.ts';
import { core, viewer } from './pdfjs.ts';
import { type Fit, initialState, type ReaderState } from './state.ts';
import { type PdfWords, pdfLabels } from './words.ts';

const zoomStep = 1.2;
const minScale = 0.25;
const maxScale = 6;
/** 16 million pixels: 64 MB for the largest page canvas, whatever the zoom */
const maxCanvasPixels = 16 * 1024 * 1024;

/** Where to open: a page, and words to find from there on. */
export type Opening = { page?: number; query?: string };

/** One PDF open in one container: pdf.js's viewer components behind a small set of verbs and one state to draw from. */
export class PdfSession {
  readonly #events = new viewer.EventBus();
  readonly #links: LibraryLinkService;
  readonly #finder: LibraryFindController;
  readonly #viewer: InstanceType<typeof viewer.PDFViewer>;
  readonly #labels: ReturnType<typeof pdfLabels>;
  readonly #container: HTMLDivElement;
  readonly #closing = new AbortController();
  readonly #listeners = new Set<() => void>();
  #state: ReaderState = initialState;
  #opened: OpenPdf | null = null;
  #pdf: PDFDocumentProxy | null = null;

  /** @param container absolutely positioned, scrolling; its first child receives the pages */
  constructor(container: HTMLDivElement, words: PdfWords) {
    this.#container = container;
    this.#links = new LibraryLinkService({ eventBus: this.#events });
    this.#finder = new LibraryFindController({ eventBus: this.#events, linkService: this.#links });
    this.#labels = pdfLabels(words);
    const options = {
      container,
      eventBus: this.#events,
      linkService: this.#links,
      findController: this.#finder,
      l10n: this.#labels as unknown as InstanceType<typeof viewer.GenericL10n>,
      annotationMode: core.AnnotationMode.ENABLE,
      annotationEditorMode: core.AnnotationEditorType.DISABLE,
      enableAutoLinking: false,
      maxCanvasPixels,
      // read by the viewer though its type does not say so: ends its observers with the session
      abortSignal: this.#closing.signal,
    };
    this.#viewer = new viewer.PDFViewer(options);
    this.#links.setViewer(this.#viewer);
    this.#listen();
  }

  readonly getState = (): ReaderState => this.#state;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The open document, for thumbnails and printing; null before it is ready. */
  get pdf(): PDFDocumentProxy | null {
    return this.#pdf;
  }

  #set(part: Partial<ReaderState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }

  #setFind(part: Partial<ReaderState['find']>): void {
    this.#set({ find: { ...this.#state.find, ...part } });
  }

  #listen(): void {
    const on = this.#events.on.bind(this.#events);
    on('pagechanging', ({ pageNumber }: { pageNumber: number }) => this.#set({ page: pageNumber }));
    on('scalechanging', ({ scale, presetValue }: { scale: number; presetValue?: string }) =>
      this.#set({
        scale,
        fit: presetValue === 'page-width' || presetValue === 'page-fit' ? presetValue : 'none',
      }),
    );
    on('rotationchanging', ({ pagesRotation }: { pagesRotation: number }) =>
      this.#set({ rotation: pagesRotation }),
    );
    on('pagerendered', () => {
      if (this.#state.drawn) return;
      this.#set({ drawn: true });
      void this.#readOutline();
    });
    on('updatefindmatchescount', ({ matchesCount }: { matchesCount: { current: number; total: number } }) =>
      this.#setFind(matchesCount),
    );
    on(
      'updatefindcontrolstate',
      (event: { state: number; matchesCount: { current: number; total: number } }) =>
        this.#setFind({ ...event.matchesCount, phase: this.#findPhase(event.state) }),
    );
    on('externallink', ({ url }: { url: string }) => this.#set({ externalLink: url }));
    this.#finder.onPageSearched = () => this.#setFind({ searched: this.#state.find.searched + 1 });
  }

  #findPhase(state: number): ReaderState['find']['phase'] {
    if (this.#state.find.query === '') return 'idle';
    if (state === viewer.FindState.PENDING) return 'pending';
    return state === viewer.FindState.NOT_FOUND ? 'none' : 'found';
  }

  #fail(failure: Failure): void {
    if (this.#closing.signal.aborted) return;
    this.#set({ phase: 'failed', failure });
    this.#opened?.close();
  }

  /**
   * Read the file at an address, or the bytes this page holds, and show it at the page and words asked for. Failures end in the state,
   * nothing is thrown.
   */
  async open(source: PdfSource, { page = 1, query = '' }: Opening = {}): Promise<void> {
    try {
      this.#opened = openPdf(source);
      void this.#opened.failed.then(error => this.#fail(failureOf(error)));
      const pdf = await this.#opened.document;
      if (this.#closing.signal.aborted || this.#state.phase === 'failed') return;
      this.#pdf = pdf;
      this.#events.on('pagesinit', () => this.#begin(page, query), { once: true });
      this.#viewer.setDocument(pdf);
      this.#links.setDocument(pdf, null);
      this.#set({ phase: 'ready', pages: pdf.numPages });
      this.#viewer.firstPagePromise?.catch((error: unknown) => this.#fail(failureOf(error)));
    } catch (error) {
      this.#fail(this.#state.failure ?? failureOf(error));
    }
  }

  /** Only after the first page: nothing may stand between a visitor and what they came to read. */
  async #readOutline(): Promise<void> {
    if (this.#pdf === null) return;
    const outline = await readOutline(this.#pdf);
    if (!this.#closing.signal.aborted) this.#set({ outline });
  }

  #begin(page: number, query: string): void {
    this.#viewer.currentScaleValue = 'page-width';
    this.goToPage(page);
    if (query !== '') this.find(query);
  }

  goToPage(page: number): void {
    if (this.#state.phase === 'failed') return;
    const pages = this.#viewer.pagesCount;
    if (pages > 0 && Number.isFinite(page)) {
      this.#viewer.currentPageNumber = Math.min(pages, Math.max(1, Math.trunc(page)));
    }
  }

  nextPage(): void {
    this.#viewer.nextPage();
  }

  previousPage(): void {
    this.#viewer.previousPage();
  }

  goTo(target: OutlineItem['target']): void {
    if (target !== null) void this.#links.goToDestination(target);
  }

  /** Look for words from the page shown on; an empty text clears the marks. */
  find(query: string): void {
    this.#set({ find: { ...initialState.find, query, phase: query === '' ? 'idle' : 'pending' } });
    if (query === '') this.#events.dispatch('findbarclose', { source: this });
    else this.#dispatchFind('', false);
  }

  findNext(): void {
    this.#dispatchFind('again', false);
  }

  findPrevious(): void {
    this.#dispatchFind('again', true);
  }

  #dispatchFind(type: '' | 'again', findPrevious: boolean): void {
    const query = this.#state.find.query;
    if (query === '') return;
    this.#events.dispatch('find', {
      source: this,
      type,
      query,
      findPrevious,
      caseSensitive: false,
      entireWord: false,
      highlightAll: true,
      matchDiacritics: false,
    });
  }

  /** Zoom by steps or by a pinch's factor, keeping `origin` (client coordinates) where it is. */
  zoomBy(factor: number, origin?: [number, number]): void {
    const scale = this.#viewer.currentScale;
    const wanted = Math.min(maxScale, Math.max(minScale, scale * factor));
    if (wanted === scale) return;
    this.#viewer.updateScale({
      scaleFactor: wanted / scale,
      drawingDelay: 300,
      ...(origin === undefined ? {} : { origin }),
    });
  }

  zoomIn(): void {
    this.zoomBy(zoomStep);
  }

  zoomOut(): void {
    this.zoomBy(1 / zoomStep);
  }

  setFit(fit: Exclude<Fit, 'none'>): void {
    this.#viewer.currentScaleValue = fit;
  }

  rotate(): void {
    this.#viewer.pagesRotation = (this.#viewer.pagesRotation + 90) % 360;
  }

  /** Fit again after the container changed its size, where a fit was chosen. */
  refit(): void {
    const { fit, phase } = this.#state;
    if (phase === 'ready' && fit !== 'none') this.#viewer.currentScaleValue = fit;
    this.#viewer.update();
  }

  /** Say the page labels again in the language of `words`. */
  relabel(words: PdfWords): void {
    void pdfLabels(words).translate(this.#container);
  }

  dismissLink(): void {
    this.#set({ externalLink: null });
  }

  close(): void {
    this.#closing.abort();
    this.#listeners.clear();
    this.#viewer.setDocument(null as unknown as PDFDocumentProxy);
    this.#links.setDocument(null, null);
    this.#opened?.close();
  }
}
