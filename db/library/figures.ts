import type { LibraryReader } from './open.ts';

/** How much the library holds. */
export type Figures = {
  readonly libraryVersion: number;
  readonly documents: number;
  /** waiting for a reviewer, or kept for a question */
  readonly held: number;
  readonly withdrawn: number;
  readonly files: number;
  /** bytes of the files, each counted once */
  readonly fileBytes: number;
  /** bytes of the database: texts and index */
  readonly indexBytes: number;
};

const count = `
  SELECT
    (SELECT count(*) FROM document WHERE state = 'shown') AS documents,
    (SELECT count(*) FROM document WHERE state = 'held' AND twin_of IS NULL AND kept_as IN ('waiting', 'held')) AS held,
    (SELECT count(*) FROM document WHERE state = 'withdrawn') AS withdrawn,
    (SELECT count(*) FROM file) AS files,
    (SELECT coalesce(sum(size), 0) FROM file) AS fileBytes`;

export const figures = (db: LibraryReader): Figures => {
  const pragma = (name: string): number => Number(db.pragma(name, { simple: true }));
  const counts = db.prepare<[], Omit<Figures, 'libraryVersion' | 'indexBytes'>>(count).get();
  if (!counts) throw new Error('a SELECT of aggregates gave no row');
  return {
    ...counts,
    libraryVersion: pragma('user_version'),
    indexBytes: pragma('page_count') * pragma('page_size'),
  };
};
