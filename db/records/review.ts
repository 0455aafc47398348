import type { Database } from 'better-sqlite3';
import type { RecognisedPage } from '../../core/library/recognised.ts';
import type { ReviewEventData, SourceEventData } from '../../core/review/events.ts';
import type { Decided, ReviewVerdict } from '../../core/review/standing.ts';
import type { Projection } from './events.ts';

const verdictOf: Partial<Record<string, ReviewVerdict>> = {
  'review.approved': 'approved',
  'review.restored': 'approved',
  'review.held': 'held',
  'review.refused': 'refused',
};

/** The decisions in force on the library's documents, and the sources reviewed elsewhere. */
export const reviewProjection: Projection = {
  name: 'review',
  tables: ['review_decision', 'review_taken_down', 'trusted_source', 'source_rank'],
  prepare: db => {
    const decide = db.prepare(`
      INSERT OR REPLACE INTO review_decision (document, content_hash, verdict, exception, repaired, reason, at, actor)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)`);
    const before = db.prepare<[string, string], { exception: string | null; repaired: number }>(
      'SELECT exception, repaired FROM review_decision WHERE document = ? AND content_hash = ?',
    );
    const takeDown = db.prepare(
      'INSERT OR REPLACE INTO review_taken_down (document, content_hash, reason, at, actor) VALUES (?, ?, ?, ?, ?)',
    );
    const isDown = db.prepare('SELECT 1 FROM review_taken_down WHERE document = ? AND content_hash IS NULL');
    const restore = db.prepare('DELETE FROM review_taken_down WHERE document = ?');
    const trust = db.prepare(
      'INSERT OR REPLACE INTO trusted_source (source, reason, at, actor) VALUES (?, ?, ?, ?)',
    );
    const noRanks = db.prepare('DELETE FROM source_rank');
    const rank = db.prepare('INSERT OR REPLACE INTO source_rank (source, rank) VALUES (?, ?)');
    const review = db.prepare('DELETE FROM trusted_source WHERE source = ?');
    return ({ stream, type, at, actor, data }) => {
      if (type === 'source.trusted') {
        const { source, reason } = JSON.parse(data) as SourceEventData['source.trusted'];
        trust.run(source, reason, at, actor);
      } else if (type === 'source.reviewed') {
        review.run((JSON.parse(data) as SourceEventData['source.reviewed']).source);
      } else if (type === 'source.ranked') {
        noRanks.run();
        for (const [at, source] of (JSON.parse(data) as SourceEventData['source.ranked']).order.entries())
          rank.run(source, at);
      } else if (type === 'source.adopted') {
        for (const [id, contentHash] of (JSON.parse(data) as SourceEventData['source.adopted']).documents)
          decide.run(id, contentHash, 'approved', null, 0, '', at, actor);
      } else if (type === 'review.takenDown') {
        const { reason } = JSON.parse(data) as ReviewEventData['review.takenDown'];
        takeDown.run(stream, null, reason, at, actor);
      } else if (type === 'review.ended') {
        const { contentHash, until } = JSON.parse(data) as ReviewEventData['review.ended'];
        if (!isDown.get(stream)) takeDown.run(stream, contentHash, until, at, actor);
      }
      const verdict = verdictOf[type];
      if (!verdict) return;
      const { contentHash, reason, ...said } = JSON.parse(data) as ReviewEventData['review.approved'];
      // what comes back after a take-down comes back as it was approved
      const known = type === 'review.restored' ? before.get(stream, contentHash) : undefined;
      const exception = known?.exception ?? said.exception ?? null;
      const repaired = known?.repaired ?? Number(said.repaired ?? false);
      decide.run(stream, contentHash, verdict, exception, repaired, reason, at, actor);
      if (type === 'review.restored') restore.run(stream);
    };
  },
};

/** What reviewers have decided, as whoever writes the library asks for it. */
export type Decisions = {
  readonly of: (documentId: string, contentHash: string) => Decided;
  /** those taken down whatever they say by now */
  readonly takenDown: () => string[];
  /** notices whose time is over, each with the content that is */
  readonly ended: () => { readonly id: string; readonly contentHash: string }[];
  /** ids of the documents 识别文字 is joined to */
  readonly joined: () => string[];
  readonly isTrusted: (sourceId: string) => boolean;
  /** the administrator's order of sources, by id; lower goes first */
  readonly ranks: () => ReadonlyMap<string, number>;
  /** the room has staff who can review */
  readonly setUp: () => boolean;
};

/** Decisions over an open records.db. */
export const decisionsIn = (db: Database): Decisions => {
  const verdict = db.prepare<[string, string], { verdict: ReviewVerdict; repaired: number }>(
    'SELECT verdict, repaired FROM review_decision WHERE document = ? AND content_hash = ?',
  );
  const down = db
    .prepare<[string, string], number>(
      'SELECT 1 FROM review_taken_down WHERE document = ? AND (content_hash IS NULL OR content_hash = ?)',
    )
    .pluck();
  const allDown = db
    .prepare<[], string>('SELECT document FROM review_taken_down WHERE content_hash IS NULL')
    .pluck();
  const ended = db.prepare<[], { id: string; contentHash: string }>(
    'SELECT document AS id, content_hash AS contentHash FROM review_taken_down WHERE content_hash IS NOT NULL',
  );
  const joined = db.prepare<[], string>('SELECT DISTINCT joined FROM scan WHERE joined IS NOT NULL').pluck();
  const pages = db.prepare<[string], RecognisedPage>(
    `SELECT iif(scan.origin = 'library', scan.file, NULL) AS file, scan_page.page, scan_page.text
     FROM scan JOIN scan_page ON scan_page.scan = scan.id
     WHERE scan.joined = ? AND trim(scan_page.text) <> '' ORDER BY scan.row, scan_page.page`,
  );
  const trusted = db.prepare<[string], number>('SELECT 1 FROM trusted_source WHERE source = ?').pluck();
  const ranks = db.prepare<[], [string, number]>('SELECT source, rank FROM source_rank').raw();
  const room = db.prepare<[], number>('SELECT 1 FROM room').pluck();
  return {
    of: (documentId, contentHash) => {
      const found = verdict.get(documentId, contentHash);
      return {
        takenDown: down.get(documentId, contentHash) === 1,
        verdict: found?.verdict ?? null,
        repaired: found?.repaired === 1,
        recognised: pages.all(documentId),
      };
    },
    takenDown: () => allDown.all(),
    ended: () => ended.all(),
    joined: () => joined.all(),
    ranks: () => new Map(ranks.all()),
    isTrusted: sourceId => trusted.get(sourceId) === 1,
    setUp: () => room.get() === 1,
  };
};
