import type { DocumentDraft, Kind, RelationType, Validity } from '../../contract/document.ts';
import { readReference } from '../../core/library/relations.ts';
import { docNoKey, titleKey } from '../../core/text/keys.ts';
import { prepared } from '../prepared.ts';
import type { LibraryReader, LibraryWriter } from './open.ts';

/** A relation as kept: those of the contract, and 替代文件 of a 有效性, which is `replaces` seen from the replaced one. */
type KeptType = RelationType | 'replacedBy';

const kept = prepared(db => ({
  clear: db.prepare('DELETE FROM relation WHERE document = ?'),
  add: db.prepare('INSERT INTO relation (document, position, type, title, doc_no) VALUES (?, ?, ?, ?, ?)'),
}));

/** Write what a draft states; targets are found by `resolveRelations`. */
export const writeRelations = (db: LibraryWriter, rowid: number, draft: DocumentDraft): void => {
  const { replacedBy } = draft.validity;
  const stated: { type: KeptType; title: string | null; docNo: string | null }[] = [
    ...draft.relations,
    ...(replacedBy
      ? replacedBy.split(/[;；]/).map(words => ({ type: 'replacedBy' as const, ...readReference(words) }))
      : []),
  ];
  kept(db).clear.run(rowid);
  for (const [position, { type, title, docNo }] of stated.entries())
    kept(db).add.run(rowid, position, type, title, docNo);
};

/** Documents on show by what they quote in their titles: 《…办法》 is also what 关于印发《…办法》的通知 sends out. */
const quotedIn = (db: LibraryWriter): Map<string, number[]> => {
  const quoted = new Map<string, number[]>();
  const titles = db
    .prepare<[], [number, string]>(
      `SELECT rowid, title FROM document WHERE state = 'shown' AND kind IN ('document', 'consultation')
       AND title LIKE '%《%》%' ORDER BY kind <> 'document', rowid`,
    )
    .raw();
  for (const [rowid, title] of titles.iterate()) {
    const words = /《(.+)》/u.exec(title)?.[1];
    if (words) quoted.set(titleKey(words), [...(quoted.get(titleKey(words)) ?? []), rowid]);
  }
  return quoted;
};

/**
 * Find every relation's target anew: by 发文字号 first, then by title; only what is on show. A target may arrive after the document that
 * names it, change its title or be withdrawn, so all relations are looked at.
 */
export const resolveRelations = (db: LibraryWriter): void => {
  const byDocNo = db
    .prepare<[string, number], number>(
      "SELECT rowid FROM document WHERE doc_no_key = ? AND state = 'shown' AND rowid <> ? ORDER BY kind <> 'document', rowid LIMIT 1",
    )
    .pluck();
  const byTitle = db
    .prepare<[string, number], number>(
      "SELECT rowid FROM document WHERE title_key = ? AND state = 'shown' AND rowid <> ? ORDER BY kind <> 'document', rowid LIMIT 1",
    )
    .pluck();
  const set = db.prepare(
    'UPDATE relation SET target = ? WHERE document = ? AND position = ? AND target IS NOT ?',
  );
  let titles: Map<string, number[]> | null = null;
  const quoted = (title: string, except: number): number | undefined => {
    titles ??= quotedIn(db);
    return titles.get(titleKey(title))?.find(rowid => rowid !== except);
  };
  type Row = { document: number; position: number; title: string | null; docNo: string | null };
  for (const { document, position, title, docNo } of db
    .prepare<[], Row>('SELECT document, position, title, doc_no AS docNo FROM relation')
    .all()) {
    const target =
      (docNo ? byDocNo.get(docNoKey(docNo), document) : undefined) ??
      (title ? byTitle.get(titleKey(title), document) : undefined) ??
      (title ? quoted(title, document) : undefined) ??
      null;
    set.run(target, document, position, target);
  }
};

/** Another document, as it stands in the list of a document's relations. */
export type Related = {
  readonly type: RelationType;
  /** true: the other states this relation to the one asked for */
  readonly inverse: boolean;
  readonly id: string | null;
  readonly title: string;
  readonly docNo: string | null;
  readonly writtenOn: string | null;
  readonly validity: Validity | null;
  readonly kind: Kind | null;
};

type Other = {
  id: string;
  title: string;
  docNo: string | null;
  writtenOn: string | null;
  validity: Validity;
  kind: Kind;
};

/** Relations of a document, both ways; of those stated twice (replaces and replacedBy) one. */
export const relatedTo = (db: LibraryReader, rowid: number): Related[] => {
  const outgoing = db
    .prepare<
      [number],
      { type: KeptType; statedTitle: string | null; statedNo: string | null } & Partial<Other>
    >(`
      SELECT r.type, r.title AS statedTitle, r.doc_no AS statedNo, d.id, d.title, d.doc_no AS docNo, d.written_on AS writtenOn,
        d.validity, d.kind
      FROM relation r LEFT JOIN document d ON d.rowid = r.target AND d.state = 'shown'
      WHERE r.document = ? ORDER BY r.position`)
    .all(rowid)
    .map(({ type, statedTitle, statedNo, id, title, docNo, writtenOn, validity, kind }): Related => {
      const kept =
        type === 'replacedBy' ? ({ type: 'replaces', inverse: true } as const) : { type, inverse: false };
      return id
        ? {
            ...kept,
            id,
            title: title ?? '',
            docNo: docNo ?? null,
            writtenOn: writtenOn ?? null,
            validity: validity ?? null,
            kind: kind ?? null,
          }
        : {
            ...kept,
            id: null,
            title: statedTitle ?? statedNo ?? '',
            docNo: statedNo,
            writtenOn: null,
            validity: null,
            kind: null,
          };
    });
  const incoming = db
    .prepare<[number], { type: KeptType } & Other>(`
      SELECT r.type, d.id, d.title, d.doc_no AS docNo, d.written_on AS writtenOn, d.validity, d.kind
      FROM relation r JOIN document d ON d.rowid = r.document AND d.state = 'shown'
      WHERE r.target = ? ORDER BY d.sort_date DESC, d.rowid`)
    .all(rowid)
    .map(
      ({ type, ...other }): Related =>
        type === 'replacedBy'
          ? { type: 'replaces', inverse: false, ...other }
          : { type, inverse: true, ...other },
    );
  const seen = new Set<string>();
  return [...outgoing, ...incoming].filter(({ type, inverse, id, title }) => {
    const key = `${type} ${inverse} ${id ?? title}`;
    return !seen.has(key) && seen.add(key);
  });
};
