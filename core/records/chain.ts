import { hash } from 'node:crypto';

/**
 * One thing that happened, as it is kept for good. What may be read by anyone who can read the disk (dates, states, kinds, counts) is in
 * `data`; what identifies a person is in `sealed`, under the stream's own key.
 */
export type RecordEvent = {
  /** UUIDv7 */
  readonly id: string;
  /** code of the terminal that recorded it; each terminal has a chain of its own, so two can be merged without renumbering */
  readonly terminal: string;
  /** 1, 2, 3 … within the terminal */
  readonly serial: number;
  /** the case, paper, opinion or staff member it belongs to (UUIDv7) */
  readonly stream: string;
  /** 1, 2, 3 … within the stream */
  readonly position: number;
  readonly type: string;
  /** ISO 8601 with offset */
  readonly at: string;
  /** staff id, `visitor` or `system` */
  readonly actor: string;
  /** JSON text, hashed as it stands */
  readonly data: string;
  readonly sealed: Uint8Array | null;
  /** hash of the terminal's event before this one; `genesis` for the first */
  readonly previous: string;
  /** SHA-256, hex, of everything above */
  readonly hash: string;
};

/** What the first event of every terminal's chain points back to. */
export const genesis = '0'.repeat(64);

/** The hash an event must carry: SHA-256 over its fields in order, the sealed part by its own SHA-256. */
export function hashEvent(event: Omit<RecordEvent, 'hash'>): string {
  const { previous, id, terminal, serial, stream, position, type, at, actor, data, sealed } = event;
  const sealedHash = sealed === null ? null : hash('sha256', sealed, 'hex');
  return hash(
    'sha256',
    JSON.stringify([previous, id, terminal, serial, stream, position, type, at, actor, data, sealedHash]),
    'hex',
  );
}

/** The last event of a terminal's chain, kept apart from the events so that a cut-off tail is noticed. */
export type ChainHead = { readonly terminal: string; readonly serial: number; readonly hash: string };

export type ChainFault = {
  readonly terminal: string;
  /** where the chain stops being whole */
  readonly serial: number;
  readonly reason: 'missing' | 'changed' | 'unlinked' | 'cutOff' | 'headUnknown';
};

/**
 * Proves the chains whole. Events must come ordered by terminal, then serial.
 * Returns the first fault of each terminal; none means nothing was changed, removed, put in or moved since it was recorded.
 */
export function verifyChains(events: Iterable<RecordEvent>, heads: Iterable<ChainHead>): ChainFault[] {
  const faults = new Map<string, ChainFault>();
  const last = new Map<string, { serial: number; hash: string }>();
  for (const event of events) {
    const { terminal, serial } = event;
    const before = last.get(terminal) ?? { serial: 0, hash: genesis };
    last.set(terminal, { serial, hash: event.hash });
    if (faults.has(terminal)) continue;
    const reason =
      serial !== before.serial + 1
        ? ('missing' as const)
        : hashEvent(event) !== event.hash
          ? ('changed' as const)
          : event.previous !== before.hash
            ? ('unlinked' as const)
            : null;
    if (reason) faults.set(terminal, { terminal, serial: before.serial + 1, reason });
  }
  for (const head of heads) {
    const end = last.get(head.terminal);
    last.delete(head.terminal);
    if (faults.has(head.terminal)) continue;
    if (!end || end.serial !== head.serial || end.hash !== head.hash) {
      faults.set(head.terminal, {
        terminal: head.terminal,
        serial: (end?.serial ?? 0) + 1,
        reason: 'cutOff',
      });
    }
  }
  for (const [terminal, end] of last) {
    if (!faults.has(terminal)) faults.set(terminal, { terminal, serial: end.serial, reason: 'headUnknown' });
  }
  return [...faults.values()];
}
