import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Metadata, MetadataKind, type Root } from '@tufjs/models';
import { z } from 'zod';
import type { shownKeysSchema } from '../../contract/publishing.ts';
import { writeAside } from './aside.ts';
import { type Identity, identityField, identitySchema, sha256Of } from './format.ts';
import {
  type KeyFile,
  keyFileSchema,
  onlineRoles,
  openKey,
  type RepositoryRole,
  type Signer,
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

export const rootsIn = (folder: string): Buffer[] => {
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

export const keyFilesIn = (folder: string): KeyFile[] =>
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
export const placeOf = (folder: string, key: Pick<KeyFile, 'role' | 'keyId'>): string =>
  join(folder, key.role === 'root' ? 'root' : '', nameOf(key));

export const keep = (folder: string, key: KeyFile): void =>
  writeAside(placeOf(folder, key), `${JSON.stringify(key, null, 1)}\n`);

export const idsOf = (root: Metadata<Root>, role: RepositoryRole): string[] =>
  root.signed.roles[role]?.keyIDs ?? [];

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
export const openAll = async (
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
