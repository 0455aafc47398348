import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useCall } from '../../shared/api/use-call.ts';

/** Often enough that what came in is on the page soon after it came. ms */
const watchMs = 4_000;

/** The end of an import or a synchronisation changes everything there is to see: whatever page of the desk shows then asks anew. */
export const useImportEnds = (watching: boolean): void => {
  const client = useQueryClient();
  const { data } = useCall('imports.progress', {}, { every: watchMs, enabled: watching });
  const last = data && (data.last?.runId ?? null);
  const known = useRef<string | null | undefined>(undefined);
  useEffect(() => {
    if (last === undefined) return;
    if (known.current !== undefined && last !== known.current) void client.invalidateQueries();
    known.current = last;
  }, [last, client]);
};
