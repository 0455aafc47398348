import type { AppError } from '../../contract/errors.ts';
import type { Checked } from '../../contract/index.ts';
import { isClean, type ReviewRow } from '../../contract/review.ts';

type Fault = AppError<
  'review.moved' | 'review.notClean' | 'review.exceptionMissing' | 'review.reasonMissing'
>;
const fault = (code: Fault['code'], params: Record<string, number> = {}): Fault => ({ code, params });

/**
 * Why these documents cannot be approved so; null where they can. What is approved is exactly what was looked at; several at once only where nothing was found in
 * them; and what holds an ID-card number is shown only for a reason that is on record (个人信息保护法 28; domain rows 27, 112).
 */
export const approvalFault = (
  { documents, exception, reason }: Checked<'review.approve'>,
  rowOf: (id: string) => ReviewRow | undefined,
): Fault | null => {
  const rows = documents.map(({ id, contentHash }) => {
    const row = rowOf(id);
    return row?.contentHash === contentHash && row.standing !== 'takenDown' ? row : null;
  });
  if (rows.includes(null)) return fault('review.moved');
  const unclean = rows.filter(row => row && !isClean(row)).length;
  if (documents.length > 1 && unclean > 0) return fault('review.notClean', { count: unclean });
  const personal = rows.some(row => row?.reasons.includes('personalData'));
  if (personal && !exception) return fault('review.exceptionMissing');
  if ((personal || exception) && !reason) return fault('review.reasonMissing');
  return null;
};
