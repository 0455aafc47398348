import type { DocumentDraft, Kind, Section } from '../../contract/document.ts';
import type { ImportReason } from '../../contract/imports.ts';
import type { KeptStanding, ReviewRow, ReviewStanding } from '../../contract/review.ts';
import { pagesOfDraft } from '../../core/library/recognised.ts';
import { decidedStanding } from '../../core/review/standing.ts';
import type { Finding } from '../../core/sync/changes.ts';
import type { Decisions } from '../records/review.ts';
import type { LibraryReader } from './open.ts';
import { recognisedStore, samePages } from './recognised.ts';
import { twinsOf } from './twins.ts';

export type QueueFilter = {
  readonly standing?: KeptStanding | undefined;
  readonly source?: string | undefined;
  readonly reason?: ImportReason | undefined;
  readonly kind?: Kind | undefined;
};

type Row = {
  rowid: number;
  id: string;
  contentHash: string;
  title: string;
  kind: Kind;
  sourceId: string;
  sourceName: string;
  standing: ReviewStanding;
  changed: 0 | 1;
  reasons: string;
  receivedAt: string;
};

const reasonsOfRow = '(SELECT json_group_array(reason) FROM finding WHERE document = d.rowid)';
const reasonsOfPending = "(SELECT json_group_array(j.value ->> 'reason') FROM json_each(p.findings) AS j)";
const asStands = `
  SELECT d.rowid, d.id, d.content_hash AS contentHash, d.title, d.kind, s.id AS sourceId, s.name AS sourceName,
    iif(d.state = 'held', iif(d.twin_of IS NULL, d.kept_as, 'twin'), d.state) AS standing, 0 AS changed, ${reasonsOfRow} AS reasons, d.received_at AS receivedAt
  FROM document d JOIN source s ON s.id = d.source_id WHERE true`;
/** Everything kept: documents visitors do not see, and new versions of those they do. */
const kept = `
  ${asStands} AND d.state = 'held' AND d.twin_of IS NULL
  UNION ALL
  SELECT d.rowid, d.id, p.content_hash, p.draft ->> 'title', p.draft ->> 'kind', s.id, s.name,
    p.kept_as, 1, ${reasonsOfPending}, p.received_at
  FROM pending p JOIN document d ON d.rowid = p.document JOIN source s ON s.id = d.source_id WHERE d.state = 'shown'`;

const reviewRow = ({ rowid, sourceId, sourceName, changed, reasons, ...row }: Row): ReviewRow => ({
  ...row,
  source: { id: sourceId, name: sourceName },
  changed: changed === 1,
  reasons: JSON.parse(reasons) as ImportReason[],
});

/** What is kept from visitors, oldest first. */
export const reviewRows = (db: LibraryReader, filter: QueueFilter = {}): ReviewRow[] =>
  db
    .prepare<[], Row>(`SELECT * FROM (${kept}) ORDER BY receivedAt, rowid`)
    .all()
    .map(reviewRow)
    .filter(
      row =>
        (filter.standing === undefined || row.standing === filter.standing) &&
        (filter.source === undefined || row.source.id === filter.source) &&
        (filter.kind === undefined || row.kind === filter.kind) &&
        (filter.reason === undefined || row.reasons.includes(filter.reason)),
    );

/** How many are kept, by why. */
export const keptCounts = (db: LibraryReader): Record<KeptStanding, number> => {
  const counts = { waiting: 0, held: 0, refused: 0, takenDown: 0 };
  const found = db
    .prepare<[], { standing: KeptStanding; count: number }>(`
      SELECT kept_as AS standing, count(*) AS count FROM document WHERE state = 'held' AND twin_of IS NULL GROUP BY kept_as
      UNION ALL
      SELECT p.kept_as, count(*) FROM pending p JOIN document d ON d.rowid = p.document WHERE d.state = 'shown' GROUP BY p.kept_as`)
    .all();
  for (const { standing, count } of found) counts[standing] += count;
  return counts;
};

type Pending = {
  standing: KeptStanding;
  contentHash: string;
  receivedAt: string;
  draft: string;
  findings: string;
};

export type StoredItem = {
  readonly row: ReviewRow;
  readonly draft: DocumentDraft;
  readonly shown: DocumentDraft | null;
  readonly findings: Finding[];
  readonly record: { readonly id: string; readonly source: string } | null;
  readonly twins: { readonly id: string; readonly source: string; readonly same: boolean }[];
};

const givenDraft = (db: LibraryReader, rowid: number): DocumentDraft => {
  const original = db
    .prepare<[number], string>('SELECT draft FROM original WHERE document = ?')
    .pluck()
    .get(rowid);
  if (original) return JSON.parse(original) as DocumentDraft;
  return shownDraft(db, rowid);
};

const shownDraft = (db: LibraryReader, rowid: number): DocumentDraft => {
  const row = db
    .prepare<[number], { record: string; text: string; html: string | null; sections: string }>(
      'SELECT d.record, t.text, t.html, t.sections FROM document d JOIN document_text t ON t.document = d.rowid WHERE d.rowid = ?',
    )
    .get(rowid);
  if (!row) throw new Error(`document ${rowid} has no text`);
  const record = JSON.parse(row.record) as Omit<DocumentDraft, 'text' | 'html' | 'sections'>;
  return { ...record, text: row.text, html: row.html, sections: JSON.parse(row.sections) as Section[] };
};

const standingBehind = (db: LibraryReader, rowid: number): StoredItem['twins'] =>
  twinsOf(db, rowid).map(({ id, source, same }) => ({ id, source, same }));

/** What a twin stands behind. */
const recordOf = (db: LibraryReader, rowid: number) =>
  db
    .prepare<[number], { rowid: number; id: string; source: string }>(
      `SELECT o.rowid, o.id, s.name AS source FROM document d JOIN document o ON o.rowid = d.twin_of
       JOIN source s ON s.id = o.source_id WHERE d.rowid = ?`,
    )
    .get(rowid) ?? null;

/** A document with its draft as the source gave it, and what visitors see meanwhile; null where the library never had it. */
export const reviewItem = (db: LibraryReader, id: string): StoredItem | null => {
  const row = db.prepare<[string], Row>(`${asStands} AND d.id = ?`).get(id);
  if (!row) return null;
  const pending = db
    .prepare<[number], Pending>(
      `SELECT kept_as AS standing, content_hash AS contentHash, received_at AS receivedAt, draft, findings
       FROM pending WHERE document = ?`,
    )
    .get(row.rowid);
  if (pending && row.standing === 'shown') {
    const { draft: text, findings: found, ...rest } = pending;
    const draft = JSON.parse(text) as DocumentDraft;
    const findings = JSON.parse(found) as Finding[];
    const reasons = JSON.stringify(findings.map(({ reason }) => reason));
    const { title, kind } = draft;
    const now = reviewRow({ ...row, ...rest, title, kind, reasons, changed: 1 });
    return {
      row: now,
      draft,
      shown: shownDraft(db, row.rowid),
      findings,
      record: null,
      twins: standingBehind(db, row.rowid),
    };
  }
  const findings = db
    .prepare<[number], Finding>('SELECT reason, detail FROM finding WHERE document = ? ORDER BY reason')
    .all(row.rowid);
  const record = row.standing === 'twin' ? recordOf(db, row.rowid) : null;
  const shown = record
    ? shownDraft(db, record.rowid)
    : row.standing === 'shown'
      ? shownDraft(db, row.rowid)
      : null;
  return {
    row: reviewRow(row),
    draft: givenDraft(db, row.rowid),
    shown,
    findings,
    record: record && { id: record.id, source: record.source },
    twins: standingBehind(db, row.rowid),
  };
};

/** What visitors see, by source, with the hash of what they see. */
export const shownContents = (
  db: LibraryReader,
): { source: string; kind: string; documents: [id: string, contentHash: string][] }[] => {
  const of = db
    .prepare<[string], [string, string]>(
      "SELECT id, content_hash FROM document WHERE source_id = ? AND state = 'shown' ORDER BY rowid",
    )
    .raw();
  return db
    .prepare<[], { source: string; kind: string }>('SELECT id AS source, kind FROM source ORDER BY id')
    .all()
    .map(({ source, kind }) => ({ source, kind, documents: of.all(source) }));
};

/** What may be a notice with an end, of what is on show. */
export const noticesShown = (
  db: LibraryReader,
): { id: string; source: string; contentHash: string; draft: DocumentDraft }[] =>
  db
    .prepare<[], { rowid: number; id: string; source: string; contentHash: string }>(`
      SELECT rowid, id, source_id AS source, content_hash AS contentHash FROM document
      WHERE state = 'shown' AND (kind = 'consultation' OR title LIKE '%公示%' OR title LIKE '%征求%' OR title LIKE '%徵求%'
        OR title LIKE '%意见%')`)
    .all()
    .map(({ rowid, ...row }) => ({ ...row, draft: shownDraft(db, rowid) }));

type Content = {
  readonly source: string;
  readonly contentHash: string;
  readonly state: 'shown' | 'held' | 'withdrawn';
  readonly version: number;
  /** taken down, or a notice whose time is over */
  readonly down: 0 | 1;
};

/** Source, content and state of a document; null where the library never had it. */
export const contentOf = (db: LibraryReader, id: string): Content | null =>
  db
    .prepare<[string], Content>(
      "SELECT source_id AS source, content_hash AS contentHash, state, version, state = 'held' AND kept_as = 'takenDown' AS down FROM document WHERE id = ?",
    )
    .get(id) ?? null;

/**
 * Documents that do not stand where the decisions on them lead: a power cut may come between a decision and the library's following it, and a library
 * built anew knows of none.
 */
export const unsettled = (
  db: LibraryReader,
  decisions: Pick<Decisions, 'of' | 'takenDown' | 'ended' | 'joined'>,
): string[] => {
  const behind = reviewRows(db).flatMap(({ id, contentHash, standing }) => {
    const led = decidedStanding(decisions.of(id, contentHash));
    return led !== null && led !== standing ? [id] : [];
  });
  const isShown = (id: string, hash?: string) => {
    const now = contentOf(db, id);
    return now?.state === 'shown' && (hash === undefined || now.contentHash === hash);
  };
  const stillShown = [
    ...decisions.takenDown().filter(id => isShown(id)),
    ...decisions.ended().flatMap(({ id, contentHash }) => (isShown(id, contentHash) ? [id] : [])),
  ];
  const texts = recognisedStore(db);
  const place = db.prepare<[string], { rowid: number; contentHash: string; record: string }>(
    "SELECT rowid, content_hash AS contentHash, record FROM document WHERE id = ? AND state <> 'withdrawn'",
  );
  const otherWords = [...new Set([...decisions.joined(), ...texts.documents()])].filter(id => {
    const found = place.get(id);
    if (!found) return false;
    const { recognised } = decisions.of(id, found.contentHash);
    const joined = pagesOfDraft(recognised, JSON.parse(found.record) as DocumentDraft);
    return !samePages(joined, texts.of(found.rowid));
  });
  return [...new Set([...behind, ...stillShown, ...otherWords])];
};
