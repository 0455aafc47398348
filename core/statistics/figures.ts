import { applicantKinds, channels } from '../../contract/applications/event.ts';
import { amendmentOutcomes, outcomeFacts, resultRows } from '../../contract/applications/outcome.ts';
import { type Figures, type Period, timeSteps } from '../../contract/statistics/figures.ts';
import { isAmendmentOutcome } from '../applications/steps/decision.ts';
import type { CaseFacts } from './facts.ts';

/** What the figures look at of a case; the annual tables look at the rest. */
export type FigureFacts = Omit<CaseFacts, 'correctedOn' | 'decidedOn' | 'refusesUnder14to16' | 'proceedings'>;
type Counted = FigureFacts & { readonly topic: string | null };

const zeros = <K extends string>(names: readonly K[]): Record<K, number> =>
  Object.fromEntries(names.map(name => [name, 0])) as Record<K, number>;

/** `2026-03` … for every month the period touches. */
const monthsOf = ({ from, to }: Period): string[] => {
  const months: string[] = [];
  let [year = 0, month = 0] = from.split('-').map(Number);
  for (;;) {
    const name = `${year}-${String(month).padStart(2, '0')}`;
    if (name > to.slice(0, 7)) return months;
    months.push(name);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
};

/** The value that so much of the list does not exceed (nearest rank); null of an empty list. */
const quantile = (sorted: readonly number[], share: number): number | null =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null;

const timeOf = (served: readonly Counted[]): Figures['time'] => {
  const days = served.map(({ workingDays }) => workingDays ?? 0).sort((a, b) => a - b);
  const steps = timeSteps.map((upTo, at) => {
    const above = timeSteps[at - 1] ?? -1;
    const within = served.filter(
      ({ workingDays }) => (workingDays ?? 0) > above && (upTo === null || (workingDays ?? 0) <= upTo),
    );
    const late = within.filter(each => each.late).length;
    return { upTo, onTime: within.length - late, late };
  });
  const late = served.filter(each => each.late).length;
  return {
    served: served.length,
    median: quantile(days, 0.5),
    p90: quantile(days, 0.9),
    longest: days.at(-1) ?? null,
    onTime: served.length - late,
    late,
    steps,
  };
};

const topicsOf = (received: readonly Counted[]): Figures['topics'] => {
  const tally = new Map<string | null, number>();
  for (const { topic } of received) tally.set(topic, (tally.get(topic) ?? 0) + 1);
  const topics = [...tally].map(([topic, count]) => ({ topic, received: count }));
  return topics.sort(
    (a, b) =>
      Number(a.topic === null) - Number(b.topic === null) ||
      b.received - a.received ||
      (a.topic ?? '').localeCompare(b.topic ?? '', 'zh'),
  );
};

/** The day a case was over: closed, or its reply served. */
const overOn = ({ closedOn, servedOn }: Counted): string | null => closedOn ?? servedOn;

/**
 * Figures of a period from the facts of the cases (all that moved in it, others do no harm). What came counts by the day of receipt
 * (art.31), what was ended by the day it was served or closed.
 */
export const figuresOf = (
  cases: Iterable<Counted>,
  period: Period,
  open: number,
): Omit<Figures, 'visits'> => {
  const { from, to } = period;
  const within = (day: string | null): day is string => day !== null && day >= from && day <= to;
  const received: Counted[] = [];
  const ended: Counted[] = [];
  const tally = { corrections: 0, extensions: 0, consultations: 0 };
  const fee = { notices: 0, yuan: 0, paidYuan: 0 };
  for (const each of cases) {
    if (within(each.receivedOn)) received.push(each);
    if (within(overOn(each))) ended.push(each);
    if (within(each.correctionOn)) tally.corrections += 1;
    if (within(each.extendedOn)) tally.extensions += 1;
    if (within(each.consultedOn)) tally.consultations += 1;
    if (within(each.feeOn)) {
      fee.notices += 1;
      fee.yuan += each.feeYuan ?? 0;
    }
    if (within(each.feePaidOn)) fee.paidYuan += each.feeYuan ?? 0;
  }

  const byChannel = zeros(channels);
  const byApplicant = zeros([...applicantKinds, 'unknown'] as const);
  for (const { channel, applicant } of received) {
    byChannel[channel] += 1;
    byApplicant[applicant ?? 'unknown'] += 1;
  }
  const byRow = zeros(resultRows);
  const amendments = zeros(amendmentOutcomes);
  for (const { outcome } of ended) {
    if (outcome === null) continue;
    if (isAmendmentOutcome(outcome)) amendments[outcome] += 1;
    else byRow[outcomeFacts[outcome].row] += 1;
  }
  const months = new Map(monthsOf(period).map(month => [month, { month, received: 0, ended: 0 }]));
  for (const { receivedOn } of received) {
    const month = months.get(receivedOn?.slice(0, 7) ?? '');
    if (month) month.received += 1;
  }
  for (const each of ended) {
    const month = months.get(overOn(each)?.slice(0, 7) ?? '');
    if (month) month.ended += 1;
  }

  const inPerson = received.filter(({ channel }) => channel === 'inPerson');
  const amendment = received.filter(({ caseKind }) => caseKind === 'amendment').length;
  const terminal = received.filter(({ takenAt }) => takenAt === 'terminal').length;
  return {
    from,
    to,
    received: {
      total: received.length,
      information: received.length - amendment,
      amendment,
      terminal,
      desk: received.length - terminal,
      byChannel,
      byApplicant,
    },
    onSite: {
      received: inPerson.length,
      settled: inPerson.filter(each => overOn(each) === each.arrivedOn).length,
    },
    ended: { total: ended.length, byRow, amendments },
    time: timeOf(ended.filter(({ servedOn, closedOn }) => servedOn !== null && closedOn === null)),
    ...tally,
    fee,
    topics: topicsOf(received),
    months: [...months.values()],
    open,
  };
};
