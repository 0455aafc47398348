/** What people look for in their number stands out: the terminal and serial at its end; the year's prefix is the same for all. */
const parts = /^(.*?)([A-Z0-9]+(?:-[A-Z0-9]+)*)(\D{0,3})$/;

/** A number cut for the eye: `公开申〔2026〕`, `A1-0001`, `号`. */
export const cutNumber = (number: string): readonly [before: string, core: string, after: string] => {
  const [, before = '', core = number, after = ''] = parts.exec(number) ?? [];
  return [before, core, after];
};

export const ReceiptNumber = ({ number }: { readonly number: string }) => {
  const [before, core, after] = cutNumber(number);
  return (
    <span className="board-number">
      <span>{before}</span>
      <strong>{core}</strong>
      <span>{after}</span>
    </span>
  );
};
