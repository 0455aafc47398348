import type { BatchRow } from '../../../../contract/custody/delivery.ts';
import { formatDate } from '../../../shared/i18n/format.ts';
import { useLanguage, useText } from '../../../shared/i18n/use-text.ts';
import { Card } from '../../../shared/ui/card.tsx';

/** What is known of a batch as a whole, line by line. */
export const useBatchLines = (batch: BatchRow): readonly (readonly [string, string])[] => {
  const t = useText();
  const language = useLanguage();
  const due = batch.dueOn === null ? t('deliveries:receive.due.none') : formatDate(batch.dueOn, language);
  return [
    [t('deliveries:column.sender'), batch.senderName],
    [t('deliveries:column.due'), batch.late ? t('deliveries:late', { due }) : due],
    [t('deliveries:column.received'), formatDate(batch.receivedOn, language)],
    [t('deliveries:receive.way'), t(`deliveries:way.${batch.way}`)],
    [
      t('deliveries:column.counts'),
      batch.nil
        ? t('deliveries:nil')
        : t('deliveries:counts', { paper: batch.paperCount, electronic: batch.electronicCount }),
    ],
    [t('deliveries:batch.receiver'), batch.receiver],
    [t('deliveries:column.state'), t(`deliveries:batch.${batch.state}`)],
    ...(batch.note ? [[t('deliveries:receive.note'), batch.note] as const] : []),
  ];
};

export const BatchFactsCard = ({ batch }: { readonly batch: BatchRow }) => {
  const t = useText();
  const lines = useBatchLines(batch);
  return (
    <Card title={t('deliveries:batch.facts')} className="form-group">
      <dl>
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
};
