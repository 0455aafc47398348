import type { Entry } from '../../../../contract/custody/event.ts';
import { useCall } from '../../../shared/api/use-call.ts';
import { formatDate } from '../../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../../shared/i18n/use-text.ts';
import { Card } from '../../../shared/ui/card.tsx';
import { useSaid } from './said.ts';

/** Everything that ever happened to a paper and its copies; the newest first. */
export const History = ({ entries }: { readonly entries: readonly Entry[] }) => {
  const t = useText();
  const language = useLanguage();
  const places = useCall('places.list', {});
  const said = useSaid(places.data?.places ?? []);
  return (
    <Card title={t('custody:history')}>
      <ol className="timeline">
        {entries.toReversed().map(entry => {
          const { what, more } = said(entry.event);
          return (
            <li key={entry.id} className={entry.copy === null ? 'entry entry-law' : 'entry'}>
              <p className="entry-what">
                {entry.copy === null ? what : t('custody:history.copy', { number: entry.copy, what })}
              </p>
              {more && <p>{more}</p>}
              <p className="field-hint">
                {entry.actor === 'system' ? t('custody:history.system') : entry.actor} ·{' '}
                {formatDate(entry.at, language)}
              </p>
            </li>
          );
        })}
      </ol>
    </Card>
  );
};
