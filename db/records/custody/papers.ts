import type { Database, Statement } from 'better-sqlite3';
import type { PaperEvent, PaperFacts } from '../../../contract/custody/paper.ts';
import type { Validity } from '../../../contract/document.ts';
import { needsLabel, type PaperState, stateOf, stepPaper } from '../../../core/custody/paper.ts';
import { eventOf } from '../../../core/custody/record.ts';
import { docNoKey, indexNoKey, titleKey } from '../../../core/text/keys.ts';
import type { Projection } from '../events.ts';
import { findKey } from './find-key.ts';

type Row = {
  number: string;
  batch: string | null;
  sender: string | null;
  received_on: string;
  registered_at: string;
  facts: string;
  rejected: string | null;
  document: string | null;
  validity: Validity | null;
  label: Validity | null;
  withdrawn: 0 | 1;
  keep: 0 | 1;
  replaced_by: string | null;
};

const stateOfRow = (row: Row): PaperState => ({
  number: row.number,
  batch: row.batch,
  sender: row.sender,
  receivedOn: row.received_on,
  registeredAt: row.registered_at,
  facts: JSON.parse(row.facts) as PaperFacts,
  rejected: row.rejected,
  document: row.document,
  validity: row.validity,
  label: row.label,
  withdrawn: row.withdrawn === 1,
  keep: row.keep === 1,
  replacedBy: row.replaced_by,
});

const select = (db: Database): Statement<[string], Row> =>
  db.prepare<[string], Row>(
    `SELECT number, batch, sender, received_on, registered_at, facts, rejected, document, validity, label, withdrawn, keep, replaced_by
     FROM paper WHERE id = ?`,
  );

/** Reads a paper as its events left it. */
export const paperReader = (db: Database): ((id: string) => PaperState | null) => {
  const get = select(db);
  return id => {
    const row = get.get(id);
    return row ? stateOfRow(row) : null;
  };
};

/** Reads what matching asks: papers without a document, and those of given documents. */
export const matchingReader = (db: Database) => {
  const unmatched = db.prepare<[], { id: string; facts: string }>(
    "SELECT id, facts FROM paper WHERE state = 'unmatched' ORDER BY row",
  );
  const matched = db.prepare<[string], { id: string; document: string; validity: Validity | null }>(
    `SELECT id, document, validity FROM paper WHERE document IN (SELECT value FROM json_each(?))
     UNION SELECT id, document, validity FROM paper WHERE validity IS NOT NULL AND document IS NOT NULL`,
  );
  return {
    unmatched: () => unmatched.all().map(({ id, facts }) => ({ id, facts: JSON.parse(facts) as PaperFacts })),
    matchedWith: (documents: readonly string[]) => matched.all(JSON.stringify(documents)),
  };
};

const columnsOf = (state: PaperState) => ({
  number: state.number,
  state: stateOf(state),
  batch: state.batch,
  sender: state.sender,
  receivedOn: state.receivedOn,
  registeredAt: state.registeredAt,
  facts: JSON.stringify(state.facts),
  titleKey: titleKey(state.facts.title),
  docNoKey: state.facts.docNo === null ? null : docNoKey(state.facts.docNo),
  indexNoKey: state.facts.indexNo === null ? null : indexNoKey(state.facts.indexNo),
  writtenOn: state.facts.writtenOn,
  eFile: state.facts.eFile,
  rejected: state.rejected,
  document: state.document,
  validity: state.validity,
  label: state.label,
  needsLabel: Number(needsLabel(state)),
  withdrawn: Number(state.withdrawn),
  keep: Number(state.keep),
  replacedBy: state.replacedBy,
});

/** 接收登记, event by event: a step costs the same however long the history. */
export const paperProjection: Projection = {
  name: 'paper',
  tables: ['paper', 'paper_find'],
  prepare: db => {
    const read = paperReader(db);
    const put = db.prepare<[ReturnType<typeof columnsOf> & { id: string }], { row: number }>(
      `INSERT INTO paper (id, number, state, batch, sender, received_on, registered_at, facts, title_key, doc_no_key, index_no_key,
         written_on, e_file, rejected, document, validity, label, needs_label, withdrawn, keep, replaced_by)
       VALUES (@id, @number, @state, @batch, @sender, @receivedOn, @registeredAt, @facts, @titleKey, @docNoKey, @indexNoKey,
         @writtenOn, @eFile, @rejected, @document, @validity, @label, @needsLabel, @withdrawn, @keep, @replacedBy)
       ON CONFLICT (id) DO UPDATE SET state = excluded.state, facts = excluded.facts, title_key = excluded.title_key,
         doc_no_key = excluded.doc_no_key, index_no_key = excluded.index_no_key, written_on = excluded.written_on,
         e_file = excluded.e_file, document = excluded.document, validity = excluded.validity, label = excluded.label,
         needs_label = excluded.needs_label, withdrawn = excluded.withdrawn, keep = excluded.keep, replaced_by = excluded.replaced_by
       RETURNING row`,
    );
    const find = db.prepare('INSERT OR REPLACE INTO paper_find (rowid, key, paper) VALUES (?, ?, ?)');
    return record => {
      if (!record.type.startsWith('paper.')) return;
      const before = read(record.stream);
      const step = stepPaper(before, eventOf(record) as PaperEvent, record.at);
      if (!step.ok) return; // it was refused when it was written by whoever wrote it: the log keeps it, the books do not
      const { number, facts } = step.value;
      const written = put.get({ id: record.stream, ...columnsOf(step.value) });
      if (written && before?.facts !== facts) find.run(written.row, findKey(number, facts), record.stream);
    };
  },
};
