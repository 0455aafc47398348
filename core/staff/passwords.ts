import { randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { open, seal } from '../records/sealing.ts';

const derive = promisify(scrypt) as (
  password: string,
  salt: Uint8Array,
  length: number,
  options: { N: number; r: number; p: number; maxmem: number },
) => Promise<Buffer>;

/** scrypt costs (RFC 7914): 2^16, 8, 1 takes about 64 MiB and 0.2 s, so guessing stays dear. Kept with each wrap, so that it can rise later. */
export type ScryptCost = { readonly N: number; readonly r: number; readonly p: number };
export const scryptCost: ScryptCost = { N: 2 ** 16, r: 8, p: 1 };

/** The room's private key under somebody's password. Without the password it is of no use. */
export type WrappedKey = {
  readonly salt: Uint8Array;
  readonly cost: ScryptCost;
  readonly wrapped: Uint8Array;
};

const keyFrom = (password: string, salt: Uint8Array, { N, r, p }: ScryptCost) =>
  derive(password.normalize('NFKC'), salt, 32, { N, r, p, maxmem: 256 * N * r });

/** Wraps the room's private key for `holder` (a staff id, or `recovery`). */
export async function wrapKey(
  holder: string,
  password: string,
  privateKey: Uint8Array,
  cost: ScryptCost = scryptCost,
): Promise<WrappedKey> {
  const salt = randomBytes(16);
  return { salt, cost, wrapped: seal(await keyFrom(password, salt, cost), holder, privateKey) };
}

/** The room's private key, or null where the password is wrong. */
export async function unwrapKey(
  holder: string,
  password: string,
  key: WrappedKey,
): Promise<Uint8Array | null> {
  try {
    return open(await keyFrom(password, key.salt, key.cost), holder, key.wrapped);
  } catch {
    return null;
  }
}

/** No 0/O, 1/I/L, U/V pairs: read off paper by people. 28 letters. */
const recoveryAlphabet = '23456789ABCDEFGHJKMNPQRSTWXY';

/** The recovery key printed once at set-up: eight groups of four letters, 153 bits. */
export function createRecoveryKey(): string {
  const letters: string[] = [];
  while (letters.length < 32) {
    for (const byte of randomBytes(32)) {
      // 252 is the largest multiple of 28 in a byte: beyond it some letters would come more often
      if (byte < 252 && letters.length < 32) letters.push(recoveryAlphabet.charAt(byte % 28));
    }
  }
  return (letters.join('').match(/.{4}/g) ?? []).join('-');
}

/** What a person typed of a recovery key, without its spaces, dashes and case. */
export const normaliseRecoveryKey = (typed: string): string =>
  (
    typed
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[^0-9A-Z]/g, '')
      .match(/.{1,4}/g) ?? []
  ).join('-');
