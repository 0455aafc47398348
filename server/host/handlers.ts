import type { Result } from '../../contract/errors.ts';
import type { Checked, MethodName, Output } from '../../contract/index.ts';
import type { Role } from '../../contract/method.ts';
import type { Settings } from '../../contract/settings.ts';
import type { ScryptCost } from '../../core/staff/passwords.ts';
import type { LibraryReader } from '../../db/library/open.ts';
import type { StoredFileEntry } from '../../db/library/stored-files.ts';

/** Who calls, as the shell knows it: never taken from the caller. */
export type Session = {
  readonly role: Role;
  readonly shell: 'electron' | 'browser';
  /** what `staff.login` answered, where the mount lets staff in */
  readonly token?: string;
  /** a visitor's window at a terminal with a camera: its page may ask for it */
  readonly camera?: boolean;
};

type Answer<T> = Result<T> | Promise<Result<T>>;

/** One function for every method of the contract. Input has been checked; what is thrown becomes a fault. */
export type Handlers = {
  readonly [M in MethodName]: (input: Checked<M>, session: Session) => Answer<Output<M>>;
};

export type FileEntry = StoredFileEntry;

/** What the methods stand on: paths, clock and settings. A method that opens something closes it in `onClose`. */
export type HostContext = {
  readonly dataDir: string;
  /** `DATA/library.db` */
  readonly libraryFile: string;
  /** `DATA/files`, by SHA-256: `ab/abcdef…` */
  readonly filesDir: string;
  /** catalogues, synonyms, `sample/` */
  readonly resourcesDir: string;
  /** a folder import of exactly this folder is the sample library (source kind `sample`) */
  readonly sampleDir: string;
  /** one living object: whoever changes the settings puts the new values into it */
  readonly settings: Settings;
  readonly now: () => Date;
  readonly scryptCost: ScryptCost;
  /** how long a decision waits for the library; an import that is activating may take longer, and the decision follows it. ms */
  readonly patienceMs: number;
  /** the host's own read-only connection, opened on first use and closed with the host */
  readonly library: () => Result<LibraryReader, 'library.newerVersion'>;
  readonly onClose: (close: () => void | Promise<void>) => void;
};
