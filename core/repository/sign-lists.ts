import { Metadata, MetaFile, Snapshot, type TargetFile, Targets, type Timestamp } from '@tufjs/models';
import { sha256Of, specVersion } from './format.ts';
import { metadataBytes, type Published } from './keyring.ts';
import type { onlineRoles, Signer } from './keys.ts';

/** The keys that sign each publication. */
export type Online = Record<(typeof onlineRoles)[number], readonly Signer[]>;

export const signAll = <T extends Targets | Snapshot | Timestamp>(
  signed: T,
  signers: readonly Signer[],
): string => {
  const metadata = new Metadata(signed);
  for (const { sign } of signers) metadata.sign(sign);
  return metadataBytes(metadata);
};

export const metaOf = (version: number, bytes: string): MetaFile =>
  new MetaFile({ version, length: Buffer.byteLength(bytes), hashes: { sha256: sha256Of(bytes) } });

/** The two signed lists; the second names the first by version, length and hash. */
export const signLists = (of: {
  targets: Record<string, TargetFile>;
  versions: Published;
  expires: string;
  online: Online;
}): { targets: string; snapshot: string } => {
  const { versions, expires, online } = of;
  const targets = signAll(
    new Targets({ specVersion, version: versions.targets, expires, targets: of.targets }),
    online.targets,
  );
  const snapshot = signAll(
    new Snapshot({
      specVersion,
      version: versions.snapshot,
      expires,
      meta: { 'targets.json': metaOf(versions.targets, targets) },
    }),
    online.snapshot,
  );
  return { targets, snapshot };
};
