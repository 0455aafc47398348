import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { copyFile, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Metadata, MetadataKind, MetaFile, Snapshot, TargetFile, Targets, Timestamp } from '@tufjs/models';
import type { DocumentDraft } from '../../contract/document.ts';
import type { PublishReport } from '../../contract/publishing.ts';
import { isDiskFull } from '../sync/tools.ts';
import { type Steps, writeAside } from './aside.ts';
import {
  bitsFor,
  blobPlace,
  formatName,
  isHostileName,
  type Note,
  notePath,
  noteSchema,
  packShard,
  placeOf,
  sha256Of,
  shardOf,
  shardPath,
  specVersion,
  stableJson,
} from './format.ts';
import {
  expiry,
  type Keyring,
  metadataBytes,
  type Published,
  readKeyring,
  signersOf,
  writePublished,
} from './keyring.ts';
import { onlineRoles, type Signer } from './keys.ts';
import { Refused } from './refusal.ts';

/** A document as the publisher's library has it. */
export type Listed = {
  readonly id: string;
  /** of all that would be published of it */
  readonly draftHash: string;
  /** since when it is no longer shown; null: shown */
  readonly withdrawnAt: string | null;
};

/** The library's side of a publication, all of one moment. */
export type PublishedLibrary = {
  readonly list: () => Listed[];
  readonly draft: (id: string) => DocumentDraft;
  readonly filesShown: () => { readonly sha256: string; readonly size: number }[];
  /** where a file's bytes lie */
  readonly path: (sha256: string) => string;
};

export type PublishOrder = {
  readonly keys: string;
  readonly repository: string;
  readonly passphrase: string;
  /** how long what is published may be accepted */
  readonly days: number;
};

export type PublishTools = {
  readonly library: PublishedLibrary;
  readonly now: Date;
  readonly progress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
  readonly step?: Steps;
};

type Online = Record<(typeof onlineRoles)[number], readonly Signer[]>;

const readMetadata = (repository: string, name: string): unknown => {
  const path = join(repository, 'metadata', name);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
};

type Before = {
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
const publishedBefore = (repository: string, ring: Keyring): Before | null => {
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

/** A folder that holds something else is never published into. */
const checkPlace = (repository: string, ring: Keyring): void => {
  mkdirSync(repository, { recursive: true });
  const names = readdirSync(repository).filter(
    name => !name.startsWith('.') && name !== 'System Volume Information',
  );
  if (names.length === 0) return;
  const first = join(repository, 'metadata', '1.root.json');
  if (!existsSync(first)) {
    const ours = new Set(['blobs', 'catalogue', 'metadata', 'package']);
    if (names.every(name => ours.has(name))) return; // a first publication that was cut off
    throw new Refused('publishing.notRepository', { folder: repository });
  }
  if (!readFileSync(first).equals(ring.roots[0] ?? Buffer.alloc(0)))
    throw new Refused('publishing.otherRepository', { folder: repository });
};

const openOnline = async (ring: Keyring, passphrase: string): Promise<Online> => {
  const [targets, snapshot, timestamp] = await Promise.all(
    onlineRoles.map(role => signersOf(ring, role, [passphrase])),
  );
  return { targets: targets ?? [], snapshot: snapshot ?? [], timestamp: timestamp ?? [] };
};

const withPlainNames = (draft: DocumentDraft): DocumentDraft => ({
  ...draft,
  files: draft.files.map(file =>
    isHostileName(file.name)
      ? // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is replaced
        { ...file, name: `_${file.name.replace(/[/\\\u0000-\u001f\u007f]/g, '_')}` }
      : file,
  ),
});

const lineOf = (listed: Listed, library: PublishedLibrary): string =>
  stableJson(
    listed.withdrawnAt === null
      ? { id: listed.id, document: withPlainNames(library.draft(listed.id)) }
      : { id: listed.id, withdrawn: listed.withdrawnAt },
  );

const signAll = <T extends Targets | Snapshot | Timestamp>(signed: T, signers: readonly Signer[]): string => {
  const metadata = new Metadata(signed);
  for (const { sign } of signers) metadata.sign(sign);
  return metadataBytes(metadata);
};

const metaOf = (version: number, bytes: string): MetaFile =>
  new MetaFile({ version, length: Buffer.byteLength(bytes), hashes: { sha256: sha256Of(bytes) } });

/** Copies a library file to its blob, checked while it is read. @throws Refused where the library's file is not what its name says */
const copyBlob = async (from: string, to: string, sha256: string, step: Steps): Promise<number> => {
  const aside = `${to}.aside`;
  try {
    step('write', to);
    await copyFile(from, aside);
    const handle = await open(aside, 'r+');
    let size = 0;
    try {
      const hash = createHash('sha256');
      for await (const chunk of handle.createReadStream({ autoClose: false, highWaterMark: 1 << 20 })) {
        hash.update(chunk as Uint8Array);
        size += (chunk as Uint8Array).length;
      }
      if (hash.digest('hex') !== sha256) throw new Refused('library.fileTampered', { sha256 });
      step('sync', to);
      await handle.sync();
    } finally {
      await handle.close();
    }
    step('rename', to);
    await rename(aside, to);
    return size;
  } catch (error) {
    await rm(aside, { force: true });
    throw (error as NodeJS.ErrnoException).code === 'ENOENT' && !existsSync(from)
      ? new Refused('library.fileMissing', { sha256 })
      : error;
  }
};

const listFolder = (path: string): string[] => (existsSync(path) ? readdirSync(path) : []);

/** The blobs that lie in a repository. */
const blobsIn = (repository: string): Set<string> =>
  new Set(listFolder(join(repository, 'blobs')).flatMap(part => listFolder(join(repository, 'blobs', part))));

/** Remove what the newest metadata no longer names: what was withdrawn shall not stay on a public server. */
const tidy = (
  repository: string,
  keep: ReadonlySet<string>,
  blobs: ReadonlySet<string>,
  step: Steps,
): number => {
  let removed = 0;
  const remove = (path: string): void => {
    step('remove', path);
    rmSync(join(repository, path), { force: true });
  };
  for (const folder of ['catalogue', 'package', 'metadata']) {
    for (const name of listFolder(join(repository, folder))) {
      const path = `${folder}/${name}`;
      if (!keep.has(path) && !/^metadata\/\d+\.root\.json$/.test(path)) remove(path);
    }
  }
  for (const name of blobsIn(repository)) {
    if (blobs.has(name)) continue;
    remove(`blobs/${name.slice(0, 2)}/${name}`);
    removed++;
  }
  return removed;
};

/**
 * Publish a library: write what changed (files, shards, the note, then the metadata, the timestamp last) so that whoever reads meanwhile sees the
 * old repository or the new one. Cut off anywhere, the next run goes on.
 * @throws Refused
 */
export const publish = async (order: PublishOrder, tools: PublishTools): Promise<PublishReport> => {
  const { repository, days } = order;
  const { library, now, progress, signal, step = () => {} } = tools;
  const ring = readKeyring(order.keys);
  if (new Date(ring.root.signed.expires) <= now)
    throw new Refused('publishing.rootExpired', { expires: ring.root.signed.expires });
  const online = await openOnline(ring, order.passphrase);
  checkPlace(repository, ring);
  const before = publishedBefore(repository, ring);
  const goOn = () => {
    if (signal.aborted) throw new Refused('publishing.cancelled');
  };

  const listed = library.list();
  const wanted = new Map(library.filesShown().map(({ sha256, size }) => [sha256, size]));
  const shown = listed.filter(({ withdrawnAt }) => withdrawnAt === null).length;
  const bits = bitsFor(listed.length, before?.note.bits ?? null);
  const shards = new Map<number, Listed[]>();
  for (const one of listed) {
    const shard = shardOf(one.id, bits);
    const others = shards.get(shard);
    if (others) others.push(one);
    else shards.set(shard, [one]);
  }
  const present = blobsIn(repository);
  const missing = [...wanted.keys()].filter(sha256 => !present.has(sha256));
  const total = shards.size + missing.length;
  let done = 0;
  let bytesWritten = 0;
  const put = (path: string, bytes: string | Uint8Array): void => {
    writeAside(join(repository, path), bytes, step);
    bytesWritten += bytes.length;
  };

  for (const sha256 of missing) {
    goOn();
    const place = join(repository, blobPlace(sha256));
    mkdirSync(join(place, '..'), { recursive: true });
    bytesWritten += await copyBlob(library.path(sha256), place, sha256, step);
    progress(++done, total);
  }

  const targets: Record<string, TargetFile> = {};
  let shardsWritten = 0;
  for (const [shard, documents] of [...shards].sort(([a], [b]) => a - b)) {
    goOn();
    documents.sort((a, b) => (a.id < b.id ? -1 : 1));
    const path = shardPath(bits, shard);
    const digest = sha256Of(
      documents.map(({ id, draftHash, withdrawnAt }) => `${id} ${withdrawnAt ?? draftHash}\n`).join(''),
    );
    const old = before?.targets.targets[path];
    const place = old && join(repository, placeOf(path, old.hashes.sha256 ?? ''));
    if (old?.custom.digest === digest && place && existsSync(place) && statSync(place).size === old.length) {
      targets[path] = old;
    } else {
      const bytes = packShard(documents.map(one => lineOf(one, library)));
      const sha256 = sha256Of(bytes);
      put(placeOf(path, sha256), bytes);
      shardsWritten++;
      targets[path] = new TargetFile({
        path,
        length: bytes.length,
        hashes: { sha256 },
        unrecognizedFields: { custom: { digest, documents: documents.length } },
      });
      // a long publication leaves the thread's other work its turn
      await new Promise(setImmediate);
    }
    progress(++done, total);
  }

  const latest = (key: keyof Published): number => Math.max(ring.published[key], before?.versions[key] ?? 0);
  const withoutNote = Object.keys(before?.targets.targets ?? {}).length - 1;
  const changed = shardsWritten > 0 || !before || withoutNote !== shards.size;
  const note: Note = changed
    ? {
        format: formatName,
        repository: ring.identity.id,
        unit: ring.identity.unit,
        sequence: latest('sequence') + 1,
        publishedAt: now.toISOString().replace(/\.\d+Z$/, 'Z'),
        bits,
        documents: shown,
        withdrawn: listed.length - shown,
        fileBytes: [...wanted.values()].reduce((sum, size) => sum + size, 0),
      }
    : before.note;
  const noteBytes = `${stableJson(note)}\n`;
  const noteHash = sha256Of(noteBytes);
  targets[notePath] = new TargetFile({
    path: notePath,
    length: Buffer.byteLength(noteBytes),
    hashes: { sha256: noteHash },
  });
  if (changed) put(placeOf(notePath, noteHash), noteBytes);

  const expires = expiry(now, days);
  // Where nothing changed and the lists hold for a while yet, a new timestamp alone says that they still stand.
  const lists = changed || before.expires.getTime() < now.getTime() + (days * 86_400_000) / 2;
  const versions: Published = {
    sequence: note.sequence,
    targets: latest('targets') + (lists ? 1 : 0),
    snapshot: latest('snapshot') + (lists ? 1 : 0),
    timestamp: latest('timestamp') + 1,
  };
  const signed = lists ? signLists({ targets, versions, expires, online }) : null;
  const timestamp = signAll(
    new Timestamp({
      specVersion,
      version: versions.timestamp,
      expires,
      snapshotMeta: signed ? metaOf(versions.snapshot, signed.snapshot) : before?.snapshotMeta,
    } as never),
    online.timestamp,
  );
  goOn();
  // Given out before they are used: a version that is seen once never comes again with other contents.
  writePublished(order.keys, versions);
  if (signed) {
    put(`metadata/${versions.targets}.targets.json`, signed.targets);
    put(`metadata/${versions.snapshot}.snapshot.json`, signed.snapshot);
  }
  for (const [at, bytes] of ring.roots.entries()) {
    const path = `metadata/${at + 1}.root.json`;
    if (!existsSync(join(repository, path))) put(path, bytes);
  }
  put('metadata/timestamp.json', timestamp);

  const keep = new Set([
    ...Object.values(targets).map(({ path, hashes }) => placeOf(path, hashes.sha256 ?? '')),
    'metadata/timestamp.json',
    `metadata/${versions.snapshot}.snapshot.json`,
    `metadata/${versions.targets}.targets.json`,
  ]);
  const filesRemoved = tidy(repository, keep, new Set(wanted.keys()), step);
  return {
    unit: note.unit,
    repository: note.repository,
    changed,
    sequence: note.sequence,
    documents: shown,
    withdrawn: listed.length - shown,
    shards: shards.size,
    shardsWritten,
    filesWritten: missing.length,
    filesRemoved,
    bytesWritten,
    expires,
  };
};

/** The two signed lists; the second names the first by version, length and hash. */
const signLists = (of: {
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

/** What a failure of the disk is called. */
export const publishingFailure = (error: unknown): Refused | null => {
  if (error instanceof Refused) return error;
  return isDiskFull(error) ? new Refused('publishing.diskFull', {}, error) : null;
};
