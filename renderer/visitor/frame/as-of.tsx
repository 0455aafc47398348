import { useCall } from '../../shared/api/use-call.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';

const refreshMs = 5 * 60_000;

/** At the foot of every page: as of when all this is. A visitor must be able to tell old from new (domain row 26). */
export const AsOf = () => {
  const t = useText();
  const language = useLanguage();
  const { data } = useCall('library.age', {}, { every: refreshMs });
  const time = data?.checkedAt ?? data?.updatedAt;
  if (!time) return null;
  return <p className="as-of">{t('common:asOf', { time: formatDate(time.slice(0, 16), language) })}</p>;
};
