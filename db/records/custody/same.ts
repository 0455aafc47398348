import type { Database } from 'better-sqlite3';
import type { PaperFacts } from '../../../contract/custody/paper.ts';
import type { SamePaper, SameReason } from '../../../contract/custody/same.ts';
import { docNoKey, indexNoKey, titleKey } from '../../../core/text/keys.ts';

/** What a paper is compared by. */
export type Likeness = {
  readonly facts: Pick<PaperFacts, 'title' | 'docNo' | 'indexNo' | 'eFile'>;
  /** the paper itself, where it is registered: its scans count too */
  readonly paper: string | null;
  /** documents of the library that say what it says, and their files */
  readonly documents: readonly string[];
  readonly files: readonly string[];
};

/** Bytes: a page with fewer says nothing of its own. */
const least = 60;

/** From one paper outwards, as `CROSS JOIN` says: the planner does not know how few scans it has. */
const sql = `
  WITH files (file) AS (
    SELECT value FROM json_each(@files)
    UNION SELECT @eFile WHERE @eFile IS NOT NULL
    UNION SELECT file FROM scan WHERE paper = @paper AND state = 'claimed'),
  read (paper) AS (
    SELECT other.paper FROM scan AS mine
      CROSS JOIN scan_page AS page ON page.scan = mine.id AND page.page = 1 AND octet_length(page.text) >= ${least}
      CROSS JOIN scan_page AS like ON octet_length(like.text) = octet_length(page.text) AND like.text = page.text AND like.page = 1
      CROSS JOIN scan AS other ON other.id = like.scan AND other.id <> mine.id AND other.pages = mine.pages AND other.state = 'claimed'
    WHERE mine.paper = @paper AND mine.state = 'claimed' AND NOT EXISTS (
      SELECT 1 FROM scan_page AS each CROSS JOIN scan_page AS its ON its.scan = other.id AND its.page = each.page
      WHERE each.scan = mine.id AND each.text IS NOT its.text)),
  found (row, why) AS (
    SELECT row, 'docNo' FROM paper WHERE doc_no_key = @docNo
    UNION SELECT row, 'indexNo' FROM paper WHERE index_no_key = @indexNo
    UNION SELECT row, 'title' FROM paper WHERE title_key = @title AND (doc_no_key IS NULL OR @docNo IS NULL)
    UNION SELECT row, 'text' FROM paper WHERE document IN (SELECT value FROM json_each(@documents))
    UNION SELECT row, 'file' FROM paper WHERE e_file IN (SELECT file FROM files)
    UNION SELECT paper.row, 'file' FROM files CROSS JOIN scan ON scan.file = files.file AND scan.state = 'claimed' CROSS JOIN paper ON paper.id = scan.paper
    UNION SELECT paper.row, 'text' FROM read CROSS JOIN paper ON paper.id = read.paper)
  SELECT paper.id, paper.number, paper.facts ->> 'title' AS title, json_group_array(found.why) AS why
  FROM found CROSS JOIN paper ON paper.row = found.row
  WHERE paper.state IN ('unmatched', 'matched') AND paper.id IS NOT @paper
  GROUP BY paper.row ORDER BY paper.row LIMIT 5`;

/** Finds papers kept here that may be the one described: of its 文号 or 索引号, of its name where not both have a 文号, of the same text or file. */
export const sameReader = (db: Database) => {
  const same = db.prepare<[object], { id: string; number: string; title: string; why: string }>(sql);
  const files = db
    .prepare<[string], string>("SELECT DISTINCT file FROM scan WHERE paper = ? AND state = 'claimed'")
    .pluck();
  return {
    /** the files its scans are */
    filesOfPaper: (paper: string): string[] => files.all(paper),
    samePapers: ({
      facts: { title, docNo, indexNo, eFile },
      paper,
      documents,
      files,
    }: Likeness): SamePaper[] =>
      same
        .all({
          title: titleKey(title),
          docNo: docNo === null ? null : docNoKey(docNo),
          indexNo: indexNo === null ? null : indexNoKey(indexNo),
          eFile,
          paper,
          documents: JSON.stringify(documents),
          files: JSON.stringify(files),
        })
        .map(({ why, ...row }) => ({ ...row, why: JSON.parse(why) as SameReason[] })),
  };
};
