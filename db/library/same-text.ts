import type { LibraryReader } from './open.ts';

/** A text without what two ways of writing it down differ in; as in the index of migration 9. */
const bare = (text: string) => `replace(replace(replace(${text}, char(10), ''), ' ', ''), char(12288), '')`;

/** Bytes: shorter than a sentence says nothing of its own. */
const least = 60;

/** From one document outwards: the planner, which knows nothing of how many there are, is told the way. */
const sql = `
  WITH mine (rowid) AS (
    SELECT rowid FROM document WHERE id = @document
    UNION SELECT document FROM document_file WHERE role = 'main' AND sha256 IN (SELECT value FROM json_each(@files)))
  SELECT document.id FROM mine CROSS JOIN document ON document.rowid = mine.rowid
  UNION
  SELECT document.id FROM mine CROSS JOIN document_file AS file ON file.document = mine.rowid AND file.role = 'main'
    CROSS JOIN document_file AS other ON other.sha256 = file.sha256 AND other.role = 'main'
    CROSS JOIN document ON document.rowid = other.document
  UNION
  SELECT document.id FROM mine CROSS JOIN document_text AS text ON text.document = mine.rowid
    CROSS JOIN document_text AS other ON octet_length(${bare('other.text')}) = octet_length(${bare('text.text')})
      AND ${bare('other.text')} = ${bare('text.text')}
    CROSS JOIN document ON document.rowid = other.document
  WHERE octet_length(${bare('text.text')}) >= ${least}`;

/** What the library knows to be the same as a document, or as files: documents of the same text or main file, and their main files. */
export const sameInLibrary = (
  db: LibraryReader,
  document: string | null,
  files: readonly string[],
): { documents: string[]; files: string[] } => {
  const documents = db
    .prepare<{ document: string | null; files: string }, string>(sql)
    .pluck()
    .all({ document, files: JSON.stringify(files) });
  const found = db
    .prepare<[string], string>(
      `SELECT DISTINCT sha256 FROM document_file JOIN document ON document.rowid = document_file.document
       WHERE document.id IN (SELECT value FROM json_each(?)) AND role = 'main'`,
    )
    .pluck()
    .all(JSON.stringify(documents));
  return { documents, files: [...new Set([...files, ...found])] };
};
