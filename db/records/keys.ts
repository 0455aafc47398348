import type { Database } from 'better-sqlite3';
import type { WrappedKey } from '../../core/staff/passwords.ts';

type HolderRow = { salt: Buffer; n: number; r: number; p: number; wrapped: Buffer };

/** Keys at rest: each stream's, sealed to the room, and the room's private key under each holder's password. */
export class KeyStore {
  readonly #db: Database;

  constructor(db: Database) {
    // overwritten on delete, so that a destroyed key does not lie in free pages
    db.pragma('secure_delete = ON');
    this.#db = db;
  }

  /** The room's public key; null before set-up. */
  publicKey(): Uint8Array | null {
    return this.#db.prepare<[], { key: Buffer }>('SELECT public_key AS key FROM room').get()?.key ?? null;
  }

  /** Replaces the key of a set-up that a power cut left half done; the caller sees to it that nothing is sealed yet. */
  setPublicKey(key: Uint8Array): void {
    this.#db.prepare('INSERT OR REPLACE INTO room (one, public_key) VALUES (1, ?)').run(key);
  }

  streamKey(stream: string): Uint8Array | null {
    const row = this.#db
      .prepare<[string], { sealed: Buffer }>('SELECT sealed FROM stream_key WHERE stream = ?')
      .get(stream);
    return row?.sealed ?? null;
  }

  /** Written before the stream's first event: a key without events harms nothing, an event without its key is lost. */
  addStreamKey(stream: string, sealed: Uint8Array): void {
    this.#db.prepare('INSERT INTO stream_key (stream, sealed) VALUES (?, ?)').run(stream, sealed);
  }

  /** Destroys streams' keys, and with them what the streams sealed. The write-ahead log is emptied too, or the keys would live on in it. Answers how many there were. */
  destroyStreamKeys(streams: readonly string[]): number {
    const destroy = this.#db.prepare('DELETE FROM stream_key WHERE stream = ?');
    const count = this.#db.transaction(() =>
      streams.reduce((sum, stream) => sum + destroy.run(stream).changes, 0),
    )();
    if (count > 0) this.#db.pragma('wal_checkpoint(TRUNCATE)');
    return count;
  }

  holderKey(holder: string): WrappedKey | null {
    const row = this.#db
      .prepare<[string], HolderRow>('SELECT salt, n, r, p, wrapped FROM holder_key WHERE holder = ?')
      .get(holder);
    return row ? { salt: row.salt, cost: { N: row.n, r: row.r, p: row.p }, wrapped: row.wrapped } : null;
  }

  setHolderKey(holder: string, { salt, cost, wrapped }: WrappedKey): void {
    this.#db
      .prepare('INSERT OR REPLACE INTO holder_key (holder, salt, n, r, p, wrapped) VALUES (?, ?, ?, ?, ?, ?)')
      .run(holder, salt, cost.N, cost.r, cost.p, wrapped);
    this.#db.pragma('wal_checkpoint(TRUNCATE)');
  }

  /** Takes a leaver's access away. */
  removeHolderKey(holder: string): void {
    this.#db.prepare('DELETE FROM holder_key WHERE holder = ?').run(holder);
    this.#db.pragma('wal_checkpoint(TRUNCATE)');
  }
}
