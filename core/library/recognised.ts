import type { DocumentDraft } from '../../contract/document.ts';

/** A page of 识别文字 that a reviewer joined to a document: of one of its files, or of a scan of its paper (`file` null). */
export type RecognisedPage = {
  readonly file: string | null;
  readonly page: number;
  readonly text: string;
};

/** Of the pages joined to a document those that are still of it: a file that its source has exchanged takes its words along. */
export const pagesOfDraft = (
  pages: readonly RecognisedPage[],
  { files }: Pick<DocumentDraft, 'files'>,
): RecognisedPage[] =>
  pages.filter(({ file }) => file === null || files.some(({ sha256 }) => sha256 === file));

type Texts = Pick<DocumentDraft, 'text' | 'sections'>;

/** A document's text with what was recognised behind it, each page marked as such. What the source gave is not touched. */
export const withRecognised = <T extends Texts>(draft: T, pages: readonly RecognisedPage[]): T => {
  if (pages.length === 0) return draft;
  let { text } = draft;
  const sections = [...draft.sections];
  if (sections.length === 0 && text !== '') sections.push({ start: 0, file: null, page: null });
  for (const { file, page, text: words } of pages) {
    if (text !== '') text += '\n\n';
    sections.push({ start: text.length, file, page, recognised: true });
    text += words;
  }
  return { ...draft, text, sections };
};
