import type { Attachment, FileKind } from '../../../contract/files.ts';
import type { CaseFile } from '../case/case-file.ts';
import type { FilePlace } from './fetch-file.ts';

/** A file of a case, with what it is and who added it. */
export type ListedFile = {
  readonly place: FilePlace;
  readonly file: Attachment;
  /** `paper`: one that was made here */
  readonly kind: FileKind | 'paper';
  readonly at: string;
  /** staff name, or `visitor` */
  readonly actor: string;
};

/** The files of a case, those the applicant added at a terminal among them, in the order they came. */
export function filesOf({ row, entries, asks }: Pick<CaseFile, 'row' | 'entries' | 'asks'>): ListedFile[] {
  const own = entries.flatMap(({ id, at, actor, attached, paper, particulars }) =>
    (particulars?.files ?? []).map(file => ({
      place: { stream: row.id, event: id, file: file.id },
      file,
      kind: paper ? ('paper' as const) : (attached?.kind ?? 'other'),
      at,
      actor,
    })),
  );
  const asked = asks.flatMap(({ id, event, at, files, proof }) =>
    files.map(file => ({
      place: { stream: id, event, file: file.id },
      file,
      kind: proof ?? 'other',
      at,
      actor: 'visitor',
    })),
  );
  return [...own, ...asked].toSorted((a, b) => a.at.localeCompare(b.at));
}
