import { memo } from 'react';
import type { Span } from '../../../contract/library.ts';
import { blockId } from './contents.ts';
import { piecesOf } from './marks.ts';
import type { Block } from './typeset.ts';

type PlainTextProps = {
  /** the whole searchable text; the blocks and marks count in it */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly marks: readonly Span[];
  /** number of the first hit of `marks` on this page, where the page shows others before */
  readonly firstHit: number;
};

const headingRole = (block: Block) =>
  block.kind === 'heading' ? { role: 'heading', 'aria-level': (block.heading?.level ?? 1) + 2 } : {};

/** Plain text set as a 公文, every character as it came, the hits marked. */
export const PlainText = memo(({ text, blocks, marks, firstHit }: PlainTextProps) => (
  <div className="paper-text" lang="zh">
    {blocks.map(block =>
      block.kind === 'blank' ? (
        <div key={block.start} className="block block-blank">
          {text.slice(block.start, block.end)}
        </div>
      ) : (
        <div
          key={block.start}
          id={blockId(block.start)}
          className={`block block-${block.kind}`}
          data-say=""
          {...headingRole(block)}
        >
          {piecesOf(text, block.start, block.end, marks).map(({ text: piece, hit, offset }) =>
            hit === null ? (
              piece
            ) : (
              <mark key={offset} data-hit={hit + firstHit}>
                {piece}
              </mark>
            ),
          )}
        </div>
      ),
    )}
  </div>
));
