import { createHash } from 'node:crypto';
import type { Database, Statement } from 'better-sqlite3';
import { type ChainHead, genesis, hashEvent, type RecordEvent } from '../../core/records/chain.ts';

/** An event before it has its place in the log. `id` is made by the caller, because what is sealed is bound to it. */
export type NewEvent = Pick<RecordEvent, 'id' | 'stream' | 'type' | 'at' | 'actor'> & {
  readonly data: unknown;
  readonly sealed?: Uint8Array;
};

/** A list or figure folded from events. It is written in the transaction that appends the event, and can be rebuilt from nothing. */
export type Projection = {
  readonly name: string;
  readonly tables: readonly string[];
} & (
  | {
      /** event by event, in the order they were appended */
      readonly prepare: (db: Database) => (event: RecordEvent) => void;
    }
  | {
      /** streams of such events (`case.`) are folded whole, each time they grow; a stream holds events of one prefix only */
      readonly prefix: string;
      readonly prepareFold: (db: Database) => (stream: readonly RecordEvent[]) => void;
    }
);

/** Somebody else has added to the stream since it was read. */
export class StreamMoved extends Error {
  readonly stream: string;
  constructor(stream: string) {
    super(`stream ${stream} has moved on`);
    this.stream = stream;
  }
}

type Row = Omit<RecordEvent, 'sealed'> & { readonly sealed: Buffer | null };
const columns = 'id, terminal, serial, stream, position, type, at, actor, data, sealed, previous, hash';

/** Reads and appends events. One writer for each records.db. */
export class EventStore {
  readonly #db: Database;
  readonly #terminal: string;
  readonly #insert: Statement;
  readonly #setHead: Statement;
  readonly #head: Statement<[string], ChainHead>;
  readonly #position: Statement<[string], { position: number }>;
  readonly #stream: Statement<[string], Row>;
  readonly #projections: readonly Projection[];
  readonly #apply: readonly ((event: RecordEvent) => void)[];
  readonly #foldStream: readonly { prefix: string; fold: (stream: readonly RecordEvent[]) => void }[];

  constructor(db: Database, terminal: string, projections: readonly Projection[]) {
    this.#db = db;
    this.#terminal = terminal;
    this.#projections = projections;
    this.#apply = projections.flatMap(p => ('prepare' in p ? [p.prepare(db)] : []));
    this.#foldStream = projections.flatMap(p =>
      'prefix' in p ? [{ prefix: p.prefix, fold: p.prepareFold(db) }] : [],
    );
    this.#insert = db.prepare(`INSERT INTO event (${columns}) VALUES (${columns.replace(/\w+/g, '@$&')})`);
    this.#setHead = db.prepare('INSERT OR REPLACE INTO chain_head (terminal, serial, hash) VALUES (?, ?, ?)');
    this.#head = db.prepare('SELECT terminal, serial, hash FROM chain_head WHERE terminal = ?');
    this.#position = db.prepare('SELECT coalesce(max(position), 0) AS position FROM event WHERE stream = ?');
    this.#stream = db.prepare(`SELECT ${columns} FROM event WHERE stream = ? ORDER BY position, seq`);
  }

  /**
   * Appends events and brings the projections along, all or none; on return they are on the disk.
   * `after` names the position each stream had when the decision was made; throws StreamMoved where it has moved since.
   */
  append(events: readonly NewEvent[], after: ReadonlyMap<string, number> = new Map()): RecordEvent[] {
    return this.#db
      .transaction(() => {
        for (const [stream, position] of after) {
          if (this.position(stream) !== position) throw new StreamMoved(stream);
        }
        const appended = events.map(event => this.#appendOne(event));
        for (const { prefix, fold } of this.#foldStream) {
          const grown = new Set(
            events.filter(({ type }) => type.startsWith(prefix)).map(({ stream }) => stream),
          );
          for (const stream of grown) fold(this.stream(stream));
        }
        return appended;
      })
      .immediate();
  }

  #appendOne({ id, stream, type, at, actor, data, sealed = undefined }: NewEvent): RecordEvent {
    const head = this.#head.get(this.#terminal);
    const unhashed = {
      id,
      terminal: this.#terminal,
      serial: (head?.serial ?? 0) + 1,
      stream,
      position: this.position(stream) + 1,
      type,
      at,
      actor,
      data: JSON.stringify(data),
      sealed: sealed ?? null,
      previous: head?.hash ?? genesis,
    };
    const event = { ...unhashed, hash: hashEvent(unhashed) };
    this.#insert.run(event);
    this.#setHead.run(event.terminal, event.serial, event.hash);
    for (const apply of this.#apply) apply(event);
    return event;
  }

  /** Runs several appends and number draws as one: all or none. */
  atomically<T>(work: () => T): T {
    return this.#db.transaction(work).immediate();
  }

  /** Draws the next serial of a kind of number for a year at this terminal. Only inside `atomically`, with the event that uses it. */
  nextSerial(kind: string, year: number): number {
    if (!this.#db.inTransaction) throw new Error('a serial drawn outside a transaction could be lost');
    const row = this.#db
      .prepare<[string, number, string], { last: number }>(
        `INSERT INTO number_serial (kind, year, terminal, last) VALUES (?, ?, ?, 1)
         ON CONFLICT DO UPDATE SET last = last + 1 RETURNING last`,
      )
      .get(kind, year, this.#terminal);
    if (!row) throw new Error('no serial came back');
    return row.last;
  }

  /** The serial that would be drawn next; drawing it may still give another. */
  peekSerial(kind: string, year: number): number {
    const row = this.#db
      .prepare<[string, number, string], { last: number }>(
        'SELECT last FROM number_serial WHERE kind = ? AND year = ? AND terminal = ?',
      )
      .get(kind, year, this.#terminal);
    return (row?.last ?? 0) + 1;
  }

  /** How many events the stream has; 0 for an unknown one. */
  position(stream: string): number {
    return this.#position.get(stream)?.position ?? 0;
  }

  /** A stream's events in order. */
  stream(stream: string): RecordEvent[] {
    return this.#stream.all(stream);
  }

  /** Every event, terminal by terminal, as the chain check wants them. */
  byTerminal(): IterableIterator<RecordEvent> {
    return this.#db.prepare<[], Row>(`SELECT ${columns} FROM event ORDER BY terminal, serial`).iterate();
  }

  heads(): ChainHead[] {
    return this.#db.prepare<[], ChainHead>('SELECT terminal, serial, hash FROM chain_head').all();
  }

  /** Empties the projections and folds every event into them again, all or none. Returns the number of events. */
  rebuild(): number {
    return this.#db.transaction(() => this.#fold()).immediate();
  }

  /**
   * Folds everything again where the lists were folded by other rules than these, or where a migration has made a projection that knows nothing yet of
   * what was recorded before it (`stale`).
   */
  foldUnder(rules: string): void {
    const known = this.#db
      .prepare<[], { value: string }>("SELECT value FROM meta WHERE key = 'rules'")
      .get()?.value;
    if (known === rules && !this.#db.prepare("SELECT 1 FROM meta WHERE key = 'stale'").get()) return;
    this.#db
      .transaction(() => {
        this.#fold();
        this.#db.prepare("DELETE FROM meta WHERE key = 'stale'").run();
        this.#db.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES ('rules', ?)").run(rules);
      })
      .immediate();
  }

  /** Names the projections that are not what their events make them; changes nothing. */
  strayProjections(): string[] {
    const fingerprints = () => this.#projections.map(projection => this.#fingerprint(projection));
    let stray: string[] = [];
    const nothingChanged = new Error('rolled back');
    try {
      this.#db
        .transaction(() => {
          const before = fingerprints();
          this.#fold();
          const after = fingerprints();
          stray = this.#projections
            .filter((_, i) => before[i] !== after[i])
            .map(projection => projection.name);
          throw nothingChanged;
        })
        .immediate();
    } catch (error) {
      if (error !== nothingChanged) throw error;
    }
    return stray;
  }

  #fold(): number {
    for (const table of this.#projections.flatMap(({ tables }) => tables))
      this.#db.exec(`DELETE FROM ${table}`);
    const listed = this.#projections.flatMap(p => ('prefix' in p ? p.tables : []));
    this.#withoutIndexes(listed, () => {
      for (const stream of this.#streams()) {
        for (const { prefix, fold } of this.#foldStream) if (stream[0]?.type.startsWith(prefix)) fold(stream);
      }
    });
    let count = 0;
    for (const event of this.#inOrder()) {
      count++;
      for (const apply of this.#apply) apply(event);
    }
    return count;
  }

  /** Fills lists while their indexes are away: made once over all rows they cost less than kept up row by row. The unique ones stay. */
  #withoutIndexes(tables: readonly string[], fill: () => void): void {
    const indexes = this.#db
      .prepare<[string], { name: string; sql: string }>(
        `SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql LIKE 'CREATE INDEX %'
           AND tbl_name IN (SELECT value FROM json_each(?)) ORDER BY rowid`,
      )
      .all(JSON.stringify(tables));
    for (const { name } of indexes) this.#db.exec(`DROP INDEX "${name}"`);
    fill();
    for (const { sql } of indexes) this.#db.exec(sql);
  }

  /** Every event in order, read in pages, because a connection cannot write while it iterates. */
  *#inOrder(): Generator<RecordEvent> {
    const page = this.#db.prepare<[number], Row & { seq: number }>(
      `SELECT seq, ${columns} FROM event WHERE seq > ? ORDER BY seq LIMIT 5000`,
    );
    for (let rows = page.all(0); rows.length > 0; rows = page.all(rows.at(-1)?.seq ?? 0)) yield* rows;
  }

  /** Every stream with its events, by the index that keeps them together. */
  *#streams(): Generator<RecordEvent[]> {
    const page = this.#db.prepare<[string], Row>(
      `SELECT ${columns} FROM event WHERE stream IN
         (SELECT DISTINCT stream FROM event WHERE stream > ? ORDER BY stream LIMIT 500)
       ORDER BY stream, position, terminal`,
    );
    for (let rows = page.all(''); rows.length > 0; rows = page.all(rows.at(-1)?.stream ?? '')) {
      yield* Map.groupBy(rows, ({ stream }) => stream).values();
    }
  }

  #fingerprint({ tables }: Projection): string {
    const sum = createHash('sha256');
    for (const table of tables) {
      const rows = this.#db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).raw();
      for (const row of rows.iterate()) sum.update(JSON.stringify(row));
      sum.update(table);
    }
    return sum.digest('hex');
  }
}
