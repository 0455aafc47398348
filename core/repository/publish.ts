import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { TargetFile, Timestamp } from '@tufjs/models';
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
  packShard,
  placeOf,
  sha256Of,
  shardOf,
  shardPath,
  specVersion,
  stableJson,
} from './format.ts';
import { expiry, type Keyring, type Published, readKeyring, signersOf, writePublished } from './keyring.ts';
import { onlineRoles } from './keys.ts';
import { blobsIn, copyBlob, tidy } from './publish-files.ts';
import { publishedBefore } from './published-before.ts';
import { Refused } from './refusal.ts';
import { metaOf, type Online, signAll, signLists } from './sign-lists.ts';

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

/** What a failure of the disk is called. */
export const publishingFailure = (error: unknown): Refused | null => {
  if (error instanceof Refused) return error;
  return isDiskFull(error) ? new Refused('publishing.diskFull', {}, error) : null;
};
