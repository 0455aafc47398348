import type { CustodyEvent, CustodyEventType } from '../../contract/custody/event.ts';
import type { RecordEvent } from '../records/chain.ts';

type DataOf<T extends CustodyEventType> = Omit<Extract<CustodyEvent, { type: T }>, 'type'>;

/** What each event of the papers says; the shapes are in contract/custody. */
export type CustodyEventData = {
  'paper.registered': DataOf<'paper.registered'>;
  'paper.corrected': DataOf<'paper.corrected'>;
  'paper.matched': DataOf<'paper.matched'>;
  'paper.unmatched': DataOf<'paper.unmatched'>;
  'paper.validityChanged': DataOf<'paper.validityChanged'>;
  'paper.labelled': DataOf<'paper.labelled'>;
  'paper.withdrawn': DataOf<'paper.withdrawn'>;
  'copy.received': DataOf<'copy.received'>;
  'copy.shelved': DataOf<'copy.shelved'>;
  'copy.issued': DataOf<'copy.issued'>;
  'copy.lent': DataOf<'copy.lent'>;
  'copy.returned': DataOf<'copy.returned'>;
  'copy.missed': DataOf<'copy.missed'>;
  'copy.found': DataOf<'copy.found'>;
  'copy.damaged': DataOf<'copy.damaged'>;
  'copy.mended': DataOf<'copy.mended'>;
  'copy.withdrawn': DataOf<'copy.withdrawn'>;
  'copy.destroyed': DataOf<'copy.destroyed'>;
  'place.added': DataOf<'place.added'>;
  'place.renamed': DataOf<'place.renamed'>;
  'place.closed': DataOf<'place.closed'>;
  'sender.added': DataOf<'sender.added'>;
  'sender.changed': DataOf<'sender.changed'>;
  'sender.closed': DataOf<'sender.closed'>;
  'batch.received': DataOf<'batch.received'>;
  'batch.corrected': DataOf<'batch.corrected'>;
  'batch.differed': DataOf<'batch.differed'>;
  'batch.settled': DataOf<'batch.settled'>;
  'batch.listKept': DataOf<'batch.listKept'>;
  'batch.closed': DataOf<'batch.closed'>;
  'stocktake.begun': DataOf<'stocktake.begun'>;
  'stocktake.expected': DataOf<'stocktake.expected'>;
  'stocktake.counted': DataOf<'stocktake.counted'>;
  'stocktake.uncounted': DataOf<'stocktake.uncounted'>;
  'stocktake.signed': DataOf<'stocktake.signed'>;
  'stocktake.abandoned': DataOf<'stocktake.abandoned'>;
  'disposal.proposed': DataOf<'disposal.proposed'>;
  'disposal.approved': DataOf<'disposal.approved'>;
  'disposal.refused': DataOf<'disposal.refused'>;
  'disposal.done': DataOf<'disposal.done'>;
  'loan.asked': DataOf<'loan.asked'>;
  'loan.granted': DataOf<'loan.granted'>;
  'loan.refused': DataOf<'loan.refused'>;
  'call.made': DataOf<'call.made'>;
  'call.answered': DataOf<'call.answered'>;
  'call.served': DataOf<'call.served'>;
  'call.refused': DataOf<'call.refused'>;
  'call.cancelled': DataOf<'call.cancelled'>;
};

/** The event a record of the log is. */
export const eventOf = ({ type, data }: Pick<RecordEvent, 'type' | 'data'>): CustodyEvent =>
  ({ type, ...(JSON.parse(data) as CustodyEventData[CustodyEventType]) }) as CustodyEvent;
