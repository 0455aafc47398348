import type { Mapping } from '../../contract/websites/column.ts';
import type { Piece } from '../../contract/websites/page.ts';
import { openPaperSheet } from '../../core/custody/sheet-file.ts';
import type { ReadOutcome } from '../../core/library/parsed.ts';
import { readDocumentFile, readWords } from '../../core/library/read.ts';
import { readCells, rowsOf, type SheetRow } from '../../core/sync/sheet.ts';
import type { ListPage } from '../../core/website/list-page.ts';
import { readArticle, readList, readSketch } from '../../core/website/read.ts';
import type { PreviewedArticle } from '../../core/website/tools.ts';
import { pdfData } from '../paths.ts';
import { answerTasks } from './tasks.ts';

/** What is asked of the thread that reads files, one at a time. */
export type ReadTask =
  | { readonly kind: 'read'; readonly path: string; readonly name: string }
  | { readonly kind: 'sheet'; readonly path: string }
  /** a sender's 目录表 */
  | { readonly kind: 'papers'; readonly path: string }
  /** bytes that may lie on no disk */
  | { readonly kind: 'html'; readonly bytes: Uint8Array; readonly name: string }
  | {
      readonly kind: 'list';
      readonly path: string;
      readonly address: string;
      readonly select: string | undefined;
    }
  | { readonly kind: 'sketch'; readonly path: string; readonly page: 'list' | 'article' }
  | { readonly kind: 'article'; readonly path: string; readonly address: string; readonly mapping: Mapping };
export type ReadReply =
  | { readonly kind: 'read'; readonly outcome: ReadOutcome }
  | { readonly kind: 'sheet'; readonly rows: SheetRow[] | null }
  | { readonly kind: 'papers'; readonly sheet: Awaited<ReturnType<typeof openPaperSheet>> }
  | { readonly kind: 'html'; readonly html: string | null }
  | { readonly kind: 'list'; readonly list: ListPage }
  | { readonly kind: 'sketch'; readonly page: Piece | null }
  | { readonly kind: 'article'; readonly article: PreviewedArticle }
  | { readonly kind: 'failed'; readonly message: string };

/** Reads what strangers have made, apart from everything that matters: its parent ends it when it takes too long or too much. */
const answer = async (task: ReadTask): Promise<ReadReply> => {
  try {
    if (task.kind === 'html') return { kind: 'html', html: await readWords(task.bytes, task.name) };
    if (task.kind === 'read')
      return { kind: 'read', outcome: await readDocumentFile(task.path, task.name, pdfData) };
    if (task.kind === 'sheet') return { kind: 'sheet', rows: rowsOf(await readCells(task.path)) };
    if (task.kind === 'papers') return { kind: 'papers', sheet: await openPaperSheet(task.path) };
    if (task.kind === 'sketch') return { kind: 'sketch', page: await readSketch(task.path, task.page) };
    const { path, address } = task;
    if (task.kind === 'list') return { kind: 'list', list: await readList(path, address, task.select) };
    return { kind: 'article', article: await readArticle(path, address, task.mapping) };
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
};

// pdf.js leaves some inner promises of a damaged file unheard; what the file is worth, its own answer says, or the parent's patience.
process.on('unhandledRejection', () => {});
answerTasks(answer);
