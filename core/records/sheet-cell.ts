/** A value in a list that leaves the program as CSV or xlsx. */
export type SheetValue = string | number | boolean | null;

const longest = 32_767; // characters a cell of Excel holds
/** What XML 1.0, and so a workbook, cannot carry: control characters but tab and line ends, and unpaired surrogates. */
const unwritable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** How a spreadsheet knows a formula or a command, also behind blanks, quotes it eats and in full width (OWASP, CSV injection). */
const formula = /^[\s\u200b\ufeff'"]*[=+\-@＝＋－＠|%]|^[\t\r\n]/;

/** Whether a spreadsheet could take this text for more than text. Numbers are numbers and never dangerous. */
export const looksLikeFormula = (text: string): boolean => formula.test(text);

/** Text that every workbook can hold. */
export const cellText = (text: string): string => text.replace(unwritable, '').slice(0, longest);

/**
 * Text that stays text wherever the file is opened: what could be taken for a formula gets an apostrophe in front, which a
 * spreadsheet shows or eats and never runs. For CSV; a workbook marks its text cells instead (list-workbook.ts).
 */
export const inertText = (text: string): string => {
  const clean = cellText(text);
  return looksLikeFormula(clean) ? `'${clean}` : clean;
};

const csvCell = (value: SheetValue): string => {
  if (value === null) return '';
  const text = typeof value === 'string' ? inertText(value) : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Rows as CSV (RFC 4180, CRLF) with a byte order mark, without which Excel reads Chinese as rubbish. */
export const csvOf = (rows: readonly (readonly SheetValue[])[]): string =>
  `\ufeff${rows.map(row => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
