import { existsSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { v7 } from 'uuid';
import { fail, ok, type Result } from '../../../contract/errors.ts';
import type { ScanEvent, ScanFolderEvent, ScanPage, ScanRow } from '../../../contract/scans/scan.ts';
import { personalSpans } from '../../../core/library/personal.ts';
import { isoLocal } from '../../../core/records/time.ts';
import { mayStep } from '../../../core/scans/scan.ts';
import { keepScan, type ScanWork, scanFolderStream, stepScan } from '../../../core/scans/work.ts';
import { fileStore } from '../../../db/library/files.ts';
import { recordIdOf } from '../../../db/library/twins.ts';
import {
  documentsWithFile,
  type NamedDocument,
  shownDocument,
  unreadableFiles,
} from '../../../db/library/unreadable.ts';
import { keptStore } from '../../../db/records/kept-files.ts';
import { ScanStore } from '../../../db/records/scans.ts';
import { entryUrl } from '../../paths.ts';
import type { FileEntry, Handlers, HostContext } from '../handlers.ts';
import { limitedThread } from '../limited-thread.ts';
import type { Reviewing } from '../reviewing.ts';
import type { LazyRoom } from '../room.ts';
import type { ScanReply, ScanTask } from '../scan-worker.ts';
import type { IncomingFiles } from '../scans/incoming.ts';
import { keeping } from '../scans/keeping.ts';
import { recognising } from '../scans/recognising.ts';
import { type FolderTrouble, folderWatch } from '../scans/watching.ts';

type ScanMethods = Pick<Handlers, Extract<keyof Handlers, `scans.${string}`>>;

/** A page that takes longer, or needs more, is said to be unreadable. */
const pageLimits = { timeoutMs: 120_000, heapMb: 768 };
/** Putting a hundred photographs together takes seconds. */
const assemblyLimits = { timeoutMs: 180_000, heapMb: 1024 };
/** Between two looks at the watched folder and at the queue, milliseconds. */
const lookEvery = 5_000;
const defaultDpi = 200;
const defaultLimit = 50;

/** Scans: how they come, whose they are, and what a machine reads on them in the background. */
export const scanMethods = (
  room: LazyRoom,
  { dataDir, now, library, onClose }: HostContext,
  incoming: IncomingFiles,
  decisions: Reviewing,
): { methods: ScanMethods; file: (sha256: string) => FileEntry | null } => {
  const files = keptStore(dataDir, 'scans');
  const libraryFiles = fileStore(dataDir);
  const assembly = limitedThread<ScanTask, ScanReply>(entryUrl('scanWorker'), assemblyLimits);
  const keep = keeping(files, incoming, assembly);
  onClose(assembly.close);

  /** Before the first call nothing is opened: a kiosk that only shows documents has no records. */
  const isFounded = () => existsSync(join(dataDir, 'records.db')) && room.open().log() !== null;
  const store = () => new ScanStore(room.open().databases.records);
  const workAs = (actor: string): ScanWork => ({
    row: id => store().row(id),
    newId: v7,
    record: (stream: string, { type, ...data }: ScanEvent | ScanFolderEvent) => {
      room
        .open()
        .log()
        ?.append([{ id: v7(), stream, type, at: isoLocal(now()), actor, data }]);
    },
  });
  const machine = workAs('system');

  const reading = recognising({
    next: () => (isFounded() ? store().nextWaiting() : null),
    pathOf: ({ origin, file }) => (origin === 'library' ? libraryFiles : files).path(file),
    record: machine.record,
    thread: limitedThread<ScanTask, ScanReply>(entryUrl('scanWorker'), pageLimits),
    onFault: error => process.stderr.write(`${error instanceof Error ? error.stack : error}\n`),
  });
  onClose(reading.close);

  let trouble: FolderTrouble | null = null;
  const look = folderWatch({
    plan: () => store().folder(),
    looked: file => store().looked(file),
    take: async (path, found) => {
      const kept = await keep([path], defaultDpi);
      if (!kept.ok) return kept;
      const { sha256: file, size, pages } = kept.value;
      if (store().has(file)) return fail('scans.known');
      return ok(
        keepScan(machine, { origin: 'folder', name: found.name, file, size, pages, paper: null, found }),
      );
    },
    refuse: (found, reason) =>
      machine.record(scanFolderStream, { type: 'scanFolder.refused', found, reason }),
  });
  let looking = false;
  const tick = async (): Promise<void> => {
    if (looking || !isFounded()) return;
    looking = true;
    try {
      trouble = await look();
      reading.wake();
    } finally {
      looking = false;
    }
  };
  // what a look throws is the disk's or the database's trouble; the next one may find it gone
  const timer = setInterval(() => void tick().catch(() => undefined), lookEvery);
  timer.unref();
  onClose(() => clearInterval(timer));

  const inRoom = <T>(work: () => Result<T> | Promise<Result<T>>): Result<T> | Promise<Result<T>> =>
    room.open().log() === null ? fail('staff.notSetUp') : work();
  /** Whose text a scan may be: the documents that have the file, or the one its paper is matched with. */
  const documentsOf = (scan: ScanRow): NamedDocument[] => {
    const opened = library();
    if (!opened.ok) return [];
    if (scan.origin === 'library') return documentsWithFile(opened.value, scan.file);
    const paper = scan.paper === null ? null : store().documentOfPaper(scan.paper);
    const document = paper === null ? null : shownDocument(opened.value, recordIdOf(opened.value, paper));
    return document ? [document] : [];
  };
  const personalIn = (pages: readonly ScanPage[]): number =>
    personalSpans(pages.map(({ text }) => text ?? '').join('\n')).filter(({ kind }) => kind !== 'address')
      .length;
  const folderNow = () => ({ ...store().folder(), trouble, refused: store().refused() });

  const methods: ScanMethods = {
    'scans.list': ({ state = null, paper = null, find = '', offset = 0, limit = defaultLimit }) =>
      inRoom(() => {
        const scans = store();
        const found = scans.list({ state, paper, find, offset, limit });
        return ok({ ...found, counts: scans.counts(), waiting: scans.waiting() });
      }),
    'scans.open': ({ id }) =>
      inRoom(() => {
        const scan = store().row(id);
        if (!scan) return fail('scans.notFound');
        const pages = store().pages(id);
        return ok({ scan, pages, documents: documentsOf(scan), personal: personalIn(pages) });
      }),
    'scans.begin': ({ size }, { token = null }) => inRoom(() => incoming.begin(size, token)),
    'scans.piece': ({ upload, index, bytes }, { token = null }) =>
      incoming.piece(upload, index, Buffer.from(bytes, 'base64'), token),
    'scans.keep': ({ uploads, origin, name, dpi, paper }, session) =>
      inRoom(async () => {
        const paths = incoming.paths(uploads, session.token ?? null);
        if (!paths) return fail('scans.uploadLost');
        const kept = await keep(paths, dpi);
        if (!kept.ok) return kept;
        incoming.drop(uploads);
        const { sha256: file, size, pages } = kept.value;
        const work = workAs(room.actor(session));
        const scan = keepScan(work, { origin, name, file, size, pages, paper, found: null });
        reading.wake();
        return ok(scan);
      }),
    'scans.claim': ({ id, paper }, session) =>
      inRoom(() => {
        const event: ScanEvent = paper === null ? { type: 'scan.released' } : { type: 'scan.claimed', paper };
        const step = stepScan(workAs(room.actor(session)), id, event);
        return step.ok ? ok({}) : step;
      }),
    'scans.setAside': ({ id, reason }, session) =>
      inRoom(() => {
        const step = stepScan(workAs(room.actor(session)), id, { type: 'scan.setAside', reason });
        return step.ok ? ok({}) : step;
      }),
    'scans.readAgain': ({ id }, session) =>
      inRoom(() => {
        const step = stepScan(workAs(room.actor(session)), id, { type: 'scan.readAgain' });
        reading.wake();
        return step.ok ? ok({}) : step;
      }),
    'scans.join': ({ id, document, exception }, session) =>
      inRoom(async () => {
        const scan = store().row(id);
        if (!scan) return fail('scans.notFound');
        const may = mayStep(scan, 'scan.joined');
        if (!may.ok) return may;
        if (documentsOf(scan).every(each => each.id !== document)) return fail('scans.notOfDocument');
        const count = personalIn(store().pages(id));
        if (count > 0 && exception === null) return fail('scans.personalFound', { count });
        const event: ScanEvent = { type: 'scan.joined', document, exception: count > 0 ? exception : null };
        const step = stepScan(workAs(room.actor(session)), id, event);
        if (!step.ok) return step;
        await decisions.apply([document]);
        return ok({});
      }),
    'scans.part': ({ id }, session) =>
      inRoom(async () => {
        const step = stepScan(workAs(room.actor(session)), id, { type: 'scan.parted' });
        if (!step.ok) return step;
        if (step.value.joined !== null) await decisions.apply([step.value.joined]);
        return ok({});
      }),
    'scans.unreadable': () =>
      inRoom(() => {
        const opened = library();
        if (!opened.ok) return opened;
        const scans = store();
        return ok({ files: unreadableFiles(opened.value).filter(({ sha256 }) => !scans.has(sha256)) });
      }),
    'scans.offer': ({ files: wanted }, session) =>
      inRoom(() => {
        const opened = library();
        if (!opened.ok) return opened;
        const scans = store();
        const offered = unreadableFiles(opened.value).filter(
          ({ sha256 }) => wanted.includes(sha256) && !scans.has(sha256),
        );
        const work = workAs(room.actor(session));
        for (const { sha256: file, name, pages, size } of offered)
          keepScan(work, { origin: 'library', name, file, size, pages, paper: null, found: null });
        reading.wake();
        return ok({ offered: offered.length });
      }),
    'scans.folder': () => inRoom(() => ok(folderNow())),
    'scans.planFolder': ({ folder, move }, session) =>
      inRoom(() => {
        if (folder !== null) {
          if (!existsSync(folder)) return fail('scans.folderMissing', { folder });
          // the product's own folder is no place for strangers' files
          if ((realpathSync(folder) + sep).startsWith(realpathSync(dataDir) + sep))
            return fail('scans.folderInsideData');
        }
        workAs(room.actor(session)).record(scanFolderStream, { type: 'scanFolder.planned', folder, move });
        trouble = null;
        void tick().catch(() => undefined);
        return ok(folderNow());
      }),
  };

  return {
    methods,
    file: sha256 => {
      const scan = isFounded() ? store().byFile(sha256) : null;
      return scan && { sha256, name: scan.name, mediaType: 'application/pdf', size: scan.size, shown: false };
    },
  };
};
