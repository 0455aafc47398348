import { formatDate } from '../../shared/i18n/format.ts';
import { minuteHere } from '../../shared/today.ts';

/** A moment in this machine's time, to the minute. */
export const localTime = (moment: string, language: Parameters<typeof formatDate>[1]): string =>
  formatDate(minuteHere(new Date(moment)), language);
