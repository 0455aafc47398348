import type { CaseEvent, CaseEventType } from '../../../contract/applications/event.ts';
import type { CaseFile } from './case-file.ts';

type Known = Pick<CaseFile, 'entries' | 'clock'>;

const eventsOf = (file: Known): CaseEvent[] => file.entries.flatMap(({ event }) => (event ? [event] : []));

/** Reviews or suits of a case that nobody has decided yet, by id. */
const openProceedings = (
  file: Known,
  filed: 'reviewFiled' | 'suitFiled',
  decided: CaseEventType,
): string[] => {
  const events = eventsOf(file);
  const over = new Set(events.flatMap(event => (event.type === decided && 'id' in event ? [event.id] : [])));
  return events.flatMap(event => (event.type === filed && !over.has(event.id) ? [event.id] : []));
};

/** The consultations or proceedings a step can concern, by id; none for a step that concerns no one. */
export function idsFor(type: CaseEventType, file: Known): string[] {
  const { consultations } = file.clock;
  const open = consultations.filter(({ endedOn, result }) => endedOn === null || result === 'pending');
  switch (type) {
    case 'consultationReceived':
      return open.filter(({ receivedOn }) => receivedOn === null).map(({ id }) => id);
    case 'consultationReplied':
    case 'consultationClosed':
      // who was silent until the limit may still answer: the clock says what that is worth
      return (open.length > 0 ? open : consultations).map(({ id }) => id);
    case 'reviewDecided':
      return openProceedings(file, 'reviewFiled', 'reviewDecided');
    case 'suitDecided':
      return openProceedings(file, 'suitFiled', 'suitDecided');
    default:
      return [];
  }
}

/** Reviews a suit can come after. */
export const reviewIds = (file: Known): string[] =>
  eventsOf(file).flatMap(event => (event.type === 'reviewFiled' ? [event.id] : []));

const prefixes: Partial<Record<CaseEventType, string>> = {
  consultationSent: 'c',
  reviewFiled: 'r',
  suitFiled: 's',
};

/** The id a step's form begins with: the first it can concern, or for what begins here the next free one, `c1`, `c2` … */
export function firstId(type: CaseEventType, file: Known): string {
  const prefix = prefixes[type];
  if (!prefix) return idsFor(type, file)[0] ?? '';
  const used = eventsOf(file).flatMap(event => ('id' in event ? [event.id] : []));
  for (let number = 1; ; number++) if (!used.includes(`${prefix}${number}`)) return `${prefix}${number}`;
}
