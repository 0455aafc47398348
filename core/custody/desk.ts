import type { CustodyEvent } from '../../contract/custody/event.ts';
import type { PlaceRow } from '../../contract/custody/place.ts';
import type { CustodyRefusal } from '../../contract/custody/refusal.ts';
import { ok, type Result } from '../../contract/errors.ts';
import type { NumberPattern } from '../../contract/number-pattern.ts';
import type { Calendar } from '../calendar/calendar.ts';
import type { RecordLog, Written } from '../records/log.ts';
import { formatNumber } from '../records/numbers.ts';
import { isoLocal } from '../records/time.ts';
import type { Call } from './calling.ts';
import type { CopyState } from './copy.ts';
import { stepCopy } from './copy.ts';
import type { Disposal } from './disposal.ts';
import type { PaperState } from './paper.ts';
import { stepPaper } from './paper.ts';
import type { Counted } from './stocktake.ts';

/** What is numbered here. */
export type Numbered = 'receipt' | 'copy' | 'place' | 'batch' | 'stocktake' | 'disposal';

/** What the rules look up. The projections hold it; it is never older than the log. */
export type CustodyBooks = {
  paper(id: string): PaperState | null;
  copy(id: string): CopyState | null;
  copiesOf(paper: string): { id: string; state: CopyState }[];
  place(id: string): PlaceRow | null;
  placesBelow(parent: string | null): PlaceRow[];
  hasSender(id: string): boolean;
  senderOfBatch(id: string): string | null;
  /** id of the open sending unit of a name */
  senderNamed(name: string): string | null;
  /** the delivery a unit made for a day it was due */
  batchFor(sender: string, dueOn: string): string | null;
  batchState(id: string): 'checking' | 'closed' | null;
  openDifferences(batch: string): string[];
  disposal(id: string): Disposal | null;
  openDisposals(): Disposal[];
  loan(id: string): { copy: string; dueOn: string; askedBy: string; decided: boolean } | null;
  openLoanOf(copy: string): string | null;
  call(id: string): Call | null;
  stocktakeState(id: string): 'open' | 'signed' | 'abandoned' | null;
  openStocktakeOver(place: string | null): boolean;
  /** barcodes of what lies on each place below one, or everywhere */
  expectedAt(place: string | null): Map<string, string[]>;
  isBarcode(barcode: string): boolean;
  isCounted(stocktake: string, barcode: string): boolean;
  stocktakeItems(id: string): (Counted & { copy: string; state: CopyState })[];
};

/** What the work with papers stands on. Everything with an effect comes in here. */
export type Desk = {
  readonly log: RecordLog;
  readonly books: CustodyBooks;
  readonly calendar: Calendar;
  readonly terminal: string;
  readonly patterns: Readonly<Record<Numbered, NumberPattern>>;
  readonly now: () => Date;
  readonly newId: () => string;
  /** staff id, or `system` */
  readonly actor: string;
};

/** The next number of a kind. Only inside `atomically`, with the event that uses it. */
export const nextNumber = ({ log, patterns, terminal, now }: Desk, kind: Numbered): string => {
  const year = now().getFullYear();
  return formatNumber(patterns[kind], { year, terminal, serial: log.nextSerial(kind, year) });
};

/** An event of the papers as it is written: its type apart, the rest its data. */
export const written = (desk: Desk, stream: string, { type, ...data }: CustodyEvent): Written => ({
  id: desk.newId(),
  stream,
  type,
  at: isoLocal(desk.now()),
  actor: desk.actor,
  data,
});

type PaperOrCopy = Extract<CustodyEvent, { type: `paper.${string}` | `copy.${string}` }>;
const isOfPaper = (event: PaperOrCopy): event is Extract<PaperOrCopy, { type: `paper.${string}` }> =>
  event.type.startsWith('paper.');

/** Steps of papers and copies, each checked against what its stream says after the one before. */
export type Steps = readonly { readonly stream: string; readonly event: PaperOrCopy }[];

/**
 * Takes steps, all or none: the first that is impossible refuses them all.
 * Call it inside `log.atomically`, so that nothing happens between the look and the write.
 */
export const take = (desk: Desk, steps: Steps): Result<null, CustodyRefusal> => {
  const papers = new Map<string, PaperState>();
  const copies = new Map<string, CopyState>();
  const events: Written[] = [];
  for (const { stream, event } of steps) {
    const record = written(desk, stream, event);
    if (isOfPaper(event)) {
      const step = stepPaper(papers.get(stream) ?? desk.books.paper(stream), event, record.at);
      if (!step.ok) return step;
      papers.set(stream, step.value);
    } else {
      const step = stepCopy(copies.get(stream) ?? desk.books.copy(stream), event, record);
      if (!step.ok) return step;
      copies.set(stream, step.value);
    }
    events.push(record);
  }
  desk.log.append(events);
  return ok(null);
};

class Refused extends Error {
  readonly result: Result<never, CustodyRefusal>;
  constructor(result: Result<never, CustodyRefusal>) {
    super('refused');
    this.result = result;
  }
}

/** Runs a piece of work as one; what is refused gives its numbers back as well. */
export const orNothing = <T>(
  { log }: Pick<Desk, 'log'>,
  work: () => Result<T, CustodyRefusal>,
): Result<T, CustodyRefusal> => {
  try {
    return log.atomically(() => {
      const result = work();
      if (!result.ok) throw new Refused(result);
      return result;
    });
  } catch (error) {
    if (error instanceof Refused) return error.result;
    throw error;
  }
};

/** One step of a paper or a copy, with nothing else. */
export const takeOne = (desk: Desk, stream: string, event: PaperOrCopy): Result<null, CustodyRefusal> =>
  orNothing(desk, () => take(desk, [{ stream, event }]));
