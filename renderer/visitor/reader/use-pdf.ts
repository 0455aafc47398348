import { type RefObject, useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { listenToGestures } from './gestures.ts';
import type { PdfSource } from './open-pdf.ts';
import { type Opening, PdfSession } from './session.ts';
import { initialState, type ReaderState } from './state.ts';
import type { PdfWords } from './words.ts';

const nothing = (): (() => void) => () => {};
const closed = (): ReaderState => initialState;

/** Opens the PDF in the container for as long as the component stands; another source opens it anew. */
export const usePdf = (
  container: RefObject<HTMLDivElement | null>,
  source: PdfSource,
  opening: Opening,
  words: PdfWords,
): { session: PdfSession | null; state: ReaderState; again: () => void } => {
  const [session, setSession] = useState<PdfSession | null>(null);
  const [attempt, setAttempt] = useState(0);
  const state = useSyncExternalStore(session?.subscribe ?? nothing, session?.getState ?? closed);

  // before the page is painted: nothing may stand between a visitor and what they came to read
  // biome-ignore lint/correctness/useExhaustiveDependencies: where to open counts once; turning pages must not open again
  useLayoutEffect(() => {
    if (container.current === null) return;
    const opened = new PdfSession(container.current, words);
    const gestures = new AbortController();
    listenToGestures(container.current, opened, gestures.signal);
    setSession(opened);
    void opened.open(source, opening);
    return () => {
      gestures.abort();
      opened.close();
      setSession(null);
    };
  }, [source, attempt]);

  useEffect(() => session?.relabel(words), [session, words]);

  return { session, state, again: () => setAttempt(number => number + 1) };
};
