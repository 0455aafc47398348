import { describe, expect, it } from 'vitest';
import {
  createRoomKeys,
  createStreamKey,
  lookupHash,
  open,
  openStreamKey,
  seal,
  sealStreamKey,
} from './sealing.ts';

const text = new TextEncoder().encode('云溪县东门街道某某路1号');

describe('sealing', () => {
  it('opens with the room’s private key what was sealed with its public key', async () => {
    const room = await createRoomKeys();
    const key = createStreamKey();
    const sealedKey = await sealStreamKey(room.publicKey, 'stream-1', key);
    const sealed = seal(key, 'event-1', text);
    expect(Buffer.from(sealed).includes(Buffer.from(text))).toBe(false);
    const opened = await openStreamKey(room.privateKey, 'stream-1', sealedKey);
    expect(Buffer.from(open(opened, 'event-1', sealed))).toEqual(Buffer.from(text));
  });

  it('does not open for another room, another stream, another event or with one bit turned', async () => {
    const room = await createRoomKeys();
    const other = await createRoomKeys();
    const key = createStreamKey();
    const sealedKey = await sealStreamKey(room.publicKey, 'stream-1', key);
    await expect(openStreamKey(other.privateKey, 'stream-1', sealedKey)).rejects.toThrow();
    await expect(openStreamKey(room.privateKey, 'stream-2', sealedKey)).rejects.toThrow();
    const sealed = seal(key, 'event-1', text);
    expect(() => open(key, 'event-2', sealed)).toThrow();
    for (const at of [0, 12, sealed.length - 1]) {
      const turned = Uint8Array.from(sealed, (byte, i) => (i === at ? byte ^ 1 : byte));
      expect(() => open(key, 'event-1', turned)).toThrow();
    }
  });

  it('finds a person by the same number however it was typed, and only with the room’s key', async () => {
    const { privateKey } = await createRoomKeys();
    const { privateKey: other } = await createRoomKeys();
    const hash = lookupHash(privateKey, 'phone', '0999-0000 123');
    expect(lookupHash(privateKey, 'phone', '０９９９０００0123')).toBe(hash);
    expect(lookupHash(privateKey, 'name', '09990000123')).not.toBe(hash);
    expect(lookupHash(other, 'phone', '09990000123')).not.toBe(hash);
  });
});
