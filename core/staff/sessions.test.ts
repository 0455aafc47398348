import { beforeEach, describe, expect, it } from 'vitest';
import type { Access } from './access.ts';
import { Sessions } from './sessions.ts';

const access = (id: string): Access => ({
  member: { id, name: id, role: 'clerk', state: 'active', since: '2026-01-05T09:00:00+08:00' },
  privateKey: Uint8Array.of(1, 2, 3),
});
let now: number;
let sessions: Sessions;
beforeEach(() => {
  now = 0;
  sessions = new Sessions(() => now, { idleMs: 100, longestMs: 1000 });
});

describe('sessions', () => {
  it('last while they are used, and end after the longest time in any case', () => {
    const token = sessions.open(access('a'));
    for (now = 0; now < 1000; now += 99) expect(sessions.find(token)?.member.id).toBe('a');
    now = 1000;
    expect(sessions.find(token)).toBeNull();
  });

  it('end by themselves when nobody touches the desk, and overwrite the key', () => {
    const holder = access('a');
    const token = sessions.open(holder);
    now = 100;
    sessions.sweep();
    expect([...holder.privateKey]).toEqual([0, 0, 0]);
    expect(sessions.find(token)).toBeNull();
  });

  it('of a leaver end at once, those of others go on', () => {
    const [first, second, other] = [
      sessions.open(access('a')),
      sessions.open(access('a')),
      sessions.open(access('b')),
    ];
    sessions.closeOf('a');
    expect([first, second, other].map(token => sessions.find(token)?.member.id ?? null)).toEqual([
      null,
      null,
      'b',
    ]);
  });

  it('have tokens nobody can guess', () => {
    expect(sessions.open(access('a'))).toMatch(/^[\w-]{43}$/);
    expect(sessions.find('')).toBeNull();
  });
});
