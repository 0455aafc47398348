import type { DocumentFile, Section } from '../../../contract/document.ts';

/** A stretch of the text `[start, end)`, with the page of the file it was taken from. */
export type Stretch = { start: number; end: number; page: number | null };

/** The text of one file, page by page. `recognised`: 识别文字, by machine; without a file it is of a scan of the paper. */
export type FileText = {
  file: DocumentFile | null;
  stretches: Stretch[];
  length: number;
  recognised: boolean;
};

type Source = { text: string; sections: readonly Section[]; files: readonly DocumentFile[] };
type Placed = Stretch & { file: string | null; recognised: boolean };

const stretches = ({ text, sections }: Source): Placed[] =>
  sections.length === 0
    ? [{ start: 0, end: text.length, page: null, file: null, recognised: false }]
    : sections.map(({ start, file, page, recognised = false }, index) => ({
        start,
        end: sections[index + 1]?.start ?? text.length,
        page,
        file,
        recognised,
      }));

const isWritten = (text: string, { start, end }: Stretch): boolean => text.slice(start, end).trim() !== '';

/** The document's own text: what the record says, not what was taken from its files or read by a machine. */
export const bodyStretches = (source: Source): Stretch[] =>
  stretches(source).filter(
    stretch => stretch.file === null && !stretch.recognised && isWritten(source.text, stretch),
  );

/** The texts taken from its files, in the order of the files, then that of a scan of its paper; what has no text is left out. */
export const fileTexts = (source: Source): FileText[] => {
  const all = stretches(source).filter(stretch => isWritten(source.text, stretch));
  const textOf = (file: DocumentFile | null, own: Placed[]): FileText[] => {
    const length = own.reduce((sum, { start, end }) => sum + end - start, 0);
    return own.length === 0
      ? []
      : [{ file, stretches: own, length, recognised: own.some(({ recognised }) => recognised) }];
  };
  return [
    ...source.files.flatMap(file =>
      textOf(
        file,
        all.filter(stretch => stretch.file === file.sha256),
      ),
    ),
    ...textOf(
      null,
      all.filter(stretch => stretch.file === null && stretch.recognised),
    ),
  ];
};

/** Names a text on its page: the anchor of its card. */
export const textKey = ({ file }: Pick<FileText, 'file'>): string => file?.sha256 ?? 'paper';
