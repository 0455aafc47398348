import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { DocumentDraft } from '../../contract/document.ts';
import { fold } from '../../core/text/fold.ts';
import { changeIndex, optimizeIndex } from '../../db/library/index.ts';
import { entryThread } from '../../server/host/entry-thread.ts';
import { entryUrl } from '../../server/paths.ts';
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
 * Builds the library of `size` documents in `folder` as an activation does: in one transaction, texts cut into tokens on a thread beside it. Time
 * counts what an import does for the index, not making up the documents; nothing is left to the thread while they are made up.
 */
export const build = (folder: string, corpus: Corpus, size: number, random: Random): Built => {
  const maker = entryThread(entryUrl('entryWorker'));
  const { db, index, add, activated } = testLibrary(folder, maker);
  const plain = new Database(plainDatabase(folder));
  plain.exec('CREATE TABLE plain (text TEXT NOT NULL) STRICT');
  const addPlain = plain.prepare('INSERT INTO plain VALUES (?)');
  const lines = openSync(plainLines(folder), 'w');
  const passages: string[] = [];
  const titles: string[] = [];
  const keepOneIn = Math.max(1, Math.floor(size / 2_000));
  let characters = 0;
  let textBytes = 0;
  let apartMs = 0;
  let apartCpu = 0;
  const cpuMicroseconds = (): number => {
    const { user, system } = process.cpuUsage();
    return user + system;
  };
  const apart = <T>(work: () => T): T => {
    const started = performance.now();
    const startedCpu = cpuMicroseconds();
    const result = work();
    apartMs += performance.now() - started;
    apartCpu += cpuMicroseconds() - startedCpu;
    return result;
  };
  const documents = resample(corpus, size, random);
  const keepPlain = plain.transaction((drafts: readonly DocumentDraft[], done: number) => {
    for (const [i, draft] of drafts.entries()) {
      const { title, text } = draft;
      const folded = fold(searchable(draft));
      addPlain.run(folded);
      writeSync(lines, `${folded}\n`);
      characters += text.length;
      textBytes += Buffer.byteLength(text);
      if ((done + i) % keepOneIn !== 0) continue;
      const from = random.below(Math.max(1, text.length - 400));
      passages.push(text.slice(from, from + 400));
      titles.push(title);
    }
  });
  const started = performance.now();
  const startedCpu = cpuMicroseconds();
  db.transaction(() =>
    changeIndex(db, size, () => {
      for (let done = 0; done < size; done += batch) {
        const drafts = apart(() => next(documents, Math.min(batch, size - done)));
        for (const draft of drafts) add(draft);
        index.finish();
        apart(() => keepPlain(drafts, done));
      }
      activated();
    }),
  ).immediate();
  const milliseconds = performance.now() - started - apartMs;
  const cpu = cpuMicroseconds() - startedCpu - apartCpu;
  maker.close();
  closeSync(lines);
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
