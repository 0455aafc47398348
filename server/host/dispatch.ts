import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '../../contract/errors.ts';
import type { MethodName } from '../../contract/index.ts';
import type { Role } from '../../contract/method.ts';
import { scryptCost as dearScrypt, type ScryptCost } from '../../core/staff/passwords.ts';
import { openLibraryReader } from '../../db/library/open.ts';
import { resourcesDir, sampleDir } from '../paths.ts';
import { readSettings } from '../settings.ts';
import type { FileEntry, HostContext, Session } from './handlers.ts';
import { composeMethods } from './methods/index.ts';
import type { HostOptions } from './protocol.ts';

type Method = (input: unknown, session: Session) => Result<unknown> | Promise<Result<unknown>>;

/** The use cases over one data folder: behind the host's port in the shells, in the process itself on the command line. */
export type Dispatcher = {
  readonly call: (method: MethodName, input: unknown, session: Session) => Promise<Result<unknown>>;
  /** What the session may do now. */
  readonly role: (session: Session) => Role;
  readonly file: (sha256: string) => FileEntry | null;
  readonly close: () => Promise<void>;
};

/** What tests replace: the clock, the price of a password, and how long a decision waits for the library to follow it. ms */
export type Surroundings = {
  readonly now: () => Date;
  readonly scryptCost: ScryptCost;
  readonly patienceMs: number;
};

export const openDispatcher = (
  options: HostOptions,
  { now = () => new Date(), scryptCost = dearScrypt, patienceMs = 3_000 }: Partial<Surroundings> = {},
): Dispatcher => {
  const { dataDir } = options;
  mkdirSync(dataDir, { recursive: true });
  const closers: (() => void | Promise<void>)[] = [];
  let library: ReturnType<typeof openLibraryReader> | undefined;
  const openLibrary = (): ReturnType<typeof openLibraryReader> => {
    if (library) return library;
    const opened = openLibraryReader(dataDir);
    if (!opened.ok) return opened;
    closers.push(() => void opened.value.close());
    library = opened;
    return opened;
  };
  const context: HostContext = {
    dataDir,
    libraryFile: join(dataDir, 'library.db'),
    filesDir: join(dataDir, 'files'),
    resourcesDir,
    sampleDir,
    settings: readSettings(dataDir),
    now,
    scryptCost,
    patienceMs,
    library: openLibrary,
    onClose: close => closers.push(close),
  };
  const { handlers, file, role } = composeMethods(context);
  return {
    call: async (method, input, session) => {
      const run = handlers[method] as Method;
      return await run(input, session);
    },
    role,
    file,
    close: async () => {
      for (const close of closers.reverse()) await close();
    },
  };
};
