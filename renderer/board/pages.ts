/** Cuts a list into pages of so many; at least one page, maybe empty. */
export const pagesOf = <T>(items: readonly T[], size: number): readonly (readonly T[])[] => {
  const fits = Math.max(1, size);
  if (items.length === 0) return [[]];
  return Array.from({ length: Math.ceil(items.length / fits) }, (_, page) =>
    items.slice(page * fits, (page + 1) * fits),
  );
};

/**
 * How long one round takes, in milliseconds: a rest at the top, so that the newest is read first, then on at reading speed.
 * @param distance pixels of a round
 * @param row pixels of a row
 */
export const roundOf = (distance: number, row: number): { readonly total: number; readonly rest: number } => {
  const rest = 4_000;
  const perRow = 1_800;
  return { rest, total: rest + (distance / Math.max(1, row)) * perRow };
};
