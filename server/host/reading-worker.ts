import { existsSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import type { ReadOutcome } from '../../core/library/parsed.ts';
import { readDocumentFile, readWords } from '../../core/library/read.ts';
import { readCells, rowsOf, type SheetRow } from '../../core/sync/sheet.ts';
import { pdfDataDirs } from '../paths.ts';

/** What is asked of the thread that reads files, one at a time. */
export type ReadTask =
  | { readonly kind: 'read'; readonly path: string; readonly name: string }
  | { readonly kind: 'sheet'; readonly path: string }
  /** bytes that may lie on no disk */
  | { readonly kind: 'html'; readonly bytes: Uint8Array; readonly name: string };
export type ReadReply =
  | { readonly kind: 'read'; readonly outcome: ReadOutcome }
  | { readonly kind: 'sheet'; readonly rows: SheetRow[] | null }
  | { readonly kind: 'html'; readonly html: string | null }
  | { readonly kind: 'failed'; readonly message: string };

/** Reads what strangers have made, apart from everything that matters: its parent ends it when it takes too long or too much. */
const dataDir = pdfDataDirs.find(folder => existsSync(`${folder}cmaps`)) ?? '';
const pdfData = { cMaps: `${dataDir}cmaps/`, fonts: `${dataDir}standard_fonts/` };

const answer = async (task: ReadTask): Promise<ReadReply> => {
  try {
    if (task.kind === 'html') return { kind: 'html', html: await readWords(task.bytes, task.name) };
    return task.kind === 'read'
      ? { kind: 'read', outcome: await readDocumentFile(task.path, task.name, pdfData) }
      : { kind: 'sheet', rows: rowsOf(await readCells(task.path)) };
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
};

// pdf.js leaves some inner promises of a damaged file unheard; what the file is worth, its own answer says, or the parent's patience.
process.on('unhandledRejection', () => {});
parentPort?.on('message', async (task: ReadTask) => parentPort?.postMessage(await answer(task)));
