import { formatDate } from '../../shared/i18n/format.ts';

const two = (part: number): string => String(part).padStart(2, '0');

/** A moment in this machine's time, to the minute. */
export const localTime = (moment: string, language: Parameters<typeof formatDate>[1]): string => {
  const at = new Date(moment);
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return formatDate(`${day}T${two(at.getHours())}:${two(at.getMinutes())}`, language);
};
