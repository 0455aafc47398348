/** Most places added in one go. */
export const longestRun = 200;

/** The codes from one to another: 01 … 12 keeps its zeros. Null where they are no run: then only equal codes make one place. */
export const runOf = (from: string, to: string): string[] | null => {
  const first = from.trim();
  const last = to.trim() || first;
  if (first === '') return null;
  if (first === last) return [first];
  const [, head = '', digits = ''] = /^(\D*)(\d+)$/.exec(first) ?? [];
  const [, otherHead = '', otherDigits = ''] = /^(\D*)(\d+)$/.exec(last) ?? [];
  const [start, end] = [Number(digits), Number(otherDigits)];
  if (digits === '' || otherDigits === '' || head !== otherHead || end < start || end - start >= longestRun)
    return null;
  return Array.from(
    { length: end - start + 1 },
    (_, index) => head + String(start + index).padStart(digits.length, '0'),
  );
};
