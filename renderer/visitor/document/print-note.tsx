import { formatDate } from '../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../shared/i18n/use-text.ts';
import { type Paper, shortHash } from './paper.ts';
import { usePrintTime } from './print-time.ts';

/** The lines at the foot of everything printed: what it is, whether it is in force, where it comes from, and when it was printed. */
export const PrintNote = ({ paper }: { readonly paper: Paper }) => {
  const t = useText();
  const language = useLanguage();
  const time = usePrintTime();
  const facts = [
    paper.source && t('document:print.source', { source: paper.source }),
    paper.publishedAt && t('document:print.published', { time: formatDate(paper.publishedAt, language) }),
    paper.sha256 && t('document:print.hash', { hash: shortHash(paper.sha256) }),
    t('document:print.time', { time: formatDate(time, language) }),
  ].filter(Boolean);
  return (
    <div className="print-note">
      <p>
        <strong>
          {paper.pastValidity ? t('document:print.past') : t(`labels:validity.${paper.validity}`)}
        </strong>
        {' · '}
        {paper.title}
        {paper.docNo && ` · ${paper.docNo}`}
      </p>
      <p>{facts.join(' · ')}</p>
      {paper.address && <p>{t('document:print.address', { address: paper.address })}</p>}
    </div>
  );
};
