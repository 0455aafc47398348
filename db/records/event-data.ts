import type { RecordEvent } from '../../core/records/chain.ts';

/** The event a record of the log is: its type beside its data. The caller knows by the type which. */
export const eventData = <E extends { readonly type: string }>({
  type,
  data,
}: Pick<RecordEvent, 'type' | 'data'>): E => ({ type, ...(JSON.parse(data) as object) }) as E;
