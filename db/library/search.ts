import type { Database } from 'better-sqlite3';
import type { Kind, Section, Validity } from '../../contract/document.ts';
import { withRecognised } from '../../core/library/recognised.ts';
import type { HitRow, IndexedRecord, PhraseRow, SearchStore } from '../../core/search/store.ts';
import { newestPublished } from './documents.ts';
import { recognisedStore } from './recognised.ts';

/** Weights of title, 文号 and keywords; in the whole text the body counts where nothing else holds a term. */
const headScore = 'bm25(fts_head, 10.0, 8.0, 6.0)';
const textScore = 'bm25(fts, 10.0, 8.0, 6.0, 1.0)';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

type DocumentRow = {
  rowid: number;
  id: string;
  title: string;
  doc_no: string | null;
  index_no: string | null;
  written_on: string | null;
  published_at: string | null;
  validity: string;
  kind: string;
};

/** Search over a reading connection to library.db. Statements are prepared once. */
export const searchStore = (db: Database): SearchStore => {
  const generation = db.prepare<[], string>("SELECT value FROM meta WHERE key = 'generation'").pluck();
  const match = db.prepare<[string], number>('SELECT rowid FROM fts WHERE fts MATCH ?').pluck();
  const matchHead = db.prepare<[string], number>('SELECT rowid FROM fts_head WHERE fts_head MATCH ?').pluck();
  const matchCharacters = db
    .prepare<[string], number>('SELECT rowid FROM fts_character WHERE fts_character MATCH ?')
    .pluck();
  const ranked = db
    .prepare<[string], [number, number]>(`SELECT rowid, ${textScore} FROM fts WHERE fts MATCH ?`)
    .raw();
  const rankedHead = db
    .prepare<[string], [number, number]>(`SELECT rowid, ${headScore} FROM fts_head WHERE fts_head MATCH ?`)
    .raw();
  const row = db.prepare<[number], DocumentRow>(
    `SELECT rowid, id, title, doc_no, index_no, written_on, published_at, validity, kind
     FROM document WHERE rowid = ? AND state = 'shown'`,
  );
  const files = db
    .prepare<[number], string>(
      'SELECT name FROM document_file WHERE document = ? ORDER BY role DESC, position',
    )
    .pluck();
  const id = db.prepare<[number], string>('SELECT id FROM document WHERE rowid = ?').pluck();
  const recognised = recognisedStore(db);
  const withPages = (rowid: number, { text, sections }: { text: string; sections: Section[] }) =>
    withRecognised({ text, sections }, recognised.of(rowid));
  // As bytes: the decoder makes a string of Han six times faster than a column of text does.
  const text = db
    .prepare<[number], Buffer>('SELECT CAST(text AS BLOB) FROM document_text WHERE document = ?')
    .pluck();
  const record = db.prepare<[number], string>('SELECT record FROM document WHERE rowid = ?').pluck();
  const sections = db
    .prepare<[number], string>('SELECT sections FROM document_text WHERE document = ?')
    .pluck();
  const named = (['doc_no_key', 'index_no_key', 'title_key'] as const).map(column =>
    db
      .prepare<[string], number>(
        `SELECT document.rowid FROM document JOIN indexed ON indexed.document = document.rowid WHERE ${column} = ?`,
      )
      .pluck(),
  );
  const labels = db.prepare<[], { id: number; facet: string; value: string }>(
    'SELECT id, facet, value FROM facet_label',
  );
  const entries = db
    .prepare<[], [string, string, string, string | null]>(
      `SELECT json_group_array(document), json_group_array(day), json_group_array(length(labels) / 4), group_concat(hex(labels), '')
       FROM indexed`,
    )
    .raw();
  const byPublishing = db.prepare<[], number>(`SELECT rowid ${newestPublished}`).pluck();
  const units = db.prepare<[], { id: string; name: string }>('SELECT id, name FROM source');
  const phrases = db
    .prepare<[], [string, string, string, string, string | null]>(
      `SELECT text, folded, initials, syllables, NULL FROM phrase
         WHERE id IN (SELECT phrase FROM phrase_use WHERE is_title = 0)
       UNION ALL
       SELECT * FROM (
         SELECT p.text, p.folded, p.initials, p.syllables, d.id
         FROM phrase_use AS u
         JOIN indexed AS i ON i.document = u.document
         JOIN document AS d ON d.rowid = u.document
         JOIN phrase AS p ON p.id = u.phrase
         WHERE u.is_title = 1
         ORDER BY i.day DESC, u.document DESC)`,
    )
    .raw();

  const hitRow = (found: DocumentRow): HitRow => ({
    rowid: found.rowid,
    id: found.id,
    title: found.title,
    docNo: found.doc_no,
    indexNo: found.index_no,
    writtenOn: found.written_on,
    publishedAt: found.published_at,
    validity: found.validity as Validity,
    kind: found.kind as Kind,
    files: files.all(found.rowid),
  });

  return {
    generation: () => generation.get() ?? '0',
    match: expression => match.all(expression),
    matchHead: expression => matchHead.all(expression),
    matchCharacters: expression => matchCharacters.all(expression),
    ranked: expression => ranked.all(expression),
    rankedHead: expression => rankedHead.all(expression),
    rows: rowids =>
      rowids.flatMap(rowid => {
        const found = row.get(rowid);
        return found ? [hitRow(found)] : [];
      }),
    ids: rowids => rowids.map(rowid => id.get(rowid) ?? ''),
    text: rowid => withPages(rowid, { text: decoder.decode(text.get(rowid)), sections: [] }).text,
    record: rowid => JSON.parse(record.get(rowid) ?? '{}') as IndexedRecord,
    sections: rowid => {
      const own = JSON.parse(sections.get(rowid) ?? '[]') as Section[];
      if (recognised.of(rowid).length === 0) return own;
      return withPages(rowid, { text: decoder.decode(text.get(rowid)), sections: own }).sections;
    },
    named: keys => [
      ...(keys.docNo === null ? [] : (named[0]?.all(keys.docNo) ?? [])),
      ...(named[1]?.all(keys.indexNo) ?? []),
      ...(named[2]?.all(keys.title) ?? []),
    ],
    labels: () => labels.all(),
    entries: () => {
      const [rowids, days, lengths, hex] = entries.get() ?? ['[]', '[]', '[]', null];
      const bytes = Uint8Array.from(Buffer.from(hex ?? '', 'hex'));
      return {
        rowids: JSON.parse(rowids) as number[],
        days: JSON.parse(days) as number[],
        lengths: JSON.parse(lengths) as number[],
        labels: new Uint32Array(bytes.buffer),
      };
    },
    byPublishing: () => byPublishing.all(),
    units: () => units.all(),
    phrases: function* () {
      for (const [text, folded, initials, syllables, documentId] of phrases.iterate()) {
        yield { text, folded, initials, syllables, id: documentId } satisfies PhraseRow;
      }
    },
    inOneState: read => db.transaction(read)(),
  };
};
