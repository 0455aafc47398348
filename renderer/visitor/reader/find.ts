import { findSpans } from '../../../core/text/spans.ts';
import { compose } from './compose.ts';
import { viewer } from './pdfjs.ts';

/** A hit as pdf.js wants it, in UTF-16 units of the page content it handed out. */
type PageMatch = { index: number; length: number };

/**
 * pdf.js's find controller with the library's own matching: the fold that built the index decides what is a hit, so Traditional,
 * CJK radicals, bracketed pinyin and the brackets of a 发文字号 match in the PDF as they did in the search.
 */
export class LibraryFindController extends viewer.PDFFindController {
  /** Told after each page was searched, for the progress of a long file. */
  onPageSearched: (() => void) | null = null;

  /**
   * Where the words being looked for stand on a page. pdf.js hands over its own normalised query, which is not used: the typed
   * words are in the find state.
   */
  override match(_query: string | string[], pageContent: string): PageMatch[] {
    const state = this.state as { query?: unknown } | null;
    const typed = typeof state?.query === 'string' ? state.query : '';
    this.onPageSearched?.();
    const { text, origin } = compose(pageContent);
    return findSpans(text, typed).map(([start, end]) => {
      const index = origin[start] ?? 0;
      return { index, length: (origin[end] ?? pageContent.length) - index };
    });
  }
}
