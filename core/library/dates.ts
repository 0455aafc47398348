const chineseDigits = '〇一二三四五六七八九';

/** 二〇一八 → 2018, 二十四 → 24, 十 → 10; digits of any width stay what they are. Null where it is no number. */
const numberOf = (text: string): number | null => {
  const plain = text
    .normalize('NFKC')
    .replace(/[零○OoО0]/g, '〇')
    .replace(/元/g, '一');
  if (/^[\d〇]+$/.test(plain)) return Number(plain.replace(/〇/g, '0'));
  if (/^[〇一二三四五六七八九]+$/.test(plain)) {
    return Number([...plain].map(digit => chineseDigits.indexOf(digit)).join(''));
  }
  const tens = /^([一二三]?)十([一二三四五六七八九]?)$/.exec(plain);
  if (!tens) return null;
  return (tens[1] ? chineseDigits.indexOf(tens[1]) : 1) * 10 + (tens[2] ? chineseDigits.indexOf(tens[2]) : 0);
};

const civil = (year: number | null, month: number | null, day: number | null): string | null => {
  if (year === null || month === null || day === null || year < 1900 || year > 2200) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
};

const digits = '[0-9０-９〇零○一二三四五六七八九十元OО]';
const dated = new RegExp(
  `(?<y>${digits}{4})\\s*(?:年|[-./－．／—])\\s*(?<m>${digits}{1,3})\\s*(?:月|[-./－．／—])\\s*(?<d>${digits}{1,3})\\s*[日号]?`,
);
const clock = /^[\sT]{0,3}(?<h>[01]?\d|2[0-3])\s*[:：时]\s*(?<min>[0-5]\d)/;

export type Found = {
  readonly date: string;
  readonly time: string | null;
  readonly start: number;
  readonly end: number;
};

/** The first whole civil date in a text, with the time of day that follows it. A day without its year is no date. */
export const findDate = (text: string): Found | null => {
  const match = dated.exec(text);
  if (!match?.groups) return null;
  const { y = '', m = '', d = '' } = match.groups;
  const date = civil(numberOf(y), numberOf(m), numberOf(d));
  if (date === null) return null;
  const end = match.index + match[0].length;
  const time = clock.exec(text.slice(end).normalize('NFKC'));
  return {
    date,
    time: time?.groups ? `${(time.groups.h ?? '').padStart(2, '0')}:${time.groups.min}` : null,
    start: match.index,
    end: end + (time ? time[0].length : 0),
  };
};

/** A cell or label value as a civil date `YYYY-MM-DD`, also 20240716; null where it is none. */
export const parseDate = (value: string): string | null => {
  const compact = /^\s*((?:19|20)\d{2})(\d{2})(\d{2})\s*$/.exec(value.normalize('NFKC'));
  if (compact) return civil(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  return findDate(value)?.date ?? null;
};

/** As `parseDate`, keeping the time to the minute where the value gives one: `YYYY-MM-DDTHH:MM`. */
export const parseMinute = (value: string): string | null => {
  const found = findDate(value);
  if (!found) return parseDate(value);
  return found.time ? `${found.date}T${found.time}` : found.date;
};

/** True where a line is a date and nothing else, as under a signature. */
export const isDateLine = (line: string): boolean => {
  const found = findDate(line);
  return (
    found !== null &&
    found.time === null &&
    line.slice(0, found.start).trim() === '' &&
    line.slice(found.end).trim() === ''
  );
};

/** A moment as ISO 8601 with the machine's own offset. */
export const localIso = (moment: Date): string => {
  const two = (n: number) => String(Math.trunc(n)).padStart(2, '0');
  const offset = -moment.getTimezoneOffset();
  const local = new Date(moment.getTime() + offset * 60_000).toISOString().slice(0, 19);
  return `${local}${offset < 0 ? '-' : '+'}${two(Math.abs(offset) / 60)}:${two(Math.abs(offset) % 60)}`;
};
