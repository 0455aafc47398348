import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Metadata, MetadataKind, Root } from '@tufjs/models';
import { z } from 'zod';
import type { shownKeysSchema } from '../../contract/publishing.ts';
import type { ScryptCost } from '../staff/passwords.ts';
import { writeAside } from './aside.ts';
import { type Identity, identityField, identitySchema, sha256Of, specVersion } from './format.ts';
import {
  type KeyFile,
  keyFileSchema,
  makeKey,
  onlineRoles,
  openKey,
  type RepositoryRole,
  rewrapKey,
  type Signer,
  tufKey,
} from './keys.ts';
import { Refused } from './refusal.ts';

/** The versions given out so far: none is ever given twice, even where the repository was lost. */
const publishedSchema = z.object({
  sequence: z.number().int(),
  targets: z.number().int(),
  snapshot: z.number().int(),
  timestamp: z.number().int(),
});
export type Published = z.infer<typeof publishedSchema>;

/**
 * A publisher's folder of keys: `roots/N.root.json`, the online keys beside it, the root's keys in `root/` until they are carried away.
 * A key file is named by its role and the first eight digits of its id; only those that the newest root names count.
 */
export type Keyring = {
  readonly folder: string;
  readonly root: Metadata<Root>;
  /** the bytes of every root, the first first */
  readonly roots: readonly Buffer[];
  readonly identity: Identity;
  readonly published: Published;
};

const dayMs = 86_400_000;
/** To the second, as TUF writes times. */
export const expiry = (now: Date, days: number): string =>
  new Date(now.getTime() + days * dayMs).toISOString().replace(/\.\d+Z$/, 'Z');

export const metadataBytes = (metadata: { toJSON: () => unknown }): string =>
  `${JSON.stringify(metadata.toJSON())}\n`;

const rootsIn = (folder: string): Buffer[] => {
  const found: Buffer[] = [];
  for (;;) {
    const path = join(folder, 'roots', `${found.length + 1}.root.json`);
    if (!existsSync(path)) return found;
    found.push(readFileSync(path));
  }
};

export const rootOf = (bytes: Uint8Array): Metadata<Root> =>
  Metadata.fromJSON(MetadataKind.Root, JSON.parse(Buffer.from(bytes).toString('utf8')));

/** Which repository a root is the root of. @throws where it does not say */
export const identityOf = (root: Metadata<Root>): Identity =>
  identitySchema.parse(root.signed.unrecognizedFields[identityField]);

/** What is read out and compared before a root is trusted: the SHA-256 of the file, in groups of four. */
export const fingerprintOf = (bytes: Uint8Array): string =>
  (sha256Of(bytes).toUpperCase().match(/.{4}/g) ?? []).join(' ');

export const readKeyring = (folder: string): Keyring => {
  const roots = rootsIn(folder);
  const newest = roots.at(-1);
  if (!newest) throw new Refused('publishing.keysMissing', { folder });
  const root = rootOf(newest);
  const path = join(folder, 'published.json');
  const published = existsSync(path)
    ? publishedSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
    : { sequence: 0, targets: 0, snapshot: 0, timestamp: 0 };
  return { folder, root, roots, identity: identityOf(root), published };
};

export const writePublished = (folder: string, published: Published): void =>
  writeAside(join(folder, 'published.json'), `${JSON.stringify(published)}\n`);

const keyFilesIn = (folder: string): KeyFile[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter(name => name.endsWith('.key.json'))
        .sort()
        .flatMap(name => {
          try {
            return [keyFileSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')))];
          } catch {
            return []; // a damaged file is no key; whether there are enough others is asked where they are needed
          }
        })
    : [];

const nameOf = ({ role, keyId }: Pick<KeyFile, 'role' | 'keyId'>): string =>
  `${role}-${keyId.slice(0, 8)}.key.json`;
const placeOf = (folder: string, key: Pick<KeyFile, 'role' | 'keyId'>): string =>
  join(folder, key.role === 'root' ? 'root' : '', nameOf(key));

const keep = (folder: string, key: KeyFile): void =>
  writeAside(placeOf(folder, key), `${JSON.stringify(key, null, 1)}\n`);

const idsOf = (root: Metadata<Root>, role: RepositoryRole): string[] => root.signed.roles[role]?.keyIDs ?? [];

/** The keys of a role that are at hand, in the keyring and in further folders (sticks from the safe). */
export const keysAtHand = (
  { folder, root }: Keyring,
  role: RepositoryRole,
  elsewhere: readonly string[] = [],
): KeyFile[] => {
  const wanted = new Set(idsOf(root, role));
  const found = [folder, join(folder, 'root'), ...elsewhere].flatMap(keyFilesIn);
  return [...new Map(found.filter(({ keyId }) => wanted.has(keyId)).map(key => [key.keyId, key])).values()];
};

/** Opens the keys of a role with the passphrases given, each tried in turn. */
const openAll = async (
  files: readonly KeyFile[],
  passphrases: readonly string[],
): Promise<{ signers: Signer[]; wrong: boolean }> => {
  const signers: Signer[] = [];
  let wrong = false;
  for (const file of files) {
    let opened: Signer | null = null;
    for (const passphrase of passphrases) {
      opened ??= await openKey(file, passphrase).catch((error: unknown) => {
        if (error instanceof Refused) return null;
        throw error;
      });
    }
    if (opened) signers.push(opened);
    else wrong = true;
  }
  return { signers, wrong };
};

/** Enough signers of a role to satisfy its threshold. @throws Refused */
export const signersOf = async (
  ring: Keyring,
  role: RepositoryRole,
  passphrases: readonly string[],
  elsewhere: readonly string[] = [],
): Promise<Signer[]> => {
  const files = keysAtHand(ring, role, elsewhere);
  const { signers, wrong } = await openAll(files, passphrases);
  const need = ring.root.signed.roles[role]?.threshold ?? 1;
  if (signers.length >= need) return signers;
  if (wrong) throw new Refused('publishing.passphraseWrong', { role });
  throw new Refused('publishing.keysTooFew', { role, have: signers.length, need });
};

const weak = (passphrase: string): boolean => [...passphrase.normalize('NFKC').trim()].length < 12;

export type MakeOrder = {
  readonly folder: string;
  readonly unit: string;
  /** how many root keys are made, and how many must sign together */
  readonly rootKeys: number;
  readonly threshold: number;
  readonly rootDays: number;
  /** of the three keys that sign what is published */
  readonly passphrase: string;
  /** of the root's keys */
  readonly rootPassphrase: string;
  readonly id: string;
  readonly now: Date;
  readonly cost?: ScryptCost;
};

/** Make the keys of a new repository and its first root. @throws Refused where there are keys already or a passphrase is too short */
export const makeKeyring = async (order: MakeOrder): Promise<Keyring> => {
  const { folder, unit, rootKeys, threshold, now, cost } = order;
  if (rootsIn(folder).length > 0) throw new Refused('publishing.keysExist', { folder });
  if (weak(order.passphrase) || weak(order.rootPassphrase)) throw new Refused('publishing.passphraseWeak');
  if (threshold < 1 || threshold > rootKeys)
    throw new Refused('publishing.threshold', { keys: rootKeys, threshold });
  const root = new Root({
    specVersion,
    version: 1,
    expires: expiry(now, order.rootDays),
    consistentSnapshot: true,
    unrecognizedFields: { [identityField]: { id: order.id, unit } },
  });
  const signers: Signer[] = [];
  for (let i = 0; i < rootKeys; i++) {
    const { file, signer } = await makeKey('root', order.rootPassphrase, cost);
    keep(folder, file);
    root.addKey(tufKey(file), 'root');
    signers.push(signer);
  }
  for (const role of onlineRoles) {
    const { file } = await makeKey(role, order.passphrase, cost);
    keep(folder, file);
    root.addKey(tufKey(file), role);
  }
  const json = root.toJSON() as { roles: Record<string, { threshold: number }> };
  if (json.roles.root) json.roles.root.threshold = threshold;
  signRoot(folder, json, signers);
  return readKeyring(folder);
};

/** Sign a root and keep it as the newest. */
const signRoot = (folder: string, json: object, signers: readonly Signer[]): void => {
  const metadata = new Metadata(Root.fromJSON(structuredClone(json) as never));
  for (const { sign } of signers) metadata.sign(sign);
  const { version } = metadata.signed;
  writeAside(join(folder, 'roots', `${version}.root.json`), metadataBytes(metadata));
};

type RootJson = {
  version: number;
  expires: string;
  keys: Record<string, unknown>;
  roles: Record<string, { keyids: string[]; threshold: number }>;
};

export type RotateOrder = {
  readonly folder: string;
  /** null: no key changes, only the root's expiry */
  readonly role: RepositoryRole | null;
  /** the root's key that is lost or stolen, by the first digits of its id; without it all of them are replaced */
  readonly lost?: string | undefined;
  /** of the new online key, or of the new root keys */
  readonly passphrase: string;
  readonly rootPassphrases: readonly string[];
  /** further folders where the root's keys lie */
  readonly rootFolders: readonly string[];
  readonly rootDays: number;
  readonly now: Date;
  readonly cost?: ScryptCost;
};

/**
 * A new root that names new keys for a role: after a loss, a theft, or as a habit. The old root's keys sign it, so every terminal follows at
 * its next synchronisation. The next publication signs with the new keys.
 */
export const rotate = async (order: RotateOrder): Promise<Keyring> => {
  const { folder, role, now, cost } = order;
  const ring = readKeyring(folder);
  if (role && weak(order.passphrase)) throw new Refused('publishing.passphraseWeak');
  const all = role ? idsOf(ring.root, role) : [];
  const lost = order.lost ? all.filter(keyId => keyId.startsWith(order.lost ?? '')) : all;
  if (role && lost.length === 0) throw new Refused('publishing.keyUnknown', { key: order.lost ?? '' });
  const signers = await signersOf(ring, 'root', order.rootPassphrases, order.rootFolders);
  const json = ring.root.signed.toJSON() as unknown as RootJson;
  json.version++;
  json.expires = expiry(now, order.rootDays);
  if (role) {
    const at = json.roles[role];
    if (!at) throw new Error(`the root names no ${role}`);
    at.keyids = at.keyids.filter(keyId => !lost.includes(keyId));
    for (const keyId of lost) delete json.keys[keyId];
    for (const _ of lost) {
      const made = await makeKey(role, order.passphrase, cost);
      keep(folder, made.file);
      at.keyids.push(made.file.keyId);
      json.keys[made.file.keyId] = tufKey(made.file).toJSON();
      // the new root must also satisfy itself
      if (role === 'root') signers.push(made.signer);
    }
  }
  signRoot(folder, json, signers);
  if (role) for (const keyId of lost) rmSync(placeOf(folder, { role, keyId }), { force: true });
  return readKeyring(folder);
};

/** Put the keys at hand of the online roles, or of the root, under another passphrase. */
export const changePassphrase = async (
  folder: string,
  of: 'online' | 'root',
  before: string,
  after: string,
  cost?: ScryptCost,
): Promise<number> => {
  if (weak(after)) throw new Refused('publishing.passphraseWeak');
  const ring = readKeyring(folder);
  const files = (of === 'root' ? (['root'] as const) : onlineRoles).flatMap(role => keysAtHand(ring, role));
  const changed: KeyFile[] = [];
  for (const file of files) changed.push(await rewrapKey(file, before, after, cost));
  for (const file of changed) keep(folder, file);
  return changed.length;
};

export type ShownKeys = z.infer<typeof shownKeysSchema>;

/** What a keyring holds, for a person to look at; nothing secret. */
export const showKeyring = (folder: string): ShownKeys => {
  const ring = readKeyring(folder);
  const newest = ring.roots.at(-1) ?? Buffer.alloc(0);
  return {
    unit: ring.identity.unit,
    repository: ring.identity.id,
    rootVersion: ring.root.signed.version,
    rootExpires: ring.root.signed.expires,
    fingerprint: fingerprintOf(newest),
    rootFile: newest.toString('utf8'),
    roles: (['root', ...onlineRoles] as const).map(role => {
      const here = new Set(keysAtHand(ring, role).map(({ keyId }) => keyId));
      return {
        role,
        threshold: ring.root.signed.roles[role]?.threshold ?? 1,
        keys: idsOf(ring.root, role).map(keyId => ({ keyId, atHand: here.has(keyId) })),
      };
    }),
    published: ring.published,
  };
};
