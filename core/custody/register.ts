import type { PaperEvent, PaperFacts } from '../../contract/custody/paper.ts';
import type { CustodyRefusal } from '../../contract/custody/refusal.ts';
import { fail, ok, type Result } from '../../contract/errors.ts';
import { type Desk, nextNumber, orNothing, type Steps, take } from './desk.ts';

/** A paper to be registered, by hand or from a sheet's row. */
export type Registration = {
  readonly facts: PaperFacts;
  readonly batch: string | null;
  /** `YYYY-MM-DD` */
  readonly receivedOn: string;
  readonly copies: number;
  readonly document: string | null;
  /** how that was found; a person chose it where nothing is said */
  readonly how?: Extract<PaperEvent, { type: 'paper.matched' }>['how'];
  readonly rejected: string | null;
};

/** The first events of a paper and its copies; draws their numbers. */
const beginning = (desk: Desk, { copies, document, how = 'chosen', ...said }: Registration) => {
  const paper = desk.newId();
  const sender = said.batch === null ? null : desk.books.senderOfBatch(said.batch);
  const number = nextNumber(desk, 'receipt');
  const steps: Steps = [
    { stream: paper, event: { type: 'paper.registered', number, sender, ...said } },
    ...(document === null
      ? []
      : [{ stream: paper, event: { type: 'paper.matched', document, how } } as const]),
    ...Array.from({ length: copies }, (_, index) => {
      const barcode = nextNumber(desk, 'copy');
      const event = { type: 'copy.received', paper, barcode, number: index + 1 } as const;
      return { stream: desk.newId(), event };
    }),
  ];
  return { paper, steps };
};

/**
 * 接收登记: numbers, the paper and its copies are on the disk together or not at all.
 * @returns the ids of the papers, in the order given
 */
export const register = (desk: Desk, papers: readonly Registration[]): Result<string[], CustodyRefusal> => {
  const wrong = papers.find(({ rejected, copies }) => (rejected === null ? copies < 1 : copies > 0));
  if (wrong) return fail('custody.rejectedHasCopies');
  for (const batch of new Set(papers.map(paper => paper.batch))) {
    if (batch === null) continue;
    const state = desk.books.batchState(batch);
    if (state !== 'checking') return fail(state === null ? 'custody.batchUnknown' : 'custody.batchClosed');
  }
  return orNothing(desk, () => {
    const begun = papers.map(paper => beginning(desk, paper));
    const taken = take(
      desk,
      begun.flatMap(({ steps }) => steps),
    );
    return taken.ok ? ok(begun.map(({ paper }) => paper)) : taken;
  });
};
