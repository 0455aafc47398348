import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Metadata, Root } from '@tufjs/models';
import type { ScryptCost } from '../staff/passwords.ts';
import { writeAside } from './aside.ts';
import { identityField, specVersion } from './format.ts';
import {
  expiry,
  idsOf,
  type Keyring,
  keep,
  keysAtHand,
  metadataBytes,
  placeOf,
  readKeyring,
  rootsIn,
  signersOf,
} from './keyring.ts';
import {
  type KeyFile,
  makeKey,
  onlineRoles,
  type RepositoryRole,
  rewrapKey,
  type Signer,
  tufKey,
} from './keys.ts';
import { Refused } from './refusal.ts';

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
