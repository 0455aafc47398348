import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Metadata, MetadataKind, type MetaFile, type Targets } from '@tufjs/models';
import { type Note, notePath, noteSchema, placeOf, sha256Of } from './format.ts';
import type { Keyring, Published } from './keyring.ts';

const readMetadata = (repository: string, name: string): unknown => {
  const path = join(repository, 'metadata', name);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
};

export type Before = {
  readonly targets: Targets;
  readonly snapshotMeta: MetaFile;
  /** the earlier end of the two lists' time */
  readonly expires: Date;
  readonly note: Note;
  readonly versions: Published;
};

/**
 * What was published here last, where today's root vouches for it; otherwise null, and everything is written anew. Whoever keeps the
 * place (a web host, a stick) may have changed it: nothing of it is signed again unseen.
 */
export const publishedBefore = (repository: string, ring: Keyring): Before | null => {
  try {
    const timestamp = Metadata.fromJSON(
      MetadataKind.Timestamp,
      readMetadata(repository, 'timestamp.json') as never,
    );
    const { version } = timestamp.signed.snapshotMeta;
    const snapshot = Metadata.fromJSON(
      MetadataKind.Snapshot,
      readMetadata(repository, `${version}.snapshot.json`) as never,
    );
    const targetsVersion = snapshot.signed.meta['targets.json']?.version;
    const targets = Metadata.fromJSON(
      MetadataKind.Targets,
      readMetadata(repository, `${targetsVersion}.targets.json`) as never,
    );
    ring.root.verifyDelegate('timestamp', timestamp);
    ring.root.verifyDelegate('snapshot', snapshot);
    ring.root.verifyDelegate('targets', targets);
    const target = targets.signed.targets[notePath];
    const bytes = readFileSync(join(repository, placeOf(notePath, target?.hashes.sha256 ?? '')));
    if (sha256Of(bytes) !== target?.hashes.sha256) return null;
    const note = noteSchema.parse(JSON.parse(bytes.toString('utf8')));
    return {
      targets: targets.signed,
      snapshotMeta: timestamp.signed.snapshotMeta,
      expires: new Date([targets.signed.expires, snapshot.signed.expires].sort()[0] ?? 0),
      note,
      versions: {
        sequence: note.sequence,
        targets: targets.signed.version,
        snapshot: snapshot.signed.version,
        timestamp: timestamp.signed.version,
      },
    };
  } catch {
    return null;
  }
};
