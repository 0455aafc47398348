import { useQueryClient } from '@tanstack/react-query';
import type { Output } from '../../../contract/index.ts';

/** A case as `applications.open` answers it. */
export type CaseFile = Output<'applications.open'>;

/** After an act everything that shows the case is read again. */
export const useRefresh = (): (() => void) => {
  const client = useQueryClient();
  return () => {
    void client.invalidateQueries({ queryKey: ['applications.open'] });
    void client.invalidateQueries({ queryKey: ['applications.list'] });
    void client.invalidateQueries({ queryKey: ['papers.list'] });
    void client.invalidateQueries({ queryKey: ['papers.look'] });
  };
};
