import type { z } from 'zod';
import type { ClockView } from '../../contract/applications/clock.ts';
import { type ClockFile, clockFileSchema } from '../../contract/applications/clock-file.ts';
import { defaultClockSettings } from '../../contract/applications/settings.ts';
import { fail, ok, type Result } from '../../contract/errors.ts';
import { buildCalendar } from '../calendar/calendar.ts';
import { clockOf } from './clock.ts';

/** What is wrong with a value, in words: our own checks by their key, the schema's by their code. */
const problems: Readonly<Record<string, string>> = {
  notACivilDay: '应为日历上有的日期，如 2026-03-02',
  holidayRange: '放假的起止日期不对',
  dayOutsideYear: '日期不属于这一年的放假安排',
  notAWeekend: '调休上班的日子应为周末',
  offAndWorked: '同一天既放假又上班',
  invalid_type: '缺少，或者类型不对',
  invalid_value: '不在允许的值之内',
  invalid_union: '类型不认识，或者内容不完整',
  unrecognized_keys: '有不认识的字段',
  too_small: '太小、太短或者为空',
  too_big: '太大或者太长',
};

const pathOf = (path: readonly PropertyKey[]): string =>
  path
    .map(part => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');

const problemOf = (issue: z.core.$ZodIssue): string => {
  const extra = issue.code === 'unrecognized_keys' ? `：${issue.keys.join('、')}` : '';
  const words = problems[issue.code === 'custom' ? issue.message : issue.code] ?? '不符合格式';
  return `${pathOf(issue.path) || '文件'}${words}${extra}`;
};

/**
 * Reads the text of a clock file.
 * Errors: `input.invalid` with `field`, the first thing that is wrong and where, in Chinese.
 */
export const readClockFile = (text: string): Result<ClockFile, 'input.invalid'> => {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return fail('input.invalid', { field: '文件不是 JSON' });
  }
  const checked = clockFileSchema.safeParse(value);
  if (checked.success) return ok(checked.data);
  const [first] = checked.error.issues;
  return fail('input.invalid', { field: first ? problemOf(first) : '文件不符合格式' });
};

/** The clock of a file. Without a `today` of its own it is the given day, or the last event's where that is later. */
export const clockOfFile = (file: ClockFile, todayInChina: string): ClockView => {
  const last = file.events.reduce((latest, { at }) => (at > latest ? at : latest), todayInChina).slice(0, 10);
  const calendar = buildCalendar(file.calendar);
  return clockOf(file.events, calendar, file.settings ?? defaultClockSettings, file.today ?? last);
};
