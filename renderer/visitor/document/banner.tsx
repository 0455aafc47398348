import { ArrowRight, Ban, CalendarClock, Clock, PencilLine, TimerOff } from 'lucide-react';
import type { Reference } from '../../../contract/library.ts';
import { formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { LinkButton } from '../../shared/ui/button.tsx';
import { viewAddress } from './address.ts';
import type { DocumentRecord } from './paper.ts';

const looks = {
  repealed: { icon: Ban, tone: 'danger' },
  expired: { icon: TimerOff, tone: 'danger' },
  amended: { icon: PencilLine, tone: 'warm' },
  pending: { icon: Clock, tone: 'warm' },
  past: { icon: CalendarClock, tone: 'warm' },
} as const;

/** What the banner must say; null where the document is in force or nothing is stated. */
export const warningOf = ({
  validity,
  pastValidity,
}: Pick<DocumentRecord, 'validity' | 'pastValidity'>): keyof typeof looks | null => {
  const { status } = validity;
  if (status === 'repealed' || status === 'expired' || status === 'amended' || status === 'pending')
    return status;
  return pastValidity ? 'past' : null;
};

/** The documents of the library that took this one's place, each once however many relations it states. */
export const successorsOf = (related: readonly Reference[]): Reference[] => {
  const found = related.filter(
    ({ type, inverse, id }) => inverse && id !== null && ['replaces', 'repeals', 'amends'].includes(type),
  );
  return found.filter(({ id }, index) => found.findIndex(other => other.id === id) === index);
};

/** What took a document's place is in force; what amends it only goes with it. */
export const followerOf = (status: string): 'amender' | 'successor' =>
  status === 'amended' ? 'amender' : 'successor';

/** Says by word, sign and tint that a document is not, no longer or not wholly in force, on what basis, and what is. */
export const ValidityBanner = ({ record }: { readonly record: DocumentRecord }) => {
  const t = useText();
  const language = useLanguage();
  const warning = warningOf(record);
  if (warning === null) return null;
  const { validity } = record;
  const { icon: Icon, tone } = looks[warning];
  const successors = successorsOf(record.related);
  const follower = followerOf(warning);
  const more = (): string => {
    if (warning === 'pending') {
      return validity.from
        ? t('document:validity.pending.from', { date: formatDate(validity.from, language) })
        : '';
    }
    if (warning === 'past') {
      return t('document:validity.past.more', { date: formatDate(validity.to ?? '', language) });
    }
    return t(`document:validity.${warning}.more`);
  };
  return (
    <section className={`validity-banner validity-banner-${tone}`} aria-labelledby="validity-title">
      <Icon className="icon validity-sign" aria-hidden />
      <div className="validity-words">
        <p id="validity-title" className="validity-title">
          {t(`document:validity.${warning}`)}
        </p>
        <p>{more()}</p>
        {validity.basis && <p>{t('document:validity.basis', { basis: validity.basis })}</p>}
        {successors.length > 0
          ? successors.map(({ id, title, docNo }) => (
              <p key={id}>
                {t(`document:validity.${follower}`)}
                <span lang="zh">{`《${title}》${docNo ? `（${docNo}）` : ''}`}</span>
              </p>
            ))
          : validity.replacedBy && (
              <p>
                {t(`document:validity.${follower}`)}
                <span lang="zh">{validity.replacedBy}</span>
              </p>
            )}
      </div>
      {successors[0]?.id && (
        <LinkButton main look="primary" icon={ArrowRight} to={viewAddress(successors[0].id)}>
          {t(`document:validity.${follower}.open`)}
        </LinkButton>
      )}
    </section>
  );
};
