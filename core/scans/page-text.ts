import type { PageFailure } from '../../contract/scans/scan.ts';
import type { Recognised } from './recognise.ts';

/** Below this the text is noise: a photograph, a stamp, a page upside down. Of 100. */
const leastConfidence = 55;
/** Visible characters a page must have to count as written on. */
const leastCharacters = 4;

const han = '[\\p{Script=Han}，。、；：？！“”‘’（）《》〈〉【】〔〕—…·]';
const betweenHan = new RegExp(`(?<=${han}) +(?=${han})`, 'gu');

/** The text as it is kept: no gaps between Han characters, no ends of lines made of spaces, no rows of empty lines. */
export const tidyText = (text: string): string =>
  text
    .replace(betweenHan, '')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** What is kept of a page: its text, or why there is none. */
export const judgePage = ({
  text,
  confidence,
}: Recognised): { text: string; confidence: number } | { failure: PageFailure } => {
  const tidy = tidyText(text);
  if (tidy.replace(/\s/g, '').length < leastCharacters) return { failure: 'blank' };
  if (confidence < leastConfidence) return { failure: 'unclear' };
  return { text: tidy, confidence };
};
