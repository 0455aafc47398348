import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { DocumentDraft } from '../../contract/document.ts';
import { fold } from '../../core/text/fold.ts';
import { optimizeIndex } from '../../db/library/index.ts';
import { testLibrary } from '../fixtures/library.ts';
import type { Random } from '../fixtures/random.ts';
import { type Corpus, resample } from './corpus.ts';

export type Built = {
  readonly documents: number;
  readonly characters: number;
  /** UTF-8 bytes of the texts */
  readonly textBytes: number;
  readonly seconds: number;
  /** of this process, on whatever share of the machine it had */
  readonly cpuSeconds: number;
  readonly optimizeSeconds: number;
  readonly indexBytes: number;
  /** stretches and titles to cut queries from */
  readonly passages: readonly string[];
  readonly titles: readonly string[];
};

/** Folded texts for the scans to beat: one row each for LIKE, one line each for ripgrep. */
export const plainDatabase = (folder: string): string => join(folder, 'plain.db');
export const plainLines = (folder: string): string => join(folder, 'plain.txt');

const batch = 500;

const next = (documents: Generator<DocumentDraft>, count: number): DocumentDraft[] => {
  const drafts: DocumentDraft[] = [];
  while (drafts.length < count) {
    const { value, done } = documents.next();
    if (done) break;
    drafts.push(value);
  }
  return drafts;
};

/** Everything of a document that can be found. */
const searchable = (draft: DocumentDraft): string =>
  [
    draft.title,
    draft.docNo ?? '',
    draft.indexNo ?? '',
    ...draft.tags,
    ...draft.issuers,
    draft.genre ?? '',
    draft.text,
  ].join('。');

/**
 * Builds the library of `size` documents in `folder`, in one transaction as an activation does. Time counts what an import does for the index, not
 * making up the documents.
 */
export const build = async (folder: string, corpus: Corpus, size: number, random: Random): Promise<Built> => {
  const { db, add, activated } = testLibrary(folder);
  const plain = new Database(plainDatabase(folder));
  plain.exec('CREATE TABLE plain (text TEXT NOT NULL) STRICT');
  const addPlain = plain.prepare('INSERT INTO plain VALUES (?)');
  const lines = createWriteStream(plainLines(folder));
  const passages: string[] = [];
  const titles: string[] = [];
  const keepOneIn = Math.max(1, Math.floor(size / 2_000));
  let characters = 0;
  let textBytes = 0;
  let milliseconds = 0;
  let cpu = 0;
  const counted = (work: () => void): void => {
    const started = performance.now();
    const startedCpu = process.cpuUsage();
    work();
    milliseconds += performance.now() - started;
    const { user, system } = process.cpuUsage(startedCpu);
    cpu += user + system;
  };
  const documents = resample(corpus, size, random);
  db.exec('BEGIN IMMEDIATE');
  for (let done = 0; done < size; done += batch) {
    const drafts = next(documents, Math.min(batch, size - done));
    counted(() => {
      for (const draft of drafts) add(draft);
    });
    plain.transaction(() => {
      for (const [i, draft] of drafts.entries()) {
        const { title, text } = draft;
        const folded = fold(searchable(draft));
        addPlain.run(folded);
        lines.write(`${folded}\n`);
        characters += text.length;
        textBytes += Buffer.byteLength(text);
        if ((done + i) % keepOneIn !== 0) continue;
        const from = random.below(Math.max(1, text.length - 400));
        passages.push(text.slice(from, from + 400));
        titles.push(title);
      }
    })();
    await new Promise(resolve =>
      lines.writableNeedDrain ? lines.once('drain', () => resolve(null)) : resolve(null),
    );
  }
  counted(() => {
    activated();
    db.exec('COMMIT');
  });
  await new Promise(resolve => lines.end(resolve));
  plain.close();
  const optimizing = performance.now();
  optimizeIndex(db);
  const optimizeSeconds = (performance.now() - optimizing) / 1000;
  const indexBytes = db
    .prepare<[], number>(
      "SELECT sum(pgsize) FROM dbstat WHERE name LIKE 'fts%' OR name LIKE 'phrase%' OR name LIKE '%phrase%' OR name = 'indexed'",
    )
    .pluck()
    .get();
  db.close();
  return {
    documents: size,
    characters,
    textBytes,
    seconds: milliseconds / 1000,
    cpuSeconds: cpu / 1e6,
    optimizeSeconds,
    indexBytes: indexBytes ?? 0,
    passages,
    titles,
  };
};
