import type { PersonalKind, ReviewItem } from '../../../contract/review.ts';

/** A stretch of the text as it is drawn: plain, marked as personal, or a damaged place with its repair beside it. */
export type Stretch =
  | { readonly kind: 'plain'; readonly text: string }
  | { readonly kind: PersonalKind; readonly text: string }
  | { readonly kind: 'mend'; readonly text: string; readonly put: string };

type Span = { readonly start: number; readonly end: number } & (
  | { readonly kind: PersonalKind }
  | { readonly kind: 'mend'; readonly put: string }
);

/** The text cut at its marks, paragraph by paragraph. Where two marks overlap the first stands. */
export const annotate = (
  text: string,
  { personal, mends }: Pick<ReviewItem, 'personal' | 'mends'>,
): Stretch[][] => {
  const spans: Span[] = [
    ...personal,
    ...mends.map(({ start, end, text: put }) => ({ kind: 'mend' as const, start, end, put })),
  ].sort((a, b) => a.start - b.start);
  const paragraphs: Stretch[][] = [[]];
  const push = (stretch: Stretch) => paragraphs.at(-1)?.push(stretch);
  const plain = (from: number, to: number) => {
    for (const [i, line] of text.slice(from, to).split('\n').entries()) {
      if (i > 0) paragraphs.push([]);
      if (line) push({ kind: 'plain', text: line });
    }
  };
  let at = 0;
  for (const span of spans) {
    if (span.start < at) continue;
    plain(at, span.start);
    const marked = text.slice(span.start, span.end);
    push(
      span.kind === 'mend'
        ? { kind: 'mend', text: marked, put: span.put }
        : { kind: span.kind, text: marked },
    );
    at = span.end;
  }
  plain(at, text.length);
  return paragraphs.filter(stretches => stretches.length > 0);
};
