import type { Output } from '../../../contract/index.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Pick } from '../ui/fields.tsx';
import type { QueueState, useQueueState } from './review-state.ts';

type QueueFiltersProps = {
  readonly found: Output<'review.queue'>;
  readonly queue: QueueState;
  readonly onChange: ReturnType<typeof useQueueState>['change'];
};

/** Source, finding and kind; only what the list holds is offered. */
export const QueueFilters = ({ found, queue, onChange }: QueueFiltersProps) => {
  const t = useText();
  const { sources, reasons, kinds } = found;
  if (sources.length + reasons.length + kinds.length === 0) return null;
  const nameOf = new Map(sources.map(({ id, name }) => [id, name]));
  return (
    <div className="review-filters">
      <Pick
        label={t('review:filter.source')}
        value={queue.source ?? ''}
        options={['', ...sources.map(({ id }) => id)]}
        name={id => (id === '' ? t('review:filter.all') : (nameOf.get(id) ?? id))}
        onChange={source => onChange({ source: source || undefined })}
      />
      <Pick
        label={t('review:filter.reason')}
        value={queue.reason ?? ''}
        options={['', ...reasons]}
        name={reason => (reason === '' ? t('review:filter.all') : t(`imports:reason.${reason}`))}
        onChange={reason => onChange({ reason: reason || undefined })}
      />
      <Pick
        label={t('review:filter.kind')}
        value={queue.kind ?? ''}
        options={['', ...kinds]}
        name={kind => (kind === '' ? t('review:filter.all') : t(`labels:kind.${kind}`))}
        onChange={kind => onChange({ kind: kind || undefined })}
      />
    </div>
  );
};
