import { randomBytes } from 'node:crypto';
import type { Access } from './access.ts';

/** How long a desk stays open. */
export type SessionRule = {
  /** milliseconds without a call until it closes by itself */
  readonly idleMs: number;
  /** milliseconds after login when it closes in any case */
  readonly longestMs: number;
};
export const sessionRule: SessionRule = { idleMs: 15 * 60_000, longestMs: 12 * 3_600_000 };

type Open = { readonly access: Access; readonly openedAt: number; usedAt: number };

/** The desks that are open now. The room's private key is in memory only while one is; closing overwrites it. */
export class Sessions {
  readonly #open = new Map<string, Open>();
  readonly #now: () => number;
  readonly #rule: SessionRule;

  constructor(now: () => number, rule: SessionRule = sessionRule) {
    this.#now = now;
    this.#rule = rule;
  }

  /** Opens a desk. @returns its token: 256 random bits, base64url */
  open(access: Access): string {
    const token = randomBytes(32).toString('base64url');
    const now = this.#now();
    this.#open.set(token, { access, openedAt: now, usedAt: now });
    return token;
  }

  /** Who holds the token, or null where it is unknown or has run out. Counts as use. */
  find(token: string): Access | null {
    this.sweep();
    const session = this.#open.get(token);
    if (!session) return null;
    session.usedAt = this.#now();
    return session.access;
  }

  close(token: string): void {
    this.#open.get(token)?.access.privateKey.fill(0);
    this.#open.delete(token);
  }

  /** Closes every desk of a member: one who leaves, or whose role or password changed. */
  closeOf(member: string): void {
    for (const [token, { access }] of this.#open) if (access.member.id === member) this.close(token);
  }

  /** Closes what has run out. Called on a timer too, so that a forgotten desk does not keep the key in memory. */
  sweep(): void {
    const now = this.#now();
    for (const [token, { openedAt, usedAt }] of this.#open) {
      if (now - usedAt >= this.#rule.idleMs || now - openedAt >= this.#rule.longestMs) this.close(token);
    }
  }

  closeAll(): void {
    for (const token of this.#open.keys()) this.close(token);
  }
}
