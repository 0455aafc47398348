import { existsSync, realpathSync } from 'node:fs';
import { sep } from 'node:path';
import { v7 } from 'uuid';
import { fail, ok, type Result } from '../../contract/errors.ts';
import type { BackupEventData, BackupState } from '../../core/records/backup-events.ts';
import { backupDue } from '../../core/records/backup-schedule.ts';
import { roomStream } from '../../core/records/room.ts';
import { isoLocal, localStamp } from '../../core/records/time.ts';
import { backUp } from '../../db/records/backup.ts';
import { readBackupState } from '../../db/records/backup-state.ts';
import type { OpenRoom } from './room.ts';

type MakeFault =
  | 'staff.notSetUp'
  | 'backup.notPlanned'
  | 'backup.damaged'
  | 'backup.folderMissing'
  | 'backup.diskFull'
  | 'backup.filesDamaged';

/** Backups of an open room, by hand and by the clock; each is recorded, and so is each that failed. */
export class Backups {
  readonly #room: () => OpenRoom;
  readonly #dataDir: string;
  readonly #now: () => Date;
  #running: Promise<Result<{ name: string; events: number }, MakeFault>> | null = null;

  constructor(room: () => OpenRoom, dataDir: string, now: () => Date) {
    this.#room = room;
    this.#dataDir = dataDir;
    this.#now = now;
  }

  state(): BackupState | null {
    return readBackupState(this.#room().databases.records);
  }

  plan(
    folder: string,
    dailyAt: string,
    actor: string,
  ): Result<BackupState, 'staff.notSetUp' | 'backup.folderMissing' | 'backup.insideData'> {
    if (!this.#room().log()) return fail('staff.notSetUp');
    if (!existsSync(folder)) return fail('backup.folderMissing', { folder });
    // a backup beside what it backs up is lost with it
    const [inner, outer] = [realpathSync(folder) + sep, realpathSync(this.#dataDir) + sep];
    if (inner.startsWith(outer)) return fail('backup.insideData');
    this.#record('backup.planned', { folder, dailyAt }, actor);
    const state = this.state();
    if (!state) throw new Error('the plan was recorded and is not there');
    return ok(state);
  }

  /** Makes a backup in a folder, the planned one unless another is named; a second call while one is being made waits for that one. */
  make(
    actor: string,
    folder = this.state()?.folder,
  ): Promise<Result<{ name: string; events: number }, MakeFault>> {
    this.#running ??= this.#make(actor, folder).finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /** To be called every minute or so. A failed backup is tried again an hour later. */
  async tick(): Promise<void> {
    if (!this.#room().log()) return;
    const state = this.state();
    if (!state) return;
    const now = this.#now();
    const failedLately = state.failedAt !== null && now.getTime() - Date.parse(state.failedAt) < 3_600_000;
    if (failedLately || !backupDue(state, state.madeAt ? new Date(state.madeAt) : null, now)) return;
    await this.make('system');
  }

  async #make(
    actor: string,
    folder: string | undefined,
  ): Promise<Result<{ name: string; events: number }, MakeFault>> {
    const room = this.#room();
    if (!room.log()) return fail('staff.notSetUp');
    if (folder === undefined) return fail('backup.notPlanned');
    const name = localStamp(this.#now());
    const result = await backUp(room.databases, this.#dataDir, folder, name);
    if (!result.ok) {
      this.#record('backup.failed', { failure: result.error.code }, actor);
      return result;
    }
    this.#record('backup.made', { name, events: result.value.events }, actor);
    return ok({ name, events: result.value.events });
  }

  #record<T extends keyof BackupEventData>(type: T, data: BackupEventData[T], actor: string): void {
    const at = isoLocal(this.#now());
    this.#room()
      .log()
      ?.append([{ id: v7(), stream: roomStream, type, at, actor, data }]);
  }
}
