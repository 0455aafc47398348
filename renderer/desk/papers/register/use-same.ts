import { useDeferredValue } from 'react';
import type { PaperRow } from '../../../../contract/custody/paper.ts';
import { useCall } from '../../../shared/api/use-call.ts';
import type { RegisterDraft } from './register-draft.ts';

/** Papers registered before that may be the same: by 文号, and by title where there is none. */
export const useSame = ({ docNo, title }: RegisterDraft): readonly PaperRow[] => {
  const find = useDeferredValue((docNo || title).trim());
  const { data } = useCall('custody.list', { view: 'all', find, limit: 3 }, { enabled: find.length >= 6 });
  return find.length >= 6 ? (data?.rows ?? []) : [];
};
