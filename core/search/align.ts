/** What it costs to read one thing as another. */
export const costs = { homophone: 0.3, nearHomophone: 0.5, swap: 0.6, edit: 1 } as const;

export type Alignment = { readonly cost: number; readonly start: number; readonly end: number };

/**
 * The stretch of `text` that a typed query most cheaply stands for: edits, swapped neighbours and characters that sound alike.
 * `substitution(i, code)` is the price of reading the i-th typed character as the character `code`, 0 for itself. Of equal prices the stretch
 * nearest to the query's length is taken. Null where every stretch costs more than `most`.
 */
export const align = (
  query: string,
  text: string,
  substitution: (index: number, code: number) => number,
  most: number,
): Alignment | null => {
  const rows = query.length;
  // Per column of the text: the price of each prefix of the query ending there, and where that stretch began.
  let beforeLast: Float64Array = new Float64Array(rows + 1).fill(Number.POSITIVE_INFINITY);
  let beforeLastStart: Int32Array = new Int32Array(rows + 1);
  let last: Float64Array = Float64Array.from({ length: rows + 1 }, (_, i) => i * costs.edit);
  let lastStart: Int32Array = new Int32Array(rows + 1);
  let best: Alignment | null = null;
  const differs = (one: Alignment): number => Math.abs(one.end - one.start - rows);
  for (let column = 1; column <= text.length; column++) {
    const code = text.charCodeAt(column - 1);
    const price = new Float64Array(rows + 1);
    const start = new Int32Array(rows + 1);
    start[0] = column;
    for (let row = 1; row <= rows; row++) {
      let cheapest = (last[row - 1] ?? 0) + substitution(row - 1, code);
      let from = lastStart[row - 1] ?? 0;
      const inserted = (last[row] ?? 0) + costs.edit;
      if (inserted < cheapest) {
        cheapest = inserted;
        from = lastStart[row] ?? 0;
      }
      const missing = (price[row - 1] ?? 0) + costs.edit;
      if (missing < cheapest) {
        cheapest = missing;
        from = start[row - 1] ?? 0;
      }
      const swapped =
        row > 1 && column > 1 && query.charCodeAt(row - 2) === code && query[row - 1] === text[column - 2]
          ? (beforeLast[row - 2] ?? 0) + costs.swap
          : Number.POSITIVE_INFINITY;
      if (swapped < cheapest) {
        cheapest = swapped;
        from = beforeLastStart[row - 2] ?? 0;
      }
      price[row] = cheapest;
      start[row] = from;
    }
    const found = { cost: price[rows] ?? 0, start: start[rows] ?? 0, end: column };
    if (found.cost <= most && found.end > found.start) {
      const better = !best || found.cost < best.cost - 1e-9;
      if (better || (best && found.cost < best.cost + 1e-9 && differs(found) < differs(best))) best = found;
    }
    beforeLast = last;
    beforeLastStart = lastStart;
    last = price;
    lastStart = start;
  }
  return best;
};
