import type { Database } from 'better-sqlite3';
import type {
  FoundFile,
  ScanEvent,
  ScanFolderEvent,
  ScanPage,
  ScanRow,
  ScanState,
} from '../../contract/scans/scan.ts';
import { fold } from '../../core/text/fold.ts';
import { textTokens } from '../../core/text/tokens.ts';
import { eventData } from './event-data.ts';
import type { Projection } from './events.ts';
import { scanFinder } from './scan-finder.ts';

/** Every scan, its pages and what is recognised on them, event by event. */
export const scanProjection: Projection = {
  name: 'scan',
  // `scan_find` has no rows that could be compared: a page's entry is renewed with the page
  tables: ['scan', 'scan_page', 'scan_found'],
  prepare: db => {
    const add = db.prepare(
      `INSERT INTO scan (id, origin, name, name_key, file, size, pages, state, paper, kept_at)
       VALUES (@id, @origin, @name, @nameKey, @file, @size, @pages, @state, @paper, @at)`,
    );
    const addPage = db.prepare('INSERT INTO scan_page (scan, page) VALUES (?, ?)');
    const claim = db.prepare("UPDATE scan SET state = 'claimed', paper = ? WHERE id = ?");
    const release = db.prepare("UPDATE scan SET state = 'unclaimed', paper = NULL WHERE id = ?");
    const setAside = db.prepare("UPDATE scan SET state = 'setAside', reason = ? WHERE id = ?");
    const join = db.prepare('UPDATE scan SET joined = ? WHERE id = ?');
    const pageRow = db
      .prepare<[string, number], number>('SELECT row FROM scan_page WHERE scan = ? AND page = ?')
      .pluck();
    const pageRows = db.prepare<[string], number>('SELECT row FROM scan_page WHERE scan = ?').pluck();
    const setPage = db.prepare('UPDATE scan_page SET text = ?, confidence = ?, failure = ? WHERE row = ?');
    const find = db.prepare('INSERT INTO scan_find (rowid, body) VALUES (?, ?)');
    const lose = db.prepare('DELETE FROM scan_find WHERE rowid = ?');
    const found = db.prepare(
      'INSERT OR REPLACE INTO scan_found (name, size, changed, reason, at) VALUES (?, ?, ?, ?, ?)',
    );

    const put = (
      row: number,
      text: string | null,
      confidence: number | null,
      failure: string | null,
    ): void => {
      lose.run(row);
      setPage.run(text, confidence, failure, row);
      if (text !== null) find.run(row, textTokens(fold(text)));
    };
    const keep = (id: string, at: string, event: Extract<ScanEvent, { type: 'scan.kept' }>): void => {
      const state: ScanState =
        event.origin === 'library' ? 'library' : event.paper === null ? 'unclaimed' : 'claimed';
      add.run({ ...event, id, at, state, nameKey: fold(event.name) });
      for (let page = 1; page <= event.pages; page++) addPage.run(id, page);
      if (event.found) found.run(event.found.name, event.found.size, event.found.changed, null, at);
    };

    return record => {
      if (record.type === 'scanFolder.refused') {
        const { found: file, reason } =
          eventData<Extract<ScanFolderEvent, { type: 'scanFolder.refused' }>>(record);
        found.run(file.name, file.size, file.changed, reason, record.at);
      }
      if (!record.type.startsWith('scan.')) return;
      const { stream: id, at } = record;
      const event = eventData<ScanEvent>(record);
      if (event.type === 'scan.kept') keep(id, at, event);
      else if (event.type === 'scan.claimed') claim.run(event.paper, id);
      else if (event.type === 'scan.released') release.run(id);
      else if (event.type === 'scan.setAside') setAside.run(event.reason, id);
      else if (event.type === 'scan.joined') join.run(event.document, id);
      else if (event.type === 'scan.parted') join.run(null, id);
      else if (event.type === 'scan.readAgain')
        for (const row of pageRows.all(id)) put(row, null, null, null);
      else {
        const row = pageRow.get(id, event.page);
        if (row === undefined) return;
        if (event.type === 'scan.pageRead') put(row, event.text, event.confidence, null);
        else put(row, null, null, event.failure);
      }
    };
  },
};

/** Which folder is watched. */
export const scanFolderProjection: Projection = {
  name: 'scanFolder',
  tables: ['scan_folder'],
  prepare: db => {
    const plan = db.prepare('INSERT OR REPLACE INTO scan_folder (one, folder, move) VALUES (1, ?, ?)');
    return record => {
      if (record.type !== 'scanFolder.planned') return;
      const { folder, move } = eventData<Extract<ScanFolderEvent, { type: 'scanFolder.planned' }>>(record);
      plan.run(folder, Number(move));
    };
  },
};

const fields = `scan.id, scan.origin, scan.name, scan.file, scan.size, scan.pages, scan.state, scan.paper, scan.joined, scan.reason,
  scan.kept_at AS keptAt,
  (SELECT count(*) FROM scan_page WHERE scan = scan.id AND text IS NOT NULL) AS read,
  (SELECT count(*) FROM scan_page WHERE scan = scan.id AND failure IS NOT NULL) AS failed,
  (SELECT avg(confidence) FROM scan_page WHERE scan = scan.id) AS confidence`;

/** The signed list of a delivery belongs to its batch and waits for no paper. */
const isNoList = 'NOT EXISTS (SELECT 1 FROM batch WHERE batch.list = scan.file)';

export type ScanQuery = {
  readonly state: ScanState | null;
  readonly paper: string | null;
  /** part of a name or of the recognised text */
  readonly find: string;
  readonly offset: number;
  readonly limit: number;
};

/** A page that waits to be read. */
export type WaitingPage = Pick<ScanRow, 'id' | 'origin' | 'file'> & { readonly page: number };

/** Reads the scans. */
export class ScanStore {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  row(id: string): ScanRow | null {
    return this.#db.prepare<[string], ScanRow>(`SELECT ${fields} FROM scan WHERE id = ?`).get(id) ?? null;
  }

  pages(id: string): ScanPage[] {
    return this.#db
      .prepare<[string], ScanPage>(
        'SELECT page, text, confidence, failure FROM scan_page WHERE scan = ? ORDER BY page',
      )
      .all(id);
  }

  list({ state, paper, find, offset, limit }: ScanQuery): { total: number; rows: ScanRow[] } {
    const sought = scanFinder(find);
    const bound = { ...sought.bound, state, paper, offset, limit };
    const where = [
      ...(state === null ? [] : ['state = @state']),
      ...(state === 'unclaimed' ? [isNoList] : []),
      ...(paper === null ? [] : ['paper = @paper']),
      ...sought.where,
    ].join(' AND ');
    const from = `FROM scan WHERE ${where || '1'}`;
    const rows = this.#db
      .prepare<[typeof bound], ScanRow>(
        `SELECT ${fields} ${from} ORDER BY row DESC LIMIT @limit OFFSET @offset`,
      )
      .all(bound);
    const total = this.#db.prepare<[typeof bound], number>(`SELECT count(*) ${from}`).pluck().get(bound);
    return { total: total ?? 0, rows };
  }

  counts(): Record<ScanState, number> {
    const counted = this.#db
      .prepare<[], { state: ScanState; count: number }>(
        `SELECT state, count(*) AS count FROM scan WHERE state <> 'unclaimed' OR ${isNoList} GROUP BY state`,
      )
      .all();
    const of = (state: ScanState) => counted.find(row => row.state === state)?.count ?? 0;
    return {
      unclaimed: of('unclaimed'),
      claimed: of('claimed'),
      library: of('library'),
      setAside: of('setAside'),
    };
  }

  /** The page that has waited longest. What was set aside is not read. */
  nextWaiting(): WaitingPage | null {
    return (
      this.#db
        .prepare<[], WaitingPage>(
          `SELECT scan.id, scan.origin, scan.file, scan_page.page FROM scan_page JOIN scan ON scan.id = scan_page.scan
           WHERE scan_page.text IS NULL AND scan_page.failure IS NULL AND scan.state <> 'setAside' ORDER BY scan_page.row LIMIT 1`,
        )
        .get() ?? null
    );
  }

  waiting(): number {
    return (
      this.#db
        .prepare<[], number>(
          `SELECT count(*) FROM scan_page JOIN scan ON scan.id = scan_page.scan
           WHERE scan_page.text IS NULL AND scan_page.failure IS NULL AND scan.state <> 'setAside'`,
        )
        .pluck()
        .get() ?? 0
    );
  }

  /** The scan that has this content, the newest; what was set aside too, as long as its file is looked at. */
  byFile(file: string): ScanRow | null {
    return (
      this.#db
        .prepare<[string], ScanRow>(`SELECT ${fields} FROM scan WHERE file = ? ORDER BY row DESC LIMIT 1`)
        .get(file) ?? null
    );
  }

  /** Whether this content is already a scan that was not set aside. */
  has(file: string): boolean {
    return (
      this.#db.prepare("SELECT 1 FROM scan WHERE file = ? AND state <> 'setAside'").get(file) !== undefined
    );
  }

  /** The document of the library a paper is. */
  documentOfPaper(paper: string): string | null {
    return (
      this.#db
        .prepare<[string], string | null>('SELECT document FROM paper WHERE id = ?')
        .pluck()
        .get(paper) ?? null
    );
  }

  folder(): { folder: string | null; move: boolean } {
    const row = this.#db
      .prepare<[], { folder: string | null; move: number }>('SELECT folder, move FROM scan_folder')
      .get();
    return { folder: row?.folder ?? null, move: row?.move === 1 };
  }

  /** What was done with the file as it is now; null: it is new. */
  looked({ name, size, changed }: FoundFile): 'taken' | 'refused' | null {
    const row = this.#db
      .prepare<[string, number, number], { reason: string | null }>(
        'SELECT reason FROM scan_found WHERE name = ? AND size = ? AND changed = ?',
      )
      .get(name, size, changed);
    if (!row) return null;
    return row.reason === null ? 'taken' : 'refused';
  }

  /** What was not taken, newest first. */
  refused(): (FoundFile & { reason: string })[] {
    return this.#db
      .prepare<[], FoundFile & { reason: string }>(
        'SELECT name, size, changed, reason FROM scan_found WHERE reason IS NOT NULL ORDER BY at DESC LIMIT 200',
      )
      .all();
  }
}
