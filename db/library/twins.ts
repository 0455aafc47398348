import type { SourceKind } from '../../contract/imports.ts';
import { inOrder } from '../../core/review/rank.ts';
import { keepAddress } from './addresses.ts';
import { readDocument } from './documents.ts';
import { indexWriter } from './index.ts';
import type { LibraryReader, LibraryWriter } from './open.ts';

/** The administrator's order of sources, by id; lower goes first. */
export type Ranks = ReadonlyMap<string, number>;

type Member = {
  readonly rowid: number;
  readonly id: string;
  readonly source: string;
  readonly state: 'shown' | 'held';
  readonly twinOf: number | null;
  readonly url: string | null;
};

/** On show, standing behind another, or taken down: the last keeps its twins away too. */
const live = (d: string) =>
  `(${d}.state = 'shown' OR (${d}.state = 'held' AND (${d}.twin_of IS NOT NULL OR ${d}.kept_as = 'takenDown')))`;

/** Two documents of different sources are one where 索引号 or 发文字号 and something else agree, or title and main file. */
const pairs = `
  WITH small AS MATERIALIZED (
    SELECT rowid, source_id, index_no_key, doc_no_key, title_key FROM document d
    WHERE ${live('d')} AND source_id <> (
      SELECT source_id FROM document GROUP BY source_id ORDER BY count(*) DESC, source_id LIMIT 1))
  SELECT a.rowid, b.rowid FROM small a CROSS JOIN document b ON b.index_no_key = a.index_no_key
    WHERE b.source_id <> a.source_id AND (b.title_key = a.title_key OR b.doc_no_key = a.doc_no_key) AND ${live('b')}
  UNION
  SELECT a.rowid, b.rowid FROM small a CROSS JOIN document b ON b.doc_no_key = a.doc_no_key
    WHERE b.source_id <> a.source_id AND b.title_key = a.title_key AND ${live('b')}
  UNION
  SELECT a.rowid, b.rowid FROM small a CROSS JOIN document b ON b.title_key = a.title_key
    JOIN document_file f ON f.document = a.rowid AND f.position = 0 AND f.role = 'main'
    JOIN document_file g ON g.document = b.rowid AND g.position = 0 AND g.role = 'main' AND g.sha256 = f.sha256
    WHERE b.source_id <> a.source_id AND ${live('b')}`;

/** Rows that are one document. */
const groupsOf = (found: readonly (readonly [number, number])[]): number[][] => {
  const leader = new Map<number, number>();
  const leaderOf = (rowid: number): number => {
    const next = leader.get(rowid) ?? rowid;
    return next === rowid ? rowid : leaderOf(next);
  };
  for (const [a, b] of found) {
    const [first, second] = [leaderOf(a), leaderOf(b)];
    leader.set(first, Math.min(first, second));
    leader.set(second, Math.min(first, second));
  }
  const groups = new Map<number, number[]>();
  for (const rowid of leader.keys()) {
    const group = groups.get(leaderOf(rowid));
    if (group) group.push(rowid);
    else groups.set(leaderOf(rowid), [rowid]);
  }
  return [...groups.values()];
};

const standsAlone = ({ state, twinOf }: Member): boolean => state === 'held' && twinOf === null;

/** Which member of a group the others stand behind: one that was taken down, else of the source whose word goes first. */
const recordAmong = (members: readonly Member[], order: ReadonlyMap<string, number>): Member =>
  members.find(standsAlone) ??
  members.reduce((best, one) => {
    const before = (order.get(one.source) ?? 0) - (order.get(best.source) ?? 0);
    return before < 0 || (before === 0 && one.rowid < best.rowid) ? one : best;
  });

/** Behind whom every document that has, or may have, a twin shall stand; null: on show itself. */
const wantedTwins = (db: LibraryWriter, ranks: Ranks, member: (rowid: number) => Member) => {
  const sources = db.prepare<[], { id: string; kind: SourceKind }>('SELECT id, kind FROM source').all();
  const order = new Map(inOrder(sources, ranks).map(({ id }, at) => [id, at]));
  const behind = db.prepare<[], number>(
    "SELECT rowid FROM document WHERE twin_of IS NOT NULL AND state = 'held'",
  );
  const wanted = new Map<number, number | null>(
    behind
      .pluck()
      .all()
      .map(rowid => [rowid, null]),
  );
  if (sources.length < 2) return wanted;
  for (const group of groupsOf(db.prepare<[], [number, number]>(pairs).raw().all())) {
    const members = group.map(member);
    const record = recordAmong(members, order);
    for (const one of members.filter(each => !standsAlone(each))) {
      const itself = one.source === record.source && !standsAlone(record);
      wanted.set(one.rowid, itself ? null : record.rowid);
    }
  }
  return wanted;
};

/**
 * Makes one record of a document that several sources give (domain row 25): that of the source whose word goes first is on show, the others stand behind
 * it and step forward when it goes. Where one was taken down, all are away. Inside the caller's transaction.
 * @returns whether anything changed for a visitor
 */
export const settleTwins = (db: LibraryWriter, ranks: Ranks): boolean => {
  const find = db.prepare<[number], Member>(`
    SELECT rowid, id, source_id AS source, state, twin_of AS twinOf, record ->> '$.source.url' AS url
    FROM document WHERE rowid = ?`);
  const member = (rowid: number): Member => {
    const found = find.get(rowid);
    if (!found) throw new Error(`document ${rowid} was paired and is not there`);
    return found;
  };
  const set = db.prepare("UPDATE document SET state = ?, kept_as = 'held', twin_of = ? WHERE rowid = ?");
  const changed = [...wantedTwins(db, ranks, member)].filter(
    ([rowid, twinOf]) => member(rowid).twinOf !== twinOf,
  );
  // all of them before the index: `twin_of` refers to a row, at which FTS5 writes what it has gathered
  for (const [rowid, twinOf] of changed) set.run(twinOf === null ? 'shown' : 'held', twinOf, rowid);
  const index = indexWriter(db);
  for (const [rowid, twinOf] of changed) {
    const now = member(rowid);
    if (twinOf === null) {
      const found = readDocument(db, now.id);
      if (found) index.put(rowid, found.draft);
    } else {
      index.takeOut(rowid);
      keepAddress(db, now.url, rowid);
    }
  }
  index.finish();
  return changed.length > 0;
};

/** The record that stands for a document; its own id where it stands for itself or is not known. */
export const recordIdOf = (db: LibraryReader, id: string): string =>
  db
    .prepare<[string], string>(
      "SELECT o.id FROM document d JOIN document o ON o.rowid = d.twin_of WHERE d.id = ? AND d.state = 'held'",
    )
    .pluck()
    .get(id) ?? id;

/** A document of another source behind a record. */
export type Twin = {
  readonly id: string;
  readonly source: string;
  /** where it says it comes from, as a visitor may read it */
  readonly name: string | null;
  readonly url: string | null;
  /** its words are those of the record */
  readonly same: boolean;
};

export const twinsOf = (db: LibraryReader, rowid: number): Twin[] =>
  db
    .prepare<[number], Omit<Twin, 'same'> & { same: number }>(`
      SELECT d.id, s.name AS source, d.record ->> '$.source.name' AS name, d.record ->> '$.source.url' AS url, t.text = o.text AS same
      FROM document d JOIN source s ON s.id = d.source_id JOIN document_text t ON t.document = d.rowid
        JOIN document_text o ON o.document = d.twin_of
      WHERE d.twin_of = ? AND d.state = 'held' ORDER BY d.rowid`)
    .all(rowid)
    .map(twin => ({ ...twin, same: twin.same === 1 }));
