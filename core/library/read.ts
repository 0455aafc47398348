import { readFile } from 'node:fs/promises';
import { readDocx } from './docx.ts';
import { decodeText } from './encoding.ts';
import { readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';
import { mismatch, typeOf } from './mediatypes.ts';
import { type Parsed, type Picture, plainParsed, type ReadOutcome, refuse } from './parsed.ts';
import { type PdfData, readPdf } from './pdf.ts';
import { describePlain } from './plain.ts';

/** Text formats are read whole into memory; a text beyond this is no document. Bytes. */
const mostText = 64 * 1024 * 1024;

const done = (parsed: Parsed, pictures: readonly Picture[] = []): ReadOutcome => ({
  ok: true,
  parsed,
  pictures,
});

const detailOf = (error: unknown) =>
  error instanceof Error ? error.message.slice(0, 200) : String(error).slice(0, 200);

const readText = (bytes: Uint8Array): Parsed => {
  const text = decodeText(bytes).text.replace(/\r\n?/g, '\n');
  return plainParsed('text/plain', text, describePlain(text));
};

/** Pages, text, structure and statements of one file, by its name's type; or why it gives nothing. Never throws for what a file holds. */
export const readDocumentFile = async (
  path: string,
  name: string,
  pdfData: PdfData,
): Promise<ReadOutcome> => {
  const { format, mediaType } = typeOf(name);
  const bytes = new Uint8Array(await readFile(path));
  if (bytes.length === 0) return refuse('empty');
  const wrong = mismatch(format, bytes.subarray(0, 8192));
  if (wrong) return refuse(wrong);
  if (format === 'other') return done(plainParsed(mediaType, ''));
  if (format !== 'pdf' && bytes.length > mostText) return refuse('tooLarge');
  try {
    if (format === 'text') return blankAsEmpty(readText(bytes));
    if (format === 'markdown') return blankAsEmpty(readMarkdown(bytes));
    if (format === 'html') return blankAsEmpty(readHtml(bytes));
    if (format === 'pdf') return done(await readPdf(bytes, pdfData));
    const { parsed, pictures } = await readDocx(bytes);
    return done(parsed, pictures);
  } catch (error) {
    const encrypted = error instanceof Error && error.name === 'PasswordException';
    return refuse(encrypted ? 'encrypted' : 'broken', detailOf(error));
  }
};

const blankAsEmpty = (parsed: Parsed): ReadOutcome =>
  parsed.text.trim() === '' && parsed.references.length === 0 ? refuse('empty') : done(parsed);

const escaped = (text: string) => text.replace(/[&<>]/g, sign => `&#${sign.charCodeAt(0)};`);

/** The words of a Word or text file that lies on no disk, as HTML; null for other types. @throws where the file is broken */
export const readWords = async (bytes: Uint8Array, name: string): Promise<string | null> => {
  const { format } = typeOf(name);
  if (format === 'docx') return (await readDocx(bytes)).parsed.html;
  if (format !== 'text') return null;
  return decodeText(bytes)
    .text.split(/\r?\n/)
    .map(line => `<p>${escaped(line)}</p>`)
    .join('');
};
