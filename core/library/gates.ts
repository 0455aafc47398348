import type { DocumentDraft } from '../../contract/document.ts';
import { holdsIdNumber } from './idcard.ts';
import type { Refusal } from './parsed.ts';

/** What the gates say of a document (design 5): refused, held for a person to look at, or taken with notes for staff. */
export type Verdict = {
  readonly refused: Refusal | null;
  readonly held: readonly Refusal[];
  readonly notes: readonly Refusal[];
};

const opennessWords = { onRequest: '依申请公开', withheld: '不予公开' } as const;

const isReprint = (draft: DocumentDraft): boolean =>
  draft.source.origin !== null ||
  /转载|轉載/.test(draft.source.name ?? '') ||
  /^[(（【[]\s*(?:转载|轉載)|[(（【[](?:转载|轉載)[)）】\]]\s*$/.test(draft.title);

/** 转载 must name the source unit, the time and the link (domain row 18). */
const originMissing = (draft: DocumentDraft): boolean => {
  const { origin } = draft.source;
  return isReprint(draft) && (!origin?.name || !origin.time || !origin.url);
};

/** Every word of a document a visitor could see. */
const everything = ({ html, sections, damage, text, files, ...record }: DocumentDraft): string =>
  [text, JSON.stringify(record), ...files.map(file => file.name)].join('\n');

/**
 * Judge a document before it may reach a visitor.
 * @param damageHolds whether a damaged text is kept from visitors: one off a website may come from a hijacked page (domain 9.3)
 */
export const judge = (draft: DocumentDraft, damageHolds = false): Verdict => {
  const { openness } = draft;
  const refused: Refusal | null =
    openness === 'onRequest' || openness === 'withheld'
      ? { reason: 'notProactive', detail: opennessWords[openness] }
      : null;
  const held: Refusal[] = holdsIdNumber(everything(draft)) ? [{ reason: 'personalData', detail: null }] : [];
  const notes: Refusal[] = [];
  if (draft.damage.length > 0) (damageHolds ? held : notes).push({ reason: 'damagedText', detail: null });
  if (originMissing(draft)) notes.push({ reason: 'originMissing', detail: null });
  for (const file of draft.files)
    if (file.hasText === false) notes.push({ reason: 'noText', detail: file.name });
  return { refused, held, notes };
};
