import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { api, take } from '../api/client.js';
import { usePermission } from '../api/permission.js';
import { useLiveEvents } from '../api/live.js';

export const countsQuery = queryOptions({
  queryKey: ['counts'],
  queryFn: ({ signal }) => take(api.GET('/api/v1/inbox/counts', { signal })),
  refetchInterval: 5 * 60_000,
});

// Many changes in a row (an import has five steps) are one new count, from the first on: they may never pause.
const GATHER_MS = 1_000;

/** The counts of the views, kept up to date by the live connection. */
export function useCounts() {
  const client = useQueryClient();
  const isPermitted = usePermission();
  const timer = useRef<number | undefined>(undefined);
  useLiveEvents(() => {
    timer.current ??= window.setTimeout(() => {
      timer.current = undefined;
      void client.invalidateQueries({ queryKey: countsQuery.queryKey });
    }, GATHER_MS);
  });
  useEffect(
    () => () => {
      window.clearTimeout(timer.current);
    },
    [],
  );
  return useQuery({ ...countsQuery, enabled: isPermitted('case.list') });
}
