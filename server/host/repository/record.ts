import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { v7 } from 'uuid';
import type { RepositoryEventData } from '../../../core/records/repository-events.ts';
import { roomStream } from '../../../core/records/room.ts';
import { isoLocal } from '../../../core/records/time.ts';
import type { LazyRoom } from '../room.ts';

/** Puts an act upon the log of the room. A terminal without records (a plain reading kiosk) keeps the machine's own incidents only. */
export const recorder =
  (dataDir: string, room: LazyRoom, now: () => Date) =>
  <T extends keyof RepositoryEventData>(type: T, data: RepositoryEventData[T], actor: string): void => {
    if (!existsSync(join(dataDir, 'records.db'))) return;
    room
      .open()
      .log()
      ?.append([{ id: v7(), stream: roomStream, type, at: isoLocal(now()), actor, data }]);
  };
