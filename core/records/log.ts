import type { RecordEvent } from './chain.ts';

/** An event before it has its place in the log. */
export type Written = {
  readonly id: string;
  readonly stream: string;
  readonly type: string;
  readonly at: string;
  readonly actor: string;
  readonly data: unknown;
  readonly sealed?: Uint8Array;
};

/** The event log as use cases need it (db/records/events.ts). */
export type RecordLog = {
  append(events: readonly Written[], after?: ReadonlyMap<string, number>): RecordEvent[];
  stream(id: string): RecordEvent[];
  /** Runs reads, appends and number draws as one: all or none. */
  atomically<T>(work: () => T): T;
  /** Draws the next serial of a kind of number; only inside `atomically`. */
  nextSerial(kind: string, year: number): number;
  /** the serial that would be drawn next */
  peekSerial(kind: string, year: number): number;
};
