import { v7 } from 'uuid';
import { applicantKinds, type CaseEvent, channels } from '../../contract/applications/event.ts';
import type { NewEvent } from '../../db/records/events.ts';

/** A day of 2025 or the first half of 2026, later with each case of a run of 500. */
const dayOf = (index: number): string =>
  new Date(Date.UTC(2025, 0, 5 + (index % 500))).toISOString().slice(0, 10);

const of = <T>(list: readonly T[], index: number): T => {
  const found = list[index % list.length];
  if (found === undefined) throw new Error('an empty list');
  return found;
};

const outcomes = ['granted', 'alreadyPublic', 'notExisting', 'notThisOrgan', 'petition'] as const;

/** What the law says happened in a case: a third still waits for a third party, the others are answered; one in a hundred is contested. */
const lawOf = (index: number): CaseEvent[] => {
  const at = dayOf(index);
  const channel = of(channels, Math.floor(index / 7));
  const begun: CaseEvent[] = [
    { type: 'submitted', at, channel, applicant: of(applicantKinds, Math.floor(index / 3)) },
    ...(channel === 'inPerson' || channel === 'signedPost' ? [] : [{ type: 'confirmed' as const, at }]),
    { type: 'handlingStarted', at },
    { type: 'correctionAsked', at, term: { workingDays: 10 } },
    { type: 'correctionServed', at },
    { type: 'corrected', at },
    { type: 'consultationSent', at, id: 'c', with: 'thirdParty' },
    { type: 'consultationReceived', at, id: 'c' },
  ];
  if (index % 3 === 0) return begun;
  return [
    ...begun,
    { type: 'consultationReplied', at, id: 'c', consents: true },
    { type: 'decided', at, outcome: of(outcomes, Math.floor(index / 11)) },
    { type: 'served', at, carrier: 'onTheSpot', signedOn: at },
    ...(index % 100 === 1 ? [{ type: 'reviewFiled' as const, at, id: 'r' }] : []),
  ];
};

/** The stream of an invented case, of some ten events. */
export const invented = (index: number): NewEvent[] => {
  const stream = v7();
  const base = {
    stream,
    at: `${dayOf(index)}T09:00:00+08:00`,
    actor: index % 2 === 0 ? 'visitor' : 'system',
  };
  const number = `申〔${dayOf(index).slice(0, 4)}〕${index}号`;
  return [
    { ...base, id: v7(), type: 'case.numbered', data: { number, enquiry: null } },
    ...lawOf(index).map(data => ({ ...base, id: v7(), type: 'case.law', data })),
  ];
};
