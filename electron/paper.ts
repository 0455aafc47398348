import { type Paper, type PaperSize, papers } from '../contract/shell.ts';

/** The smallest and the longest side a printer of a hall takes, millimetres. */
const [least, most] = [15, 1200];

const isSide = (side: unknown): side is number => typeof side === 'number' && side >= least && side <= most;

/** The paper a page asked for; undefined where it is none that could be. */
export const paperFrom = (asked: unknown): Paper | undefined => {
  if (typeof asked !== 'object' || asked === null) return papers.find(known => known === asked);
  const { width, height } = asked as Partial<Record<keyof PaperSize, unknown>>;
  return isSide(width) && isSide(height) ? { width, height } : undefined;
};
