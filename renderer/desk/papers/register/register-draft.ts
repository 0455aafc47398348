import type { PaperFacts } from '../../../../contract/custody/paper.ts';
import type { Input } from '../../../../contract/index.ts';
import type { Hit } from '../../../../contract/library.ts';

/** A paper as it is being typed. Numbers are text until they are sent. */
export type RegisterDraft = {
  readonly title: string;
  readonly docNo: string;
  readonly indexNo: string;
  readonly issuer: string;
  readonly writtenOn: string;
  readonly pages: string;
  readonly copies: string;
  readonly attachments: string;
  readonly openness: PaperFacts['openness'];
  readonly form: PaperFacts['form'];
  readonly indexMark: PaperFacts['indexMark'];
  readonly condition: PaperFacts['condition'];
  readonly note: string;
  /** id of the library's document that was chosen */
  readonly document: string | null;
};

export const emptyDraft: RegisterDraft = {
  title: '',
  docNo: '',
  indexNo: '',
  issuer: '',
  writtenOn: '',
  pages: '',
  copies: '1',
  attachments: '0',
  openness: 'proactive',
  form: 'original',
  indexMark: 'printed',
  condition: 'good',
  note: '',
  document: null,
};

/** The next paper of a delivery mostly looks like the one before: what is the same of both stays. */
export const nextDraft = ({ copies, openness, form, indexMark, issuer }: RegisterDraft): RegisterDraft => ({
  ...emptyDraft,
  copies,
  openness,
  form,
  indexMark,
  issuer,
});

/** What the library knows of the document that was chosen. */
export const filledFrom = (draft: RegisterDraft, hit: Hit): RegisterDraft => ({
  ...draft,
  document: hit.id,
  title: hit.title,
  docNo: hit.docNo ?? '',
  indexNo: hit.indexNo ?? '',
  issuer: hit.issuer ?? draft.issuer,
  writtenOn: hit.writtenOn ?? '',
});

const count = (text: string): number | null => {
  const number = Number(text.normalize('NFKC').trim());
  return text.trim() === '' || !Number.isInteger(number) || number < 0 ? null : number;
};

/** What is sent. A rejected paper leaves no copies. */
export const registrationOf = (
  draft: RegisterDraft,
  { batch, receivedOn, rejected }: { batch: string | null; receivedOn: string; rejected: string | null },
): Input<'custody.register'> => ({
  batch,
  receivedOn,
  rejected,
  copies: rejected === null ? (count(draft.copies) ?? 1) : 0,
  document: rejected === null ? draft.document : null,
  facts: {
    title: draft.title,
    docNo: draft.docNo || null,
    indexNo: draft.indexNo || null,
    issuer: draft.issuer || null,
    writtenOn: draft.writtenOn || null,
    openness: draft.openness,
    pages: count(draft.pages) || null,
    form: draft.form,
    attachments: count(draft.attachments) ?? 0,
    indexMark: draft.indexMark,
    condition: draft.condition,
    eFile: null,
    note: draft.note || null,
  },
});
