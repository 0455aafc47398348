import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChainHead, genesis, hashEvent, type RecordEvent, verifyChains } from './chain.ts';

/** A whole chain of `length` events of one terminal. */
function chain(terminal: string, length: number): { events: RecordEvent[]; head: ChainHead } {
  const events: RecordEvent[] = [];
  let previous = genesis;
  for (let serial = 1; serial <= length; serial++) {
    const unhashed = {
      id: `${terminal}-${serial}`,
      terminal,
      serial,
      stream: `s${serial % 7}`,
      position: Math.ceil(serial / 7),
      type: 'test.happened',
      at: '2026-03-02T09:00:00+08:00',
      actor: 'system',
      data: JSON.stringify({ serial }),
      sealed: serial % 3 === 0 ? Uint8Array.of(serial, 1, 2) : null,
      previous,
    };
    previous = hashEvent(unhashed);
    events.push({ ...unhashed, hash: previous });
  }
  return { events, head: { terminal, serial: length, hash: previous } };
}

const size = 60;
const index = fc.integer({ min: 0, max: size - 1 });

describe('verifyChains', () => {
  it('finds nothing wrong with whole chains of several terminals', () => {
    const a = chain('A', 20);
    const b = chain('B', 5);
    expect(verifyChains([...a.events, ...b.events], [a.head, b.head])).toEqual([]);
  });

  it('finds any changed field, and names the place', () => {
    const fields = [
      'id',
      'stream',
      'position',
      'type',
      'at',
      'actor',
      'data',
      'sealed',
      'previous',
      'hash',
    ] as const;
    fc.assert(
      fc.property(index, fc.constantFrom(...fields), (i, field) => {
        const { events, head } = chain('A', size);
        const event = events[i] as RecordEvent;
        const value = field === 'sealed' ? Uint8Array.of(9) : field === 'position' ? 99 : 'changed';
        events[i] = { ...event, [field]: value };
        expect(verifyChains(events, [head])).toEqual([
          expect.objectContaining({ terminal: 'A', serial: i + 1 }),
        ]);
      }),
    );
  });

  it('finds any removed event, the last one too', () => {
    fc.assert(
      fc.property(index, i => {
        const { events, head } = chain('A', size);
        events.splice(i, 1);
        expect(verifyChains(events, [head])).toEqual([expect.objectContaining({ serial: i + 1 })]);
      }),
    );
  });

  it('finds two events that changed places', () => {
    fc.assert(
      fc.property(index, index, (i, j) => {
        fc.pre(i !== j);
        const { events, head } = chain('A', size);
        [events[i], events[j]] = [events[j] as RecordEvent, events[i] as RecordEvent];
        expect(verifyChains(events, [head])).toEqual([
          expect.objectContaining({ serial: Math.min(i, j) + 1 }),
        ]);
      }),
    );
  });

  it('finds an event put in, even with a right hash of its own', () => {
    fc.assert(
      fc.property(index, i => {
        const { events, head } = chain('A', size);
        const model = events[i] as RecordEvent;
        const { hash: _, ...rest } = { ...model, id: 'forged' };
        events.splice(i, 0, { ...rest, hash: hashEvent(rest) });
        expect(verifyChains(events, [head])).toHaveLength(1);
      }),
    );
  });

  it('finds a terminal whose head or whose events are gone', () => {
    const a = chain('A', 3);
    expect(verifyChains([], [a.head])).toEqual([{ terminal: 'A', serial: 1, reason: 'cutOff' }]);
    expect(verifyChains(a.events, [])).toEqual([{ terminal: 'A', serial: 3, reason: 'headUnknown' }]);
  });
});
