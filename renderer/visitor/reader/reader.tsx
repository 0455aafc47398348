import 'pdfjs-dist/legacy/web/pdf_viewer.css';
import './reader.css';
import './tools.css';
import './side.css';
import './print.css';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useText } from '../../shared/i18n/use-text.ts';
import type { Paper } from '../document/paper.ts';
import { ReaderFailed } from './failed.tsx';
import { FindBar } from './find-bar.tsx';
import type { KeyAction } from './keys.ts';
import { LinkDialog } from './link-dialog.tsx';
import type { PdfSource } from './open-pdf.ts';
import { PrintDialog } from './print-dialog.tsx';
import type { Opening } from './session.ts';
import { SidePanel } from './side-panel.tsx';
import { type Panels, ReaderToolbar } from './toolbar.tsx';
import { useKeys } from './use-keys.ts';
import { usePdf } from './use-pdf.ts';

export { pdfWorker as warmUp } from './pdf-core.ts';

type PdfReaderProps = {
  readonly source: PdfSource;
  /** the file's name, said and shown */
  readonly name: string;
  readonly opening: Opening;
  /** null until the document's record has come: printing waits for it. Left out: it is not printed from here */
  readonly paper?: Paper | null;
  /** shows the text instead; null where the file has none */
  readonly onText: (() => void) | null;
  /** reports something wrong with it; left out where nobody would answer */
  readonly onMistake?: (() => void) | null;
  readonly onLeave: () => void;
};

/** A PDF and everything a reader does with it. Fills the place it is given. */
export const PdfReader = ({
  source,
  name,
  opening,
  paper,
  onText,
  onMistake = null,
  onLeave,
}: PdfReaderProps) => {
  const t = useText();
  const container = useRef<HTMLDivElement>(null);
  const words = useMemo(() => ({ page: (page: number) => t('reader:page.label', { page }) }), [t]);
  const { session, state, again } = usePdf(container, source, opening, words);
  const [panels, setPanels] = useState<Panels>({
    side: false,
    find: opening.query !== undefined,
    full: false,
  });
  const [printing, setPrinting] = useState(false);
  // true once the visitor opened the find bar by hand
  const [finding, setFinding] = useState(false);
  const change = useCallback((part: Partial<Panels>) => {
    if (part.find !== undefined) setFinding(part.find);
    setPanels(now => ({ ...now, ...part }));
  }, []);

  // what was pressed to come here is gone: the keys go on with the pages
  useEffect(() => container.current?.focus({ preventScroll: true }), []);
  // Panels, tools that wrap and the window itself change the room the pages have; a scroll bar that comes or goes by fitting does not count, nor
  // that there is no room at all while something else is printed.
  useEffect(() => {
    const room = container.current;
    if (session === null || room === null) return;
    const watch = new ResizeObserver(() => {
      if (room.offsetParent !== null) session.refit();
    });
    watch.observe(room, { box: 'border-box' });
    return () => watch.disconnect();
  }, [session]);

  const leaveStep = useCallback(() => {
    if (panels.find) {
      session?.find('');
      change({ find: false });
    } else if (panels.full) change({ full: false });
    else onLeave();
  }, [panels, session, change, onLeave]);

  const act = useCallback(
    (action: KeyAction) => {
      if (action === 'leave') leaveStep();
      if (session === null) return;
      const steps: Partial<Record<KeyAction, () => void>> = {
        previousPage: () => session.previousPage(),
        nextPage: () => session.nextPage(),
        firstPage: () => session.goToPage(1),
        lastPage: () => session.goToPage(Number.MAX_SAFE_INTEGER),
        zoomIn: () => session.zoomIn(),
        zoomOut: () => session.zoomOut(),
        fitWidth: () => session.setFit('page-width'),
        rotate: () => session.rotate(),
        find: () => change({ find: true }),
        findNext: () => session.findNext(),
        findPrevious: () => session.findPrevious(),
      };
      steps[action]?.();
    },
    [session, leaveStep, change],
  );
  useKeys(act);

  const full = panels.full ? ' reader-full' : '';
  return (
    <section className={`reader${full}`} aria-label={t('reader:label', { name })} data-phase={state.phase}>
      <ReaderToolbar
        state={state}
        session={session}
        panels={panels}
        onPanels={change}
        onPrint={paper === undefined ? null : () => setPrinting(true)}
        onMistake={onMistake}
        onLeave={onLeave}
      />
      {panels.find && session !== null && state.phase === 'ready' && (
        <FindBar
          session={session}
          state={state}
          takesFocus={finding}
          onClose={() => {
            session.find('');
            change({ find: false });
          }}
        />
      )}
      <div className="reader-body">
        {panels.side && session?.pdf && <SidePanel session={session} pdf={session.pdf} state={state} />}
        <div className="reader-pages">
          <div
            className="reader-scroll"
            data-fit={state.fit}
            ref={container}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
            tabIndex={0}
            role="region"
            aria-label={t('reader:pages', { name })}
          >
            <div className="pdfViewer" />
          </div>
          {!state.drawn && state.phase !== 'failed' && (
            <p className="reader-waiting" role="status">
              {t('reader:opening')}
            </p>
          )}
          {state.failure !== null && (
            <ReaderFailed failure={state.failure} onText={onText} onAgain={again} onLeave={onLeave} />
          )}
        </div>
      </div>
      {printing && session?.pdf && paper && (
        <PrintDialog pdf={session.pdf} page={state.page} paper={paper} onClose={() => setPrinting(false)} />
      )}
      {state.externalLink !== null && (
        <LinkDialog url={state.externalLink} onClose={() => session?.dismissLink()} />
      )}
    </section>
  );
};
