import { backupProjection } from '../../db/records/backup-state.ts';
import type { Projection } from '../../db/records/events.ts';
import { roomProjection } from '../../db/records/room.ts';
import { staffProjection } from '../../db/records/staff.ts';

/** Everything folded from the events of a room. */
export const projections: readonly Projection[] = [roomProjection, staffProjection, backupProjection];
