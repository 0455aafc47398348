import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { AEAD_AES_256_GCM, CipherSuite, KDF_HKDF_SHA256, KEM_DHKEM_X25519_HKDF_SHA256 } from 'hpke';

/**
 * Personal data is sealed so that a terminal can take an application and cannot read one back (design 7).
 * Each stream has a key of its own; that key is sealed by HPKE (RFC 9180: X25519, HKDF-SHA256, AES-256-GCM) to the room's public key.
 * Destroying the one sealed key destroys the data wherever it was copied.
 */
const suite = new CipherSuite(KEM_DHKEM_X25519_HKDF_SHA256, KDF_HKDF_SHA256, AEAD_AES_256_GCM);
const utf8 = new TextEncoder();
const nonceLength = 12;
const tagLength = 16;
const encapsulatedLength = 32;

/** Raw X25519 keys, 32 bytes each. */
export type RoomKeys = { readonly publicKey: Uint8Array; readonly privateKey: Uint8Array };

/** New keys for a room, made once at set-up. */
export async function createRoomKeys(): Promise<RoomKeys> {
  const pair = await suite.GenerateKeyPair(true);
  return {
    publicKey: await suite.SerializePublicKey(pair.publicKey),
    privateKey: await suite.SerializePrivateKey(pair.privateKey),
  };
}

/** A stream's own key: 32 random bytes. */
export const createStreamKey = (): Uint8Array => randomBytes(32);

/** Seals a stream's key to the room; bound to the stream, so it opens for no other. Output: encapsulated secret (32 bytes) then ciphertext. */
export async function sealStreamKey(
  publicKey: Uint8Array,
  stream: string,
  key: Uint8Array,
): Promise<Uint8Array> {
  const recipient = await suite.DeserializePublicKey(publicKey);
  const { encapsulatedSecret, ciphertext } = await suite.Seal(recipient, key, { info: utf8.encode(stream) });
  return Buffer.concat([encapsulatedSecret, ciphertext]);
}

/** Opens what `sealStreamKey` made. Throws where the key, the stream or a byte is not the one sealed. */
export async function openStreamKey(
  privateKey: Uint8Array,
  stream: string,
  sealed: Uint8Array,
): Promise<Uint8Array> {
  const key = await suite.DeserializePrivateKey(privateKey);
  const secret = sealed.subarray(0, encapsulatedLength);
  const ciphertext = sealed.subarray(encapsulatedLength);
  return suite.Open(key, secret, ciphertext, { info: utf8.encode(stream) });
}

/** How much longer sealed bytes are than plain ones. */
export const sealedExtra = nonceLength + tagLength;

/** AES-256-GCM under a stream's key, bound to `context` (the event or file it belongs to). Output: nonce (12), tag (16), ciphertext. */
export function seal(key: Uint8Array, context: string, plain: Uint8Array): Uint8Array {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength });
  cipher.setAAD(utf8.encode(context));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/** Opens what `seal` made. Throws where key, context or a byte is not the one sealed. */
export function open(key: Uint8Array, context: string, sealed: Uint8Array): Uint8Array {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceLength), {
    authTagLength: tagLength,
  });
  decipher.setAAD(utf8.encode(context));
  decipher.setAuthTag(sealed.subarray(nonceLength, nonceLength + tagLength));
  return Buffer.concat([decipher.update(sealed.subarray(nonceLength + tagLength)), decipher.final()]);
}

/**
 * A keyed hash for finding a stream by name, identity or telephone number. The key comes from the room's private key, so it exists only while
 * somebody is logged in: a disk without it cannot be searched by guessing numbers.
 */
export function lookupHash(privateKey: Uint8Array, field: string, value: string): string {
  const key = createHmac('sha256', privateKey).update('lookup').digest();
  const folded = value
    .normalize('NFKC')
    .replace(/[\s·•.\-()]/g, '')
    .toUpperCase();
  return createHmac('sha256', key).update(`${field}\0${folded}`).digest('base64url');
}
