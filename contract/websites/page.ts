import { z } from 'zod';

/** What a piece of a page is, as far as its looks matter to somebody who points at it. */
export const pieceKinds = ['block', 'words', 'heading', 'item', 'table', 'row', 'cell', 'link'] as const;
export type PieceKind = (typeof pieceKinds)[number];

/**
 * A page of a website as its words and their arrangement, and nothing else: no markup, nothing that could run, load or lead anywhere. Each piece says by
 * which CSS selector it is found again; a link also by which all links of its list are.
 */
export type Piece = {
  readonly kind: PieceKind;
  readonly at: string;
  readonly list?: string | undefined;
  readonly parts: readonly (string | Piece)[];
};
export const pieceSchema: z.ZodType<Piece> = z.lazy(() =>
  z.object({
    kind: z.enum(pieceKinds),
    at: z.string(),
    list: z.string().optional(),
    parts: z.array(z.union([z.string(), pieceSchema])),
  }),
);
