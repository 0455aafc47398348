import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { Key, Signature } from '@tufjs/models';
import { z } from 'zod';
import { type ScryptCost, scryptCost, unwrapKey, wrapKey } from '../staff/passwords.ts';
import { sha256Of, stableJson } from './format.ts';
import { Refused } from './refusal.ts';

/** The four roles of TUF. root says who the others are and is kept offline, its keys apart; the others sign what is published. */
export const roles = ['root', 'targets', 'snapshot', 'timestamp'] as const;
export type RepositoryRole = (typeof roles)[number];
export const onlineRoles = ['targets', 'snapshot', 'timestamp'] as const;

/** A key file: the public half in the clear, the private half under a passphrase (scrypt, AES-256-GCM). */
export const keyFileSchema = z.object({
  format: z.literal('zhengwu-repository-key/1'),
  role: z.enum(roles),
  keyId: z.string().regex(/^[0-9a-f]{64}$/),
  /** Ed25519, 32 bytes, hexadecimal */
  public: z.string().regex(/^[0-9a-f]{64}$/),
  wrapped: z.object({
    kdf: z.literal('scrypt'),
    N: z
      .number()
      .int()
      .min(2)
      .max(2 ** 20),
    r: z.number().int().min(1).max(32),
    p: z.number().int().min(1).max(16),
    salt: z.base64(),
    /** nonce (12 bytes), tag (16), ciphertext of the key in PKCS#8; bound to keyId */
    sealed: z.base64(),
  }),
});
export type KeyFile = z.infer<typeof keyFileSchema>;

export type Signer = { readonly keyId: string; readonly sign: (data: Buffer) => Signature };

const rawPublic = (key: KeyObject): string => {
  const { x } = key.export({ format: 'jwk' });
  if (!x) throw new Error('not an Ed25519 key');
  return Buffer.from(x, 'base64url').toString('hex');
};

const keyJson = (hex: string) => ({ keytype: 'ed25519', scheme: 'ed25519', keyval: { public: hex } });
/** As TUF has it: the SHA-256 of the public key's canonical JSON. */
const keyIdOf = (hex: string): string => sha256Of(stableJson(keyJson(hex)));

/** The public half as TUF metadata names it. */
export const tufKey = (file: Pick<KeyFile, 'keyId' | 'public'>): Key =>
  Key.fromJSON(file.keyId, keyJson(file.public));

const wrap = async (
  keyId: string,
  passphrase: string,
  pkcs8: Uint8Array,
  cost: ScryptCost,
): Promise<KeyFile['wrapped']> => {
  const { salt, wrapped } = await wrapKey(keyId, passphrase, pkcs8, cost);
  return {
    kdf: 'scrypt',
    ...cost,
    salt: Buffer.from(salt).toString('base64'),
    sealed: Buffer.from(wrapped).toString('base64'),
  };
};

const unwrap = async (file: KeyFile, passphrase: string): Promise<Uint8Array> => {
  const { salt, sealed, N, r, p } = file.wrapped;
  const pkcs8 = await unwrapKey(file.keyId, passphrase, {
    salt: Buffer.from(salt, 'base64'),
    cost: { N, r, p },
    wrapped: Buffer.from(sealed, 'base64'),
  });
  if (!pkcs8) throw new Refused('publishing.passphraseWrong', { role: file.role });
  return pkcs8;
};

const signerOf = (keyId: string, key: KeyObject): Signer => ({
  keyId,
  sign: data => new Signature({ keyID: keyId, sig: sign(null, data, key).toString('hex') }),
});

/** A new key of a role under a passphrase, ready to sign. */
export const makeKey = async (
  role: RepositoryRole,
  passphrase: string,
  cost: ScryptCost = scryptCost,
): Promise<{ file: KeyFile; signer: Signer }> => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const hex = rawPublic(publicKey);
  const keyId = keyIdOf(hex);
  const pkcs8 = privateKey.export({ format: 'der', type: 'pkcs8' });
  const wrapped = await wrap(keyId, passphrase, pkcs8, cost);
  return {
    file: { format: 'zhengwu-repository-key/1', role, keyId, public: hex, wrapped },
    signer: signerOf(keyId, privateKey),
  };
};

/** @throws Refused where the passphrase is wrong or the file is not what it says */
export const openKey = async (file: KeyFile, passphrase: string): Promise<Signer> => {
  const key = createPrivateKey({
    key: Buffer.from(await unwrap(file, passphrase)),
    format: 'der',
    type: 'pkcs8',
  });
  if (rawPublic(createPublicKey(key)) !== file.public || keyIdOf(file.public) !== file.keyId)
    throw new Refused('publishing.keyDamaged', { role: file.role });
  return signerOf(file.keyId, key);
};

/** The same key under another passphrase. */
export const rewrapKey = async (
  file: KeyFile,
  before: string,
  after: string,
  cost: ScryptCost = scryptCost,
): Promise<KeyFile> => ({
  ...file,
  wrapped: await wrap(file.keyId, after, await unwrap(file, before), cost),
});
