import type { DocumentFile, Section } from '../../../contract/document.ts';

/** A stretch of the text `[start, end)`, with the page of the file it was taken from. */
export type Stretch = { start: number; end: number; page: number | null };

/** The text of one file, page by page. */
export type FileText = { file: DocumentFile; stretches: Stretch[]; length: number };

type Source = { text: string; sections: readonly Section[]; files: readonly DocumentFile[] };

const stretches = ({ text, sections }: Source): (Stretch & { file: string | null })[] =>
  sections.length === 0
    ? [{ start: 0, end: text.length, page: null, file: null }]
    : sections.map(({ start, file, page }, index) => ({
        start,
        end: sections[index + 1]?.start ?? text.length,
        page,
        file,
      }));

const isWritten = (text: string, { start, end }: Stretch): boolean => text.slice(start, end).trim() !== '';

/** The document's own text: what the record says, not what was taken from its files. */
export const bodyStretches = (source: Source): Stretch[] =>
  stretches(source).filter(stretch => stretch.file === null && isWritten(source.text, stretch));

/** The texts taken from its files, in the order of the files; a file without text is left out. */
export const fileTexts = (source: Source): FileText[] => {
  const all = stretches(source);
  return source.files.flatMap(file => {
    const own = all.filter(stretch => stretch.file === file.sha256 && isWritten(source.text, stretch));
    const length = own.reduce((sum, { start, end }) => sum + end - start, 0);
    return own.length === 0 ? [] : [{ file, stretches: own, length }];
  });
};
