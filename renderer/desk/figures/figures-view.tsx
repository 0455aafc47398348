import { applicantKinds, channels } from '../../../contract/applications/event.ts';
import { amendmentOutcomes, type ResultRow, resultRows } from '../../../contract/applications/outcome.ts';
import { visitOutcomes, visitPurposes } from '../../../contract/reception/visit.ts';
import type { Figures } from '../../../contract/statistics/figures.ts';
import type { Translate } from '../../shared/i18n/messages.ts';
import { useText } from '../../shared/i18n/use-text.ts';
import { Bars, Columns } from './charts.tsx';
import { FigureCard } from './figure-card.tsx';
import { KeyFigures } from './key-figures.tsx';

/** Bars of what is not 0; a chart without a bar is none. */
const barsOf = (rows: readonly { name: string; numbers: readonly number[] }[], series: string) => {
  const points = rows.flatMap(({ name, numbers: [a = 0] }) => (a > 0 ? [{ name, a }] : []));
  return points.length > 0 ? <Bars points={points} series={[series]} /> : null;
};

/** A row's own words without its number, short enough for an axis: twelve characters, or as many letters as are as wide. */
const short = (label: string): string => {
  const words = label.replace(/^(（.）|\(\d\) |\d\. ?)/, '');
  const most = /^[\w ]/.test(words) ? 24 : 12;
  return words.length > most ? `${words.slice(0, most - 1)}…` : words;
};

const groups = ['refused', 'unavailable', 'notHandled', 'other'] as const;
/** What a row stands under in table 3; the first two stand by themselves. */
const groupOf = (t: Translate, row: ResultRow): string | null => {
  const group = groups.find(each => row.startsWith(`${each}.`));
  return group ? t(`figures:group.${group}`) : null;
};

/** Every chart with its table. */
export const FiguresView = ({ figures }: { readonly figures: Figures }) => {
  const t = useText();
  const { received, ended, time, months, topics, visits } = figures;
  const cases = t('figures:cases');
  const byChannel = channels.map(channel => ({
    name: t(`cases:channel.${channel}`),
    numbers: [received.byChannel[channel]],
  }));
  const byApplicant = [...applicantKinds, 'unknown' as const].map(kind => ({
    name: kind === 'unknown' ? t('figures:unknown') : t(`cases:applicant.${kind}`),
    numbers: [received.byApplicant[kind]],
  }));
  const outcomes = [
    ...resultRows.map(row => ({
      name: t(`figures:row.${row}`),
      group: groupOf(t, row),
      numbers: [ended.byRow[row]],
    })),
    ...amendmentOutcomes.map(outcome => ({
      name: t(`cases:outcome.${outcome}`),
      group: t('cases:kind.amendment'),
      numbers: [ended.amendments[outcome]],
    })),
  ].filter(({ numbers: [count = 0] }) => count > 0);
  const steps = time.steps.map(({ upTo, onTime, late }, at) => ({
    name:
      upTo === null
        ? t('figures:step.over', { from: (time.steps[at - 1]?.upTo ?? 0) + 1 })
        : upTo === 0
          ? t('figures:step.sameDay')
          : t('figures:step.range', { from: (time.steps[at - 1]?.upTo ?? 0) + 1, to: upTo }),
    numbers: [onTime, late],
  }));
  const byTopic = topics.map(({ topic, received: count }) => ({
    name: topic ?? t('figures:unlabelled'),
    numbers: [count],
  }));
  const byPurpose = visitPurposes
    .map(purpose => ({ purpose, ...visits.byPurpose[purpose] }))
    .filter(each => each.visits > 0)
    .map(each => ({
      name: t(`reception:purpose.${each.purpose}`),
      numbers: [each.visits, each.people, ...visitOutcomes.map(outcome => each.outcomes[outcome])],
    }));
  const pair = [t('figures:inTime'), t('figures:late')] as const;
  const flow = [t('figures:received'), t('figures:ended')] as const;
  return (
    <div className="figures">
      <KeyFigures figures={figures} />
      <FigureCard
        title={t('figures:byMonth')}
        columns={[t('figures:month'), ...flow]}
        rows={months.map(month => ({ name: month.month, numbers: [month.received, month.ended] }))}
        chart={
          <Columns
            points={months.map(month => ({ name: month.month.slice(2), a: month.received, b: month.ended }))}
            series={flow}
          />
        }
      />
      <FigureCard
        title={t('figures:byTime')}
        columns={[t('figures:took'), ...pair]}
        rows={steps}
        chart={
          time.served > 0 ? (
            <Bars points={steps.map(({ name, numbers: [a = 0, b = 0] }) => ({ name, a, b }))} series={pair} />
          ) : null
        }
      />
      <FigureCard
        title={t('figures:byChannel')}
        columns={[t('cases:column.channel'), cases]}
        rows={byChannel}
        chart={barsOf(byChannel, cases)}
      />
      <FigureCard
        title={t('figures:byApplicant')}
        columns={[t('cases:column.applicant'), cases]}
        rows={byApplicant}
        chart={barsOf(byApplicant, cases)}
      />
      <FigureCard
        title={t('figures:byTopic')}
        columns={[t('case:topic'), cases]}
        rows={byTopic}
        chart={barsOf(byTopic.slice(0, 15), cases)}
      />
      <FigureCard
        title={t('figures:byOutcome')}
        columns={[t('case:outcome'), cases]}
        rows={outcomes}
        chart={barsOf(
          outcomes.map(({ name, numbers }) => ({ name: short(name), numbers })),
          cases,
        )}
      />
      {byPurpose.length > 0 && (
        <FigureCard
          title={t('figures:byPurpose')}
          columns={[
            t('reception:column.purpose'),
            t('reception:sum.visits'),
            t('reception:sum.people'),
            ...visitOutcomes.map(outcome => t(`reception:outcome.${outcome}`)),
          ]}
          rows={byPurpose}
          chart={barsOf(byPurpose, t('reception:sum.visits'))}
        />
      )}
    </div>
  );
};
