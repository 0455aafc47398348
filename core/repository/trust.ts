import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { rootFactsSchema } from '../../contract/repository.ts';
import { type Steps, writeAside } from './aside.ts';
import { sha256Of } from './format.ts';
import { fingerprintOf, identityOf, rootOf } from './keyring.ts';
import { Refused } from './refusal.ts';

/** What a terminal believes of one repository. It lies apart from the library, which may be lost and built anew without being fooled. */
const trustSchema = z.object({
  format: z.literal('zhengwu-trust/1'),
  repository: z.uuid(),
  unit: z.string(),
  trustedAt: z.string(),
  /** metadata as last verified, byte for byte */
  root: z.string(),
  timestamp: z.string().nullable(),
  snapshot: z.string().nullable(),
  targets: z.string().nullable(),
  note: z.string().nullable(),
  sequence: z.number().int().nonnegative(),
  /** the latest time known to be past: of a publication, or of a clock that signed metadata bore out */
  highestTime: z.string(),
  publishedAt: z.string().nullable(),
  /** until when what was last verified may be accepted */
  expires: z.string().nullable(),
});
export type Trust = z.infer<typeof trustSchema>;

/** What a root file says of itself, for a person to compare before it is trusted. */
export type RootFacts = z.infer<typeof rootFactsSchema>;

/** @throws Refused where it is no root of such a repository, or its own keys did not sign it */
export const readRoot = (bytes: Buffer): RootFacts => {
  try {
    const root = rootOf(bytes);
    root.verifyDelegate('root', root);
    const { id, unit } = identityOf(root);
    const role = root.signed.roles.root;
    return {
      repository: id,
      unit,
      fingerprint: fingerprintOf(bytes),
      version: root.signed.version,
      expires: root.signed.expires,
      keys: role?.keyIDs.length ?? 0,
      threshold: role?.threshold ?? 0,
    };
  } catch (error) {
    throw new Refused('sync.rootInvalid', {}, error);
  }
};

/** Compared as people read it out: without spaces, in any case. */
const bare = (fingerprint: string): string => fingerprint.replace(/[^0-9a-fA-F]/g, '').toUpperCase();

/** The first trust. @throws Refused where the fingerprint compared is not that of the file */
export const trustRoot = (bytes: Buffer, fingerprint: string, now: Date): Trust => {
  const facts = readRoot(bytes);
  if (bare(fingerprint) !== bare(facts.fingerprint)) throw new Refused('sync.fingerprintDiffers');
  return {
    format: 'zhengwu-trust/1',
    repository: facts.repository,
    unit: facts.unit,
    trustedAt: now.toISOString(),
    root: bytes.toString('utf8'),
    timestamp: null,
    snapshot: null,
    targets: null,
    note: null,
    sequence: 0,
    highestTime: new Date(0).toISOString(),
    publishedAt: null,
    expires: null,
  };
};

/** One repository's trusted state in a folder of its own: as it is, as it was one step before, and the root first trusted. */
export type TrustStore = {
  readonly folder: string;
  readonly read: () => { readonly trust: Trust; readonly restored: boolean };
  readonly write: (trust: Trust) => void;
  readonly remove: () => void;
};

const parse = (path: string): Trust | null => {
  try {
    const { sha256, trust } = JSON.parse(readFileSync(path, 'utf8')) as { sha256: string; trust: string };
    return sha256Of(trust) === sha256 ? trustSchema.parse(JSON.parse(trust)) : null;
  } catch {
    return null;
  }
};

const bytesOf = (trust: Trust): string => {
  const text = JSON.stringify(trust);
  return `${JSON.stringify({ sha256: sha256Of(text), trust: text })}\n`;
};

export const trustStore = (folder: string, step?: Steps): TrustStore => {
  const now = join(folder, 'trust.json');
  const before = join(folder, 'trust.before.json');
  const first = join(folder, 'first.json');
  return {
    folder,
    read: () => {
      const trust = parse(now);
      if (trust) return { trust, restored: false };
      // A power cut or a failing disk: the step before, else the root first trusted. Nobody's data decides here but our own.
      const restored = parse(before) ?? parse(first);
      if (!restored) throw new Refused('sync.trustDamaged');
      return { trust: restored, restored: true };
    },
    write: trust => {
      mkdirSync(folder, { recursive: true });
      if (!existsSync(first)) writeAside(first, bytesOf(trust), step);
      if (parse(now)) copyFileSync(now, before);
      writeAside(now, bytesOf(trust), step);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};
