import type { LabelSettings } from '../../../contract/custody/settings.ts';

/** What a label says: of a copy of a paper, or of a place. */
export type Label = {
  /** read by a scanner, and by people below the bars */
  readonly code: string;
  readonly title: string;
  /** 文号, where the paper has one */
  readonly docNo: string | null;
  /** 室-架-层-盒 */
  readonly place: string | null;
};

/** The labels of one printed page, cell by cell; null: left empty, because its label has been used before. */
export type LabelPage = readonly (Label | null)[];

/** Lays labels onto sheets, the first one at cell `start`, counted from 1. */
export const onSheets = (
  labels: readonly Label[],
  { columns, rows }: Pick<LabelSettings['sheet'], 'columns' | 'rows'>,
  start: number,
): LabelPage[] => {
  const cells: (Label | null)[] = [...new Array<null>(start - 1).fill(null), ...labels];
  const page = columns * rows;
  return Array.from({ length: Math.ceil(cells.length / page) }, (_, at) =>
    cells.slice(at * page, (at + 1) * page),
  );
};
