import { readFile, writeFile } from 'node:fs/promises';
import type { ErrorCode } from '../../contract/errors.ts';
import type { PageFailure } from '../../contract/scans/scan.ts';
import { openPdf } from '../../core/library/pdf.ts';
import { assemble } from '../../core/scans/assemble.ts';
import { drawPage } from '../../core/scans/draw.ts';
import { judgePage } from '../../core/scans/page-text.ts';
import { openRecogniser, type Recogniser } from '../../core/scans/recognise.ts';
import { pdfData, recognitionDirs } from '../paths.ts';
import { answerTasks } from './tasks.ts';

/** What is asked of a thread that works with scans, one at a time. Paths are of this machine. */
export type ScanTask =
  /** the pages of a PDF */
  | { readonly kind: 'count'; readonly path: string }
  /** a PDF of pictures, written to `to` */
  | {
      readonly kind: 'assemble';
      readonly pictures: readonly string[];
      readonly dpi: number;
      readonly to: string;
    }
  /** the text on a page, 1 the first */
  | { readonly kind: 'page'; readonly path: string; readonly page: number };
export type ScanReply =
  | { readonly kind: 'count'; readonly pages: number }
  | { readonly kind: 'assembled'; readonly pages: number }
  | { readonly kind: 'page'; readonly text: string; readonly confidence: number }
  | { readonly kind: 'pageFailed'; readonly failure: PageFailure }
  | {
      readonly kind: 'refused';
      readonly code: Extract<ErrorCode, 'scans.damaged' | 'scans.encrypted' | 'scans.wrongType'>;
      /** which of the pictures, 1 the first; 0: the PDF */
      readonly page: number;
    };

let recogniser: Promise<Recogniser> | undefined;
/** The PDF whose pages are being read: a large one is opened once and not once a page. */
let open: { readonly path: string; readonly pdf: ReturnType<typeof openPdf> } | undefined;

const pdfAt = async (path: string) => {
  if (open?.path !== path) {
    await open?.pdf.then(
      ({ close }) => close(),
      () => {},
    );
    open = { path, pdf: readFile(path).then(bytes => openPdf(new Uint8Array(bytes), pdfData)) };
  }
  return (await open.pdf).pdf;
};

const refusalOf = (error: unknown): ScanReply => ({
  kind: 'refused',
  code: error instanceof Error && error.name === 'PasswordException' ? 'scans.encrypted' : 'scans.damaged',
  page: 0,
});

const answer = async (task: ScanTask): Promise<ScanReply> => {
  if (task.kind === 'assemble') {
    const pdf = await assemble(await Promise.all(task.pictures.map(path => readFile(path))), task.dpi);
    if (!pdf.ok) return { kind: 'refused', code: pdf.error.code, page: Number(pdf.error.params.page) };
    await writeFile(task.to, pdf.value);
    return { kind: 'assembled', pages: task.pictures.length };
  }
  if (task.kind === 'count') {
    try {
      return { kind: 'count', pages: (await pdfAt(task.path)).numPages };
    } catch (error) {
      return refusalOf(error);
    }
  }
  try {
    recogniser ??= openRecogniser(recognitionDirs);
    const picture = await drawPage(await pdfAt(task.path), task.page);
    const judged = judgePage((await recogniser)(picture));
    return 'failure' in judged
      ? { kind: 'pageFailed', failure: judged.failure }
      : { kind: 'page', ...judged };
  } catch {
    return { kind: 'pageFailed', failure: 'broken' };
  }
};

// pdf.js leaves some inner promises of a damaged file unheard; its own answer says what the file is worth.
process.on('unhandledRejection', () => {});
answerTasks(answer);
