import type { Retention } from '../../contract/filing.ts';

/**
 * Last day a case filed on a day is kept: the end of the year, so many years after that of filing; null: for good. No law sets the term or its
 * beginning; the unit's 保管期限表 does, and counting whole years from the next 1 January is the archives' usual way (general knowledge).
 */
export const keepUntil = (filedOn: string, retention: Retention): string | null =>
  retention === 'permanent' ? null : `${Number(filedOn.slice(0, 4)) + retention}-12-31`;
