import type { CaseEvent } from '../../../contract/applications/event.ts';
import { useText } from '../../shared/i18n/use-text.ts';

/** What a proposed step would do, in words. */
export const EventFacts = ({ event }: { readonly event: CaseEvent }) => {
  const t = useText();
  if (event.type === 'extended') return <p>{t('case:extendBy', { days: event.days })}</p>;
  if (event.type !== 'decided') return null;
  return (
    <>
      <p>{t(`cases:outcome.${event.outcome}`)}</p>
      {event.grounds?.map(ground => (
        <p key={ground} className="field-hint">
          {t(`cases:outcome.${ground}`)}
        </p>
      ))}
    </>
  );
};
