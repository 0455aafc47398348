import type { DocumentDraft } from '../../contract/document.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { toCivil, toDay } from '../calendar/day.ts';
import { nthWorkday } from '../calendar/workdays.ts';
import { foldCharacters as simplify } from '../text/fold.ts';

/** A 公示, or a 征求意见: what is put out for a time, to be objected to or commented on (domain rows 50, 98). */
export type Notice = {
  readonly kind: 'publicity' | 'consultation';
  readonly from: string | null;
  /** its last day */
  readonly to: string;
};

const oneDay =
  '(?:(?<Y>(?:19|20)\\d{2})\\s*[年.\\-/]\\s*)?(?:(?<M>\\d{1,2})\\s*[月.\\-/]\\s*)?(?<D>\\d{1,2})\\s*[日号]?';
const day = (name: string) => oneDay.replace(/\?<([YMD])>/g, `?<${name}$1>`);
/** The words before a span or an end: 公示期, 公示时间, 征求意见时间, 反馈意见截止时间 … */
const about = '(?:公示|公告|征求意见|征集|意见反馈|反馈意见|反馈|意见征集|公开征求|截止)';
const until =
  '\\s*(?:上午|下午|中午)?\\s*(?:\\d{1,2}[:时点]\\d{0,2}分?)?\\s*(?:起)?\\s*(?:至|到|—+|–|-+|~)\\s*';
const patterns = {
  span: new RegExp(
    `${about}[^。；\\n]{0,16}?(?<![\\d年月.\\-/])${day('a')}${until}${day('b')}(?![\\d年月.])`,
  ),
  end: new RegExp(
    `(?:${about}[^。；\\n]{0,12}?(?:截止|截至)[^。；\\n\\d]{0,8}|(?:截止|截至)(?:时间|日期|日)?[为是:于]{0,2}\\s*|请[^。；\\n]{0,8}?于\\s*)${day('a')}(?:[^。；\\n]{0,6}?(?:前|之前|止|下班)|[。；，,)\\n]|$)`,
  ),
  length:
    /(?:公示|征求意见|征集)(?:期限|时间|期)?(?:共|为|是|:)?\s*(?<n>\d{1,3}|[一二三四五六七八九十]{1,3})\s*(?:个)?(?<unit>工作日|日|天)/,
};

const chinese = '一二三四五六七八九';
const numberOf = (text: string): number => {
  if (/^\d+$/.test(text)) return Number(text);
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const value = (part: string | undefined, none: number) => (part ? chinese.indexOf(part) + 1 : none);
  return (text.includes('十') ? value(tens, 1) * 10 : 0) + value(ones, 0);
};

const civil = (year: number, month: number, of: number): string | null => {
  const date = new Date(Date.UTC(year, month - 1, of));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === of
    ? date.toISOString().slice(0, 10)
    : null;
};

const dateIn = (
  groups: Record<string, string | undefined>,
  name: string,
  given: { readonly year?: number; readonly month?: number },
): { year: number; month: number; date: string } | null => {
  const year = Number(groups[`${name}Y`] ?? given.year ?? 0);
  const month = Number(groups[`${name}M`] ?? given.month ?? 0);
  const date = year && month ? civil(year, month, Number(groups[`${name}D`])) : null;
  return date === null ? null : { year, month, date };
};

const kindOf = ({ kind, title }: Pick<DocumentDraft, 'kind' | 'title'>): Notice['kind'] | null => {
  const plain = simplify(title).replace(/\s+/g, '');
  if (/公示(?:公告|期)?(?:[(（].*[)）])?$|(?:结果|任前|名单|情况|方案)的?公示/.test(plain))
    return 'publicity';
  if (kind === 'consultation' || /(?:公开)?(?:征求|征集).{0,20}意见|意见征集/.test(plain))
    return 'consultation';
  return null;
};

/** Begin and end that a text states of itself. */
const periodIn = (text: string, year: number | undefined): { from: string | null; to: string } | null => {
  const span = patterns.span.exec(text)?.groups;
  if (span) {
    const from = dateIn(span, 'a', { ...(year ? { year } : {}) });
    const to = from && dateIn(span, 'b', from);
    if (from && to && to.date >= from.date) return { from: from.date, to: to.date };
  }
  const end = patterns.end.exec(text)?.groups;
  const to = end && dateIn(end, 'a', { ...(year ? { year } : {}) });
  return to ? { from: null, to: to.date } : null;
};

/** A length in days from the day it was published; in a year whose working days nobody knows yet, there is no end to tell. */
const lengthIn = (text: string, start: string | null, calendar: Calendar): string | null => {
  const found = patterns.length.exec(text)?.groups;
  if (!found?.n || start === null) return null;
  const count = numberOf(found.n);
  if (count === 0) return null;
  if (found.unit !== '工作日') return toCivil(toDay(start) + count);
  const { on, provisional } = nthWorkday(calendar, toDay(start), count);
  return provisional ? null : toCivil(on);
};

/**
 * From when to when a notice stands, as its source states it: by its 有效期至, else by its own words. Null where it is none, or states no end.
 */
export const noticeOf = (draft: DocumentDraft, calendar: Calendar): Notice | null => {
  const kind = kindOf(draft);
  if (kind === null) return null;
  const { from, to } = draft.validity;
  if (to !== null) return { kind, from, to };
  const text = simplify(draft.text.normalize('NFKC'));
  const start = draft.publishedAt?.slice(0, 10) ?? draft.writtenOn;
  const stated = periodIn(text, start ? Number(start.slice(0, 4)) : undefined);
  if (stated) return { kind, ...stated };
  const end = lengthIn(text, start, calendar);
  return end === null ? null : { kind, from: start, to: end };
};

/** True once its last day is over. */
export const isOver = ({ to }: Notice, today: string): boolean => to < today;
