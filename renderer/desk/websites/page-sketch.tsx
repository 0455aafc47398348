import { type KeyboardEvent, type MouseEvent, useMemo } from 'react';
import type { Piece } from '../../../contract/websites/page.ts';

/** A piece of a page with its place in it. */
export type Placed = {
  readonly piece: Piece;
  readonly above: Placed | null;
  readonly parts: readonly (string | Placed)[];
};

export const place = (piece: Piece, above: Placed | null = null): Placed => {
  const placed: { piece: Piece; above: Placed | null; parts: (string | Placed)[] } = {
    piece,
    above,
    parts: [],
  };
  for (const part of piece.parts) placed.parts.push(typeof part === 'string' ? part : place(part, placed));
  return placed;
};

/** The words of a piece, in order. */
export const wordsOf = ({ parts }: Piece): string =>
  parts
    .map(part => (typeof part === 'string' ? part : wordsOf(part)))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

type SketchProps = {
  readonly page: Piece;
  readonly chosen: Placed | null;
  /** what a piece was pointed at as */
  readonly labelOf: (piece: Piece) => string | undefined;
  readonly onChoose: (placed: Placed) => void;
};

/** A page of the website as words in their arrangement; whatever has words of its own can be chosen. */
export const PageSketch = ({ page, chosen, labelOf, onChoose }: SketchProps) => {
  const root = useMemo(() => place(page), [page]);
  return (
    <div className="sketch" lang="zh">
      <SketchPiece placed={root} chosen={chosen} labelOf={labelOf} onChoose={onChoose} />
    </div>
  );
};

const SketchPiece = ({ placed, ...props }: Omit<SketchProps, 'page'> & { readonly placed: Placed }) => {
  const { piece, parts } = placed;
  const { chosen, labelOf, onChoose } = props;
  const label = labelOf(piece);
  const isChosen = chosen?.piece.at === piece.at;
  const classes = [
    'sketch-piece',
    `sketch-${piece.kind}`,
    ...(isChosen ? ['sketch-chosen'] : []),
    ...(label ? ['sketch-labelled'] : []),
  ].join(' ');
  const content = (
    <>
      {label && <span className="sketch-label">{label}</span>}
      {parts.map((part, i) =>
        typeof part === 'string' ? (
          part
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a page's pieces neither move nor go
          <SketchPiece key={i} placed={part} {...props} />
        ),
      )}
    </>
  );
  if (!parts.some(part => typeof part === 'string')) return <div className={classes}>{content}</div>;
  const choose = (event: MouseEvent | KeyboardEvent) => {
    event.stopPropagation();
    onChoose(placed);
  };
  return (
    <div
      className={classes}
      role="button"
      tabIndex={0}
      aria-pressed={isChosen}
      onClick={choose}
      onKeyDown={event => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        choose(event);
      }}
    >
      {content}
    </div>
  );
};
