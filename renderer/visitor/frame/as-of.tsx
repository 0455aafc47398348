import { useCall } from '../../shared/api/use-call.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';

const refreshMs = 5 * 60_000;

/** As of when the library is: when its sources were last read, or it was last changed, whichever is later; null where nothing is known. */
export const useAsOf = (): string | null => {
  const language = useLanguage();
  const { data } = useCall('library.age', {}, { every: refreshMs });
  const times = [data?.checkedAt, data?.updatedAt].filter(time => time !== undefined && time !== null);
  const latest = times.toSorted((a, b) => Date.parse(a) - Date.parse(b)).at(-1);
  return latest ? formatDate(latest.slice(0, 16), language) : null;
};

/** At the foot of a page: as of when all this is. A visitor must be able to tell old from new (domain row 26). */
export const AsOf = () => {
  const t = useText();
  const time = useAsOf();
  return time && <p className="as-of">{t('common:asOf', { time })}</p>;
};
