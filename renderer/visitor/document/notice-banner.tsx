import { CalendarCheck, CalendarX } from 'lucide-react';
import { formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import type { DocumentRecord } from './paper.ts';

/** Until when a 公示 stands or opinions are taken, or that its time is over (domain rows 50, 98). */
export const NoticeBanner = ({ notice }: Pick<DocumentRecord, 'notice'>) => {
  const t = useText();
  const language = useLanguage();
  if (notice === null) return null;
  const { kind, over, to } = notice;
  const Icon = over ? CalendarX : CalendarCheck;
  return (
    <p className={`validity-banner validity-banner-${over ? 'warm' : 'good'}`}>
      <Icon className="icon validity-sign" aria-hidden />
      <span className="validity-words validity-title">
        {t(over ? `document:notice.over.${kind}` : `document:notice.open.${kind}`, {
          date: formatDate(to, language),
        })}
      </span>
    </p>
  );
};
