import { useCall } from '../../shared/api/use-call.ts';
import { useText } from '../../shared/i18n/use-text.ts';

/** The name of a member of staff by id; those who left keep theirs. */
export const useStaffName = (): ((id: string | null) => string) => {
  const t = useText();
  const { data } = useCall('staff.list', {});
  return id =>
    id === null ? t('cases:unassigned') : (data?.members.find(each => each.id === id)?.name ?? '…');
};
