import { createHash } from 'node:crypto';
import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { v7 } from 'uuid';
import { fail, ok, type Result } from '../../../contract/errors.ts';
import { roomStream } from '../../../core/records/room.ts';
import { isoLocal } from '../../../core/records/time.ts';
import { inOrder } from '../../../core/review/rank.ts';
import { isOwn } from '../../../core/review/standing.ts';
import type { Source } from '../../../core/sync/changes.ts';
import type { LibraryReader } from '../../../db/library/open.ts';
import { heldDocuments, importReports, listSources } from '../../../db/library/runs.ts';
import { openDecisions } from '../../../db/records/decisions.ts';
import type { Handlers, HostContext } from '../handlers.ts';
import type { Importing } from '../importing.ts';
import type { Reviewing } from '../reviewing.ts';
import type { LazyRoom } from '../room.ts';

type ImportMethods = {
  [M in keyof Handlers]: M extends `imports.${string}` ? M : never;
}[keyof Handlers];

const sampleName = '样例库';

/** The source a folder is: by the name given, else by where it lies. Its path is kept for staff and never shown to a visitor. */
const sourceOf = (
  folder: string,
  name: string | undefined,
  sampleDir: string,
): Result<Source, 'imports.folderMissing' | 'imports.folderUnreadable'> => {
  let location: string;
  try {
    location = realpathSync(folder);
    if (!statSync(location).isDirectory()) return fail('imports.folderMissing');
  } catch {
    return fail('imports.folderMissing');
  }
  try {
    accessSync(location, constants.R_OK | constants.X_OK);
  } catch {
    return fail('imports.folderUnreadable');
  }
  const given = name?.trim();
  let sample = false;
  try {
    sample = location === realpathSync(sampleDir);
  } catch {
    // an installation without the sample library
  }
  if (sample) return ok({ id: 'sample', kind: 'sample', name: given || sampleName, location });
  const id = given || `folder-${createHash('sha256').update(location).digest('hex').slice(0, 12)}`;
  return ok({ id, kind: 'folder', name: given || basename(location) || '文件夹', location });
};

/** Imports for administrators and their reports for staff. */
export const importMethods = (
  context: HostContext,
  importing: Importing,
  room: LazyRoom,
  decided: Reviewing,
): Pick<Handlers, ImportMethods> => {
  /** What a reading of the library gives; an outdated program is told so instead. */
  const reading = <T>(read: (db: LibraryReader) => T): Result<T, 'library.newerVersion'> => {
    const library = context.library();
    return library.ok ? ok(read(library.value)) : library;
  };
  return {
    'imports.start': async ({ folder, name }) => {
      const source = sourceOf(folder, name, context.sampleDir);
      return source.ok ? importing.start(source.value) : source;
    },
    'imports.progress': () => {
      const running = importing.running();
      return reading(db => ({ running, last: importing.last() ?? importReports(db, 1)[0] ?? null }));
    },
    'imports.cancel': () => importing.cancel(),
    'imports.reports': ({ limit }) => reading(db => ({ reports: importReports(db, limit ?? 20) })),
    'imports.held': () => reading(db => ({ held: heldDocuments(db) })),
    'imports.sources': () => {
      const decisions = openDecisions(context.dataDir);
      if (!decisions.ok) return decisions;
      const { isTrusted, ranks, close } = decisions.value;
      const sources = reading(db => ({
        sources: inOrder(listSources(db), ranks()).map(source => ({
          ...source,
          trust: isOwn(source.kind)
            ? ('own' as const)
            : isTrusted(source.id)
              ? ('trusted' as const)
              : ('review' as const),
        })),
      }));
      close();
      return sources;
    },
    'imports.rankSources': async ({ order }, session) => {
      const known = reading(db => new Map(listSources(db).map(({ id, name }) => [id, name])));
      if (!known.ok) return known;
      const names = order.map(id => known.value.get(id));
      if (names.includes(undefined)) return fail('imports.sourceUnknown');
      const log = room.open().log();
      if (!log) return fail('staff.notSetUp');
      log.append([
        {
          id: v7(),
          stream: roomStream,
          type: 'source.ranked',
          at: isoLocal(context.now()),
          actor: room.actor(session),
          data: { order, names: names.join(' › ') },
        },
      ]);
      await decided.settle();
      return ok({});
    },
    'imports.removeSource': ({ id }) => importing.remove(id),
  };
};
