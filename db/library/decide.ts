import type { DocumentDraft } from '../../contract/document.ts';
import { pagesOfDraft } from '../../core/library/recognised.ts';
import { decidedStanding, type Standing } from '../../core/review/standing.ts';
import type { Finding } from '../../core/sync/changes.ts';
import type { Decisions } from '../records/review.ts';
import { nextGeneration } from './generation.ts';
import { indexWriter } from './index.ts';
import type { LibraryWriter } from './open.ts';
import { recognisedStore, samePages } from './recognised.ts';
import { resolveRelations } from './relations.ts';
import { settleTwins } from './twins.ts';
import { documentWriter } from './write-document.ts';

type Row = {
  rowid: number;
  version: number;
  state: 'shown' | 'held' | 'withdrawn';
  keptAs: Exclude<Standing, 'shown'>;
  /** it stands behind another source's record, shown but for that */
  twin: 0 | 1;
  mainPath: string;
  inputHash: string;
  contentHash: string;
  receivedAt: string;
  record: string;
  text: string;
  html: string | null;
  sections: string;
  original: string | null;
};
type Pending = Pick<Row, 'mainPath' | 'inputHash' | 'contentHash' | 'keptAs'> & {
  draft: string;
  findings: string;
};

/**
 * Brings documents to where the decisions on them lead, all in one transaction: readers see none of it or all. What is withdrawn stays so. Saying the
 * same twice changes nothing.
 */
export const applyDecisions = (
  db: LibraryWriter,
  ids: readonly string[],
  { of: decidedOf, ranks }: Pick<Decisions, 'of' | 'ranks'>,
  at: string,
): void => {
  const index = indexWriter(db);
  const writer = documentWriter(db, index);
  const recognised = recognisedStore(db);
  const find = db.prepare<[string], Row>(`
    SELECT d.rowid, d.version, d.state, d.kept_as AS keptAs, d.state = 'held' AND d.twin_of IS NOT NULL AS twin, d.main_path AS mainPath, d.input_hash AS inputHash,
      d.content_hash AS contentHash, d.received_at AS receivedAt, d.record, t.text, t.html, t.sections, o.draft AS original
    FROM document d JOIN document_text t ON t.document = d.rowid LEFT JOIN original o ON o.document = d.rowid WHERE d.id = ?`);
  const findPending = db.prepare<[number], Pending>(`
    SELECT main_path AS mainPath, input_hash AS inputHash, content_hash AS contentHash, kept_as AS keptAs, draft, findings
    FROM pending WHERE document = ?`);
  const findings = db.prepare<[number], Finding>('SELECT reason, detail FROM finding WHERE document = ?');
  const keepPendingAs = db.prepare('UPDATE pending SET kept_as = ? WHERE document = ?');

  /** True where something changed for somebody. */
  const apply = (id: string): boolean => {
    const row = find.get(id);
    if (!row || row.state === 'withdrawn') return false;
    const pending = findPending.get(row.rowid);
    if (pending) {
      const decided = decidedOf(id, pending.contentHash);
      const standing = decidedStanding(decided);
      if (standing === 'shown') {
        const { draft, keptAs, ...rest } = pending;
        const written = {
          ...rest,
          findings: JSON.parse(pending.findings) as Finding[],
          at,
          standing,
          decided,
        };
        writer.update(row, written, JSON.parse(draft) as DocumentDraft);
        return true;
      }
      if (standing !== null && standing !== 'takenDown') keepPendingAs.run(standing, row.rowid);
    }
    const decided = decidedOf(id, row.contentHash);
    const led = decidedStanding(decided);
    const stands: Standing = row.state === 'shown' || row.twin === 1 ? 'shown' : row.keptAs;
    const isRepaired = row.original !== null;
    const moves = led !== null && (led !== stands || isRepaired !== decided.repaired);
    const joined = pagesOfDraft(decided.recognised, JSON.parse(row.record) as DocumentDraft);
    if (!moves && samePages(joined, recognised.of(row.rowid))) return pending !== undefined;
    const standing = led ?? stands;
    const draft = JSON.parse(row.original ?? row.record) as DocumentDraft;
    if (row.original === null)
      Object.assign(draft, { text: row.text, html: row.html, sections: JSON.parse(row.sections) });
    const { mainPath, inputHash, contentHash } = row;
    const found = findings.all(row.rowid);
    const written = {
      mainPath,
      inputHash,
      contentHash,
      findings: found,
      at: row.receivedAt,
      standing,
      decided,
    };
    writer.restand(row, written, draft);
    return true;
  };

  db.transaction(() => {
    const applied = ids.map(apply).some(Boolean);
    index.finish();
    if (settleTwins(db, ranks()) || applied) {
      resolveRelations(db);
      nextGeneration(db, at);
    }
  }).immediate();
};
