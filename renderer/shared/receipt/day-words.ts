import { formatDate } from '../i18n/format.ts';
import type { MessageKey } from '../i18n/messages.ts';
import { useLanguage, useText } from '../i18n/use-text.ts';
import type { Run } from './runs.ts';

/** Names of the State Council's holidays as the calendar carries them. A local name stays as the unit wrote it. */
const holidays: Readonly<Record<string, MessageKey & `receipt:holiday.${string}`>> = {
  元旦: 'receipt:holiday.newYear',
  春节: 'receipt:holiday.spring',
  清明: 'receipt:holiday.qingming',
  劳动节: 'receipt:holiday.labour',
  端午: 'receipt:holiday.dragonBoat',
  中秋: 'receipt:holiday.midAutumn',
  国庆节: 'receipt:holiday.national',
};

/** Why days count or not, in the visitor's language: by the reason's key, not by the Chinese sentence it comes with. */
export const useDayWords = () => {
  const t = useText();
  const language = useLanguage();
  return ({ why, numbers }: Run): string => {
    const { params } = why;
    const holiday = 'name' in params ? holidays[params.name] : undefined;
    return t(`receipt:why.${why.key}`, {
      n: numbers ? [...new Set(numbers)].join('–') : '',
      name: holiday ? t(holiday) : 'name' in params ? params.name : '',
      since: 'since' in params ? formatDate(params.since, language) : '',
      on: 'on' in params ? formatDate(params.on, language) : '',
      by: 'by' in params ? t(`receipt:by.${params.by}`) : '',
      with: 'with' in params ? t(`receipt:with.${params.with}`) : '',
    });
  };
};
