/** Which page numbers to show: the first, the last and those around the current one; null stands for a gap. Pages count from 1. */
export const pageNumbers = (page: number, last: number, around = 1): (number | null)[] => {
  const shown = [
    ...new Set([1, ...Array.from({ length: 2 * around + 1 }, (_, at) => page - around + at), last]),
  ]
    .filter(number => number >= 1 && number <= last)
    .sort((a, b) => a - b);
  return shown.flatMap((number, at) => {
    const before = shown[at - 1] ?? number - 1;
    // A gap of one page takes as much room as its number.
    if (number - before === 2) return [number - 1, number];
    return number - before > 2 ? [null, number] : [number];
  });
};
