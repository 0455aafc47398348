import type {
  DocumentDraft,
  DocumentFile,
  Kind,
  Section,
  StatutoryColumn,
  Validity,
} from '../../contract/document.ts';
import type { RecognisedPage } from '../../core/library/recognised.ts';
import { prepared } from '../prepared.ts';
import type { LibraryReader } from './open.ts';
import { recognisedStore } from './recognised.ts';

/** A document on record with everything but its relations. */
export type StoredDocument = {
  readonly rowid: number;
  readonly id: string;
  readonly state: 'shown' | 'held' | 'withdrawn';
  readonly version: number;
  readonly receivedAt: string;
  /** as visitors read it */
  readonly draft: DocumentDraft;
  /** 识别文字 joined to it by a reviewer, behind what visitors read of it */
  readonly recognised: readonly RecognisedPage[];
  /** as the source gave it, where a repaired text is read; else null */
  readonly original: DocumentDraft | null;
};

type Row = {
  rowid: number;
  id: string;
  state: StoredDocument['state'];
  version: number;
  receivedAt: string;
  record: string;
  text: string;
  html: string | null;
  sections: string;
  original: string | null;
};

/** A document's title, whatever its state; null where the library never had it. */
export const titleOf = (db: LibraryReader, id: string): string | null =>
  db.prepare<[string], { title: string }>('SELECT title FROM document WHERE id = ?').get(id)?.title ?? null;

const byId = prepared(db =>
  db.prepare<[string], Row>(`
    SELECT d.rowid, d.id, d.state, d.version, d.received_at AS receivedAt, d.record, t.text, t.html, t.sections,
      o.draft AS original
    FROM document d JOIN document_text t ON t.document = d.rowid LEFT JOIN original o ON o.document = d.rowid WHERE d.id = ?`),
);

/** A document by its id, whatever its state; null where the library never had it. */
export const readDocument = (db: LibraryReader, id: string): StoredDocument | null => {
  const row = byId(db).get(id);
  if (!row) return null;
  const record = JSON.parse(row.record) as Omit<DocumentDraft, 'text' | 'html' | 'sections'>;
  return {
    rowid: row.rowid,
    id: row.id,
    state: row.state,
    version: row.version,
    receivedAt: row.receivedAt,
    draft: { ...record, text: row.text, html: row.html, sections: JSON.parse(row.sections) as Section[] },
    recognised: recognisedStore(db).of(row.rowid),
    original: row.original === null ? null : (JSON.parse(row.original) as DocumentDraft),
  };
};

/** A document as it stands in a list. */
export type ListedDocument = {
  readonly id: string;
  readonly title: string;
  readonly docNo: string | null;
  readonly indexNo: string | null;
  readonly issuer: string | null;
  readonly writtenOn: string | null;
  readonly publishedAt: string | null;
  readonly validity: Validity;
  readonly kind: Kind;
  readonly files: readonly DocumentFile[];
};

/** Documents on show, the last published first; where that is not known 成文日期 stands for it, and the undated come last. */
export const newestPublished =
  "FROM document WHERE state = 'shown' ORDER BY coalesce(published_at, written_on, '') DESC, rowid DESC";

/** 最新公开: the last published of the documents on show. */
export const newestDocuments = (db: LibraryReader, most: number): ListedDocument[] =>
  db
    .prepare<[number], { id: string; record: string }>(`SELECT id, record ${newestPublished} LIMIT ?`)
    .all(most)
    .map(({ id, record }) => {
      const draft = JSON.parse(record) as DocumentDraft;
      const { title, docNo, indexNo, issuers, writtenOn, publishedAt, validity, kind, files } = draft;
      return {
        id,
        title,
        docNo,
        indexNo,
        issuer: issuers[0] ?? null,
        writtenOn,
        publishedAt,
        validity: validity.status,
        kind,
        files,
      };
    });

/** Changes with every activation. */
export const generationOf = (db: LibraryReader): string =>
  db.prepare<[], string>("SELECT value FROM meta WHERE key = 'generation'").pluck().get() ?? '0';

export type Counts = {
  readonly documents: number;
  readonly updatedAt: string | null;
  /** every document on show came from the sample library */
  readonly sample: boolean;
  readonly columns: {
    readonly column: StatutoryColumn;
    readonly count: number;
    readonly updatedOn: string | null;
  }[];
  /** documents in each class or below it, as the index has them; a source's own words too */
  readonly bySubject: ReadonlyMap<string, number>;
};

/** What the home page counts. Reads every entry of the index: keep it for as long as the generation stays. */
export const countShown = (db: LibraryReader): Counts => {
  const bySubject = new Map<number, number>();
  for (const labels of db.prepare<[], Buffer>('SELECT labels FROM indexed').pluck().iterate()) {
    for (let at = 0; at < labels.length; at += 4) {
      const label = labels.readUInt32LE(at);
      bySubject.set(label, (bySubject.get(label) ?? 0) + 1);
    }
  }
  const subjects = db
    .prepare<[], { id: number; value: string }>("SELECT id, value FROM facet_label WHERE facet = 'subject'")
    .all();
  const byKind = db
    .prepare<[], { kind: string; documents: number }>(
      "SELECT s.kind, count(*) AS documents FROM document d JOIN source s ON s.id = d.source_id WHERE d.state = 'shown' GROUP BY s.kind",
    )
    .all();
  return {
    documents: byKind.reduce((sum, { documents }) => sum + documents, 0),
    updatedAt: db.prepare<[], string>("SELECT value FROM meta WHERE key = 'updatedAt'").pluck().get() ?? null,
    sample: byKind.length > 0 && byKind.every(({ kind }) => kind === 'sample'),
    columns: db
      .prepare<[], Counts['columns'][number]>(`
        SELECT statutory_column AS "column", count(*) AS count, max(substr(coalesce(published_at, written_on), 1, 10)) AS updatedOn
        FROM document WHERE state = 'shown' AND statutory_column IS NOT NULL GROUP BY statutory_column`)
      .all(),
    bySubject: new Map(subjects.map(({ id, value }) => [value, bySubject.get(id) ?? 0])),
  };
};

/** When the library last changed, and when its sources were last looked at with success; of the sample library the age says nothing. */
export const ageOf = (db: LibraryReader): { updatedAt: string | null; checkedAt: string | null } => ({
  updatedAt: db.prepare<[], string>("SELECT value FROM meta WHERE key = 'updatedAt'").pluck().get() ?? null,
  checkedAt:
    db
      .prepare<[], string | null>("SELECT max(last_import_at) FROM source WHERE kind <> 'sample'")
      .pluck()
      .get() ?? null,
});
