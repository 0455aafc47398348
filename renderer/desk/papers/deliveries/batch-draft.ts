import type { BatchFacts } from '../../../../contract/custody/delivery.ts';

/** What is said of a delivery, as it is being typed: numbers are text until they are sent. */
export type BatchDraft = Pick<BatchFacts, 'receivedOn' | 'way' | 'nil' | 'note'> & {
  readonly papers: string;
  readonly electronic: string;
};

export const newBatch = (today: string): BatchDraft => ({
  receivedOn: today,
  way: 'exchange',
  nil: false,
  note: '',
  papers: '',
  electronic: '',
});

export const draftOf = ({ receivedOn, way, nil, note, ...counts }: BatchFacts): BatchDraft => ({
  receivedOn,
  way,
  nil,
  note,
  papers: String(counts.paperCount),
  electronic: String(counts.electronicCount),
});

const whole = (text: string): number => Math.max(0, Math.trunc(Number(text.normalize('NFKC')) || 0));

/** A nil return brings nothing. */
export const factsOf = ({ receivedOn, way, nil, note, papers, electronic }: BatchDraft) => ({
  receivedOn,
  way,
  nil,
  note: note.trim(),
  paperCount: nil ? 0 : whole(papers),
  electronicCount: nil ? 0 : whole(electronic),
});

export const isWhole = (draft: BatchDraft): boolean => {
  const { paperCount, electronicCount } = factsOf(draft);
  return draft.receivedOn !== '' && (draft.nil || paperCount + electronicCount > 0);
};
