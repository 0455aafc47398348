import type { Database } from 'better-sqlite3';
import { v7 } from 'uuid';
import { type Settings, settingsSchema } from '../../contract/settings.ts';
import { type RoomEventData, roomStream } from '../../core/records/room.ts';
import { isoLocal } from '../../core/records/time.ts';
import { lastOfType } from '../../db/records/audit.ts';
import { writeSettings } from '../settings.ts';
import type { HostContext } from './handlers.ts';
import type { LazyRoom, OpenRoom } from './room.ts';
import { rulesOf } from './rules.ts';

const changedFields = (before: Settings, after: Settings): string[] =>
  (Object.keys(after) as (keyof Settings)[]).filter(
    field => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );

/** What the log last said of the settings; the defaults where it has said nothing. */
export const rememberedSettings = (records: Database): { settings: Settings; at: string | null } => {
  const last = lastOfType(records, 'room.settingsChanged');
  if (!last) return { settings: settingsSchema.parse({}), at: null };
  const { settings } = JSON.parse(last.data) as RoomEventData['room.settingsChanged'];
  const read = settingsSchema.safeParse(settings);
  return { settings: read.success ? read.data : settingsSchema.parse({}), at: last.at };
};

/** Changes the settings, and sees to it that the log knows of every change, also of one made to the file by hand. */
export const settingsKeeper = (room: LazyRoom, { dataDir, settings, now }: HostContext) => {
  const record = (open: OpenRoom, changed: readonly string[], actor: string) => {
    const data: RoomEventData['room.settingsChanged'] = { changed: changed.join(', '), settings };
    const event = {
      id: v7(),
      stream: roomStream,
      type: 'room.settingsChanged',
      at: isoLocal(now()),
      actor,
      data,
    };
    open.log()?.append([event]);
  };
  /** Notes what was changed in the file while nobody looked. */
  const noteFile = (): void => {
    const open = room.open();
    if (!open.log()) return;
    const changed = changedFields(rememberedSettings(open.databases.records).settings, settings);
    if (changed.length > 0) record(open, changed, 'system');
  };
  return {
    noteFile,
    changedAt: (): string | null => rememberedSettings(room.open().databases.records).at,
    change: (next: Settings, actor: string): void => {
      noteFile();
      const changed = changedFields(settings, next);
      if (changed.length === 0) return;
      writeSettings(dataDir, next);
      Object.assign(settings, next);
      const open = room.open();
      record(open, changed, actor);
      const rules = rulesOf(settings);
      if (rules.key !== open.rules().key) open.foldBy(rules);
    },
  };
};
