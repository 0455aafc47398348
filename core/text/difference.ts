import { diffArrays } from 'diff';

/** A stretch of one side; `changed` where the other side has other words. */
export type DifferencePiece = { readonly text: string; readonly changed: boolean };
/** A paragraph of the old text beside its counterpart in the new one; null where there is none. */
export type DifferenceRow = {
  readonly before: readonly DifferencePiece[] | null;
  readonly after: readonly DifferencePiece[] | null;
};

/** Beyond this two texts are called altogether different rather than compared for minutes. ms */
const timeout = 2_000;
/** Longer paragraphs are shown as changed whole. UTF-16 units */
const longestParagraph = 20_000;

const paragraphsOf = (text: string): string[] => text.split('\n').filter(line => line.trim() !== '');

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const wordsOf = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);

const plain = (text: string, changed: boolean): DifferencePiece[] => [{ text, changed }];

/** Two versions of a paragraph, word by word. */
const within = (before: string, after: string): DifferenceRow => {
  const changes =
    before.length + after.length > longestParagraph
      ? undefined
      : diffArrays(wordsOf(before), wordsOf(after), { timeout });
  if (!changes) return { before: plain(before, true), after: plain(after, true) };
  const side = (not: 'added' | 'removed') =>
    changes
      .filter(change => !change[not])
      .map(change => ({ text: change.value.join(''), changed: change.added || change.removed }));
  return { before: side('added'), after: side('removed') };
};

/**
 * What changed from one text to the other: by paragraphs first, then within those that stand at the same place by words. Empty lines count for nothing.
 */
export const differenceOf = (before: string, after: string): DifferenceRow[] => {
  const old = paragraphsOf(before);
  const now = paragraphsOf(after);
  const changes = diffArrays(old, now, { timeout });
  if (!changes) {
    return [
      ...old.map(text => ({ before: plain(text, true), after: null })),
      ...now.map(text => ({ before: null, after: plain(text, true) })),
    ];
  }
  const rows: DifferenceRow[] = [];
  for (const [at, change] of changes.entries()) {
    if (!change.added && !change.removed) {
      for (const text of change.value) rows.push({ before: plain(text, false), after: plain(text, false) });
      continue;
    }
    const other = changes[at - 1];
    if (change.added && other?.removed) continue; // told with the removed ones
    const next = changes[at + 1];
    const removed = change.removed ? change.value : [];
    const added = change.added ? change.value : next?.added ? next.value : [];
    for (let i = 0; i < Math.max(removed.length, added.length); i++) {
      const [gone, come] = [removed[i], added[i]];
      if (gone !== undefined && come !== undefined) rows.push(within(gone, come));
      else if (gone !== undefined) rows.push({ before: plain(gone, true), after: null });
      else if (come !== undefined) rows.push({ before: null, after: plain(come, true) });
    }
  }
  return rows;
};

/** Rows with something changed, and so many of their neighbours; the rest as numbers of paragraphs left out. */
export const changedOnly = (rows: readonly DifferenceRow[], around = 1): (DifferenceRow | number)[] => {
  const isChanged = ({ before, after }: DifferenceRow) =>
    [...(before ?? []), ...(after ?? [])].some(piece => piece.changed);
  const kept = new Set<number>();
  for (const [at, row] of rows.entries()) {
    if (isChanged(row)) for (let i = at - around; i <= at + around; i++) kept.add(i);
  }
  const shown: (DifferenceRow | number)[] = [];
  for (const [at, row] of rows.entries()) {
    const last = shown.at(-1);
    if (kept.has(at)) shown.push(row);
    else if (typeof last === 'number') shown[shown.length - 1] = last + 1;
    else shown.push(1);
  }
  return shown;
};
