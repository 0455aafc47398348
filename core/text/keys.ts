import { fold, foldCharacters } from './fold.ts';

/**
 * 发文字号, read. `office` is the 机关代字 (泰政办发) or the kind of order (国令, 国务院令), all folded;
 * `year` is null for orders, which are numbered through.
 */
export type DocNo = {
  readonly office: string;
  readonly year: string | null;
  /** without leading zeros */
  readonly serial: string;
  /** `之一` and the like, or empty */
  readonly suffix: string;
};

const gloss = /(?<=\p{Script=Han})\((?=[^)]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ])[^()]{1,24}\)/gu;

/** Half width, Simplified, lower case, no white space, every kind of year bracket as 〔〕 (NFKC first: it makes ﹝ a 〔 and （ a `(`). */
const plain = (text: string): string =>
  foldCharacters(text.normalize('NFKC').replace(gloss, ''))
    .replace(/[\s\p{Cf}]/gu, '')
    .replace(/[[【({〖〘]/g, '〔')
    .replace(/[\]】)}〗〙]/g, '〕');

const yearly =
  /^(?<office>[\p{Script=Han}a-z]{1,20}?)(?:〔(?<bracketed>(?:19|20)\d{2})〕|(?<bare>(?:19|20)\d{2})年?)第?0*(?<serial>\d{1,5})(?<mark>号?)(?<suffix>(?:之[一二三四五六七八九十]+)?)$/u;
const order = /^(?<office>国令|\p{Script=Han}{1,20}令)第?0*(?<serial>\d{1,5})号$/u;

/**
 * Reads a 发文字号 in any of the forms met (domain 7.5): any bracket or none, with or without 第, spaces, Traditional,
 * full width. Without brackets the 号 is needed, or every long number would be one. Null where it is none.
 */
export const parseDocNo = (text: string): DocNo | null => {
  if (text.length > 200) return null;
  const form = plain(text);
  const year = yearly.exec(form)?.groups;
  if (year?.office && year.serial) {
    const bracketed = year.bracketed;
    if (!bracketed && !year.mark) return null;
    return {
      office: year.office,
      year: bracketed ?? year.bare ?? null,
      serial: year.serial,
      suffix: year.suffix ?? '',
    };
  }
  const groups = order.exec(form)?.groups;
  if (!groups?.office || !groups.serial) return null;
  return { office: groups.office, year: null, serial: groups.serial, suffix: '' };
};

/**
 * One key for all writings of a 发文字号: `泰政办发〔2017〕134号`. What does not follow the grammar (`沪浦信息公开(年)第n号-不存告`) is
 * folded all the same, so that equal writings meet. Empty for an empty text.
 */
export const docNoKey = (text: string): string => {
  const parsed = parseDocNo(text);
  if (!parsed) return plain(text).replaceAll('第', '');
  const { office, year, serial, suffix } = parsed;
  return year === null ? `${office}${serial}号` : `${office}〔${year}〕${serial}号${suffix}`;
};

/** 索引号 is opaque (domain 7.1): NFKC, upper case, no white space, every dash as `-`. */
export const indexNoKey = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Cf}]/gu, '')
    .replace(/\p{Pd}|[−ー]/gu, '-');

/** Key of a title: its folded words without anything between them. */
export const titleKey = (title: string): string => fold(title).replaceAll(' ', '');
