import type { Figures } from '../../../contract/statistics/figures.ts';
import { formatCount } from '../../shared/i18n/format.ts';
import { useText } from '../../shared/i18n/use-text.ts';

const percent = (part: number, whole: number): string =>
  whole === 0 ? '—' : `${((part / whole) * 100).toFixed(1)}%`;

/** The few numbers one is asked for first. */
export const KeyFigures = ({ figures }: { readonly figures: Figures }) => {
  const t = useText();
  const { received, onSite, ended, time, fee, visits } = figures;
  // #82 speaks of 咨询意见 as well as of applications
  const asked = [visits.byPurpose.ask, visits.byPurpose.opinion];
  const sum = (of: (each: (typeof asked)[number]) => number) =>
    asked.reduce((total, each) => total + of(each), 0);
  const answered = { received: sum(each => each.visits), settled: sum(each => each.outcomes.settled) };
  const days = (value: number | null) => (value === null ? '—' : t('figures:days', { days: value }));
  const facts: readonly (readonly [name: string, value: string, note?: string])[] = [
    [
      t('figures:received'),
      formatCount(received.total),
      t('figures:received.note', { terminal: received.terminal, desk: received.desk }),
    ],
    [t('figures:ended'), formatCount(ended.total), t('figures:open', { count: figures.open })],
    [
      t('figures:onSite'),
      percent(onSite.settled, onSite.received),
      t('figures:onSite.note', { settled: onSite.settled, received: onSite.received }),
    ],
    [
      t('figures:onTime'),
      percent(time.onTime, time.served),
      t('figures:onTime.note', { onTime: time.onTime, late: time.late }),
    ],
    [
      t('figures:median'),
      days(time.median),
      t('figures:median.note', { p90: days(time.p90), longest: days(time.longest) }),
    ],
    [
      t('figures:steps'),
      `${figures.corrections} / ${figures.extensions} / ${figures.consultations}`,
      t('figures:steps.note'),
    ],
    [
      t('figures:fee'),
      t('figures:yuan', { yuan: formatCount(fee.paidYuan) }),
      t('figures:fee.note', { notices: fee.notices, yuan: formatCount(fee.yuan) }),
    ],
    [
      t('figures:kinds'),
      `${formatCount(received.information)} / ${formatCount(received.amendment)}`,
      t('figures:kinds.note'),
    ],
    [
      t('figures:visits'),
      formatCount(visits.visits),
      t('figures:visits.note', { people: formatCount(visits.people) }),
    ],
    [
      t('figures:answered'),
      percent(answered.settled, answered.received),
      t('figures:answered.note', answered),
    ],
  ];
  return (
    <dl className="figures-key">
      {facts.map(([name, value, note]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <strong>{value}</strong>
            <span className="field-hint">{note}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
};
