import type { LibraryWriter } from './open.ts';

/** A new state of the library has a new number: readers that hold something in memory look at it. Inside the caller's transaction. */
export const nextGeneration = (db: LibraryWriter, at: string): void => {
  db.prepare(`
    INSERT INTO meta (key, value) VALUES ('generation', '1') ON CONFLICT (key) DO UPDATE SET value = value + 1`).run();
  db.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES ('updatedAt', ?)").run(at);
};
