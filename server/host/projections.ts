import type { Rules } from '../../core/applications/limits.ts';
import { applicationProjection, askProjection } from '../../db/records/applications.ts';
import { backupProjection } from '../../db/records/backup-state.ts';
import { callProjection } from '../../db/records/custody/calls.ts';
import { copyProjection } from '../../db/records/custody/copies.ts';
import { batchProjection, senderProjection } from '../../db/records/custody/deliveries.ts';
import { disposalProjection } from '../../db/records/custody/disposals.ts';
import { paperProjection } from '../../db/records/custody/papers.ts';
import { placeProjection } from '../../db/records/custody/places.ts';
import { stocktakeProjection } from '../../db/records/custody/stocktakes.ts';
import { loanProjection } from '../../db/records/custody/uses.ts';
import { deviceProjection } from '../../db/records/duty/devices.ts';
import { dutyProjection } from '../../db/records/duty/roster.ts';
import type { Projection } from '../../db/records/events.ts';
import { destructionProjection } from '../../db/records/filing.ts';
import { mistakeProjection } from '../../db/records/mistakes.ts';
import { visitProjection } from '../../db/records/reception/visits.ts';
import { reportProjection } from '../../db/records/report-years.ts';
import { reviewProjection } from '../../db/records/review.ts';
import { roomProjection } from '../../db/records/room.ts';
import { scanFolderProjection, scanProjection } from '../../db/records/scans.ts';
import { staffProjection } from '../../db/records/staff.ts';

/** Everything folded from the events of a room. */
export const projectionsBy = (rules: Rules): readonly Projection[] => [
  roomProjection,
  staffProjection,
  backupProjection,
  applicationProjection(rules),
  askProjection,
  reportProjection,
  reviewProjection,
  mistakeProjection,
  scanProjection,
  scanFolderProjection,
  senderProjection,
  batchProjection,
  placeProjection,
  paperProjection,
  copyProjection,
  disposalProjection,
  loanProjection,
  callProjection,
  stocktakeProjection,
  destructionProjection,
  visitProjection,
  dutyProjection,
  deviceProjection,
];
