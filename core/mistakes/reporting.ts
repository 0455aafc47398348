import type { MistakeKind, MistakeVerdict } from '../../contract/mistakes.ts';
import type { Office } from '../applications/office.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { toCivil, toDay } from '../calendar/day.ts';
import { nthWorkday } from '../calendar/workdays.ts';
import { isoLocal } from '../records/time.ts';
import type { StreamSeal } from '../records/vault.ts';
import type { MistakeEventData } from './record.ts';

/** What reports stand on; every effect comes in here. */
type MistakeOffice = Pick<Office, 'log' | 'vault' | 'terminal' | 'now' | 'newId'>;

/** The day a report is to be answered by: so many working days after the one it came on (a unit's setting; no law names any). */
export const dueDay = (calendar: Calendar, receivedAt: string, days: number): string =>
  toCivil(nthWorkday(calendar, toDay(receivedAt), days).on);

/**
 * A visitor's report. What they wrote is sealed before it is written, and needs the room's public key only; number and report are on the disk
 * together or not at all.
 * @returns its number, and when it came
 */
export const reportMistake = async (
  { log, vault, terminal, now, newId }: MistakeOffice,
  { document, kind, note }: { document: string; kind: MistakeKind; note: string },
): Promise<{ number: string; receivedAt: string }> => {
  const [stream, id] = [newId(), newId()];
  const sealed = note === '' ? null : (await vault.begin(stream)).sealJson(id, { note });
  const year = now().getFullYear();
  const at = isoLocal(now());
  return log.atomically(() => {
    const number = `${terminal}-${year}-${log.nextSerial('mistake', year)}`;
    const data: MistakeEventData['mistake.reported'] = { number, document, kind, noted: sealed !== null };
    const event = { id, stream, type: 'mistake.reported', at, actor: 'visitor', data };
    log.append([sealed === null ? event : { ...event, sealed }]);
    return { number, receivedAt: at };
  });
};

/** What the visitor wrote; null where they wrote nothing, or what opens it is gone. */
export const noteOf = async (
  { log, vault }: Pick<MistakeOffice, 'log' | 'vault'>,
  stream: string,
  privateKey: Uint8Array,
): Promise<string | null> => {
  const first = log.stream(stream)[0];
  if (!first?.sealed) return null;
  const seal: StreamSeal | null = await vault.open(stream, privateKey);
  return seal ? (seal.openJson(first.id, first.sealed) as { note: string }).note : null;
};

/** What was said of a report so far, oldest first, whether its note was destroyed, and how many events its stream has. */
export const answersOf = ({ log }: Pick<MistakeOffice, 'log'>, stream: string) => {
  const events = log.stream(stream);
  const answers = events
    .filter(({ type }) => type === 'mistake.answered')
    .map(({ at, actor, data }) => ({
      ...(JSON.parse(data) as MistakeEventData['mistake.answered']),
      at,
      actor,
    }));
  const forgotten = events.some(({ type }) => type === 'mistake.forgotten');
  return { position: events.length, forgotten, answers };
};

/** Staff say what they found and did; false where somebody else has answered meanwhile. */
export const answerMistake = (
  { log, now, newId }: MistakeOffice,
  { id: stream, position, by, verdict, text }: Answer,
): boolean =>
  log.atomically(() => {
    if (log.stream(stream).length !== position) return false;
    const data: MistakeEventData['mistake.answered'] = { verdict, text };
    log.append([{ id: newId(), stream, type: 'mistake.answered', at: isoLocal(now()), actor: by, data }]);
    return true;
  });

type Answer = {
  readonly id: string;
  readonly position: number;
  /** staff id */
  readonly by: string;
  readonly verdict: MistakeVerdict;
  readonly text: string;
};
