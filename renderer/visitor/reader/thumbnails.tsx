import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../shared/i18n/use-text.ts';
import { drawPage } from './draw-page.ts';

const width = 132;

type ThumbnailsProps = {
  readonly pdf: PDFDocumentProxy;
  readonly page: number;
  readonly onGo: (page: number) => void;
};

/** Small pictures of all pages; only those in sight are drawn and kept. */
export const Thumbnails = ({ pdf, page, onGo }: ThumbnailsProps) => (
  <ol className="thumbs">
    {Array.from({ length: pdf.numPages }, (_, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
      <Thumbnail key={index} pdf={pdf} number={index + 1} isShown={page === index + 1} onGo={onGo} />
    ))}
  </ol>
);

type ThumbnailProps = {
  readonly pdf: PDFDocumentProxy;
  readonly number: number;
  readonly isShown: boolean;
  readonly onGo: (page: number) => void;
};

const Thumbnail = ({ pdf, number, isShown, onGo }: ThumbnailProps) => {
  const t = useText();
  const item = useRef<HTMLLIElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [inSight, setInSight] = useState(false);

  useEffect(() => {
    if (item.current === null) return;
    const watch = new IntersectionObserver(([entry]) => setInSight(entry?.isIntersecting ?? false), {
      rootMargin: '300px',
    });
    watch.observe(item.current);
    return () => watch.disconnect();
  }, []);

  useEffect(() => {
    if (isShown) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isShown]);

  useEffect(() => {
    if (!inSight || canvas.current === null) return;
    const target = canvas.current;
    const stop = new AbortController();
    void drawPage(pdf, number, target, { width: width * devicePixelRatio, signal: stop.signal });
    return () => {
      stop.abort();
      target.width = 0; // gives the memory back at once
    };
  }, [inSight, pdf, number]);

  return (
    <li ref={item}>
      <button
        type="button"
        className="thumb"
        aria-current={isShown ? 'page' : undefined}
        onClick={() => onGo(number)}
      >
        {inSight && <canvas ref={canvas} aria-hidden className="thumb-picture" />}
        {!inSight && <span className="thumb-picture" />}
        <span className="thumb-number">
          <span className="visually-hidden">{t('reader:page.label', { page: number })}</span>
          <span aria-hidden>{number}</span>
        </span>
      </button>
    </li>
  );
};
