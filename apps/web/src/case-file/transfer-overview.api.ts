import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { api, take } from '../api/client.js';
import { useLiveEvents } from '../api/live.js';
import { usePermission } from '../api/permission.js';

/** How the targets are, what stands where, and what needs somebody for which cause. */
export const transferOverviewQuery = queryOptions({
  queryKey: ['transfers', 'overview'],
  queryFn: ({ signal }) => take(api.GET('/api/v1/transfers/overview', { signal })),
  refetchInterval: 30_000,
});

// An import has five steps, a long run thousands: many changes are one new reading.
const GATHER_MS = 2_000;

/** Reads everything about transfers again when one of them has moved. */
export function useLiveTransfers(): void {
  const client = useQueryClient();
  const timer = useRef<number | undefined>(undefined);
  useLiveEvents((event) => {
    if (event.kind === 'change' && !/^(import|transfer|submission)-/.test(event.type)) return;
    timer.current ??= window.setTimeout(() => {
      timer.current = undefined;
      void client.invalidateQueries({ queryKey: ['transfers'] });
    }, GATHER_MS);
  });
  useEffect(
    () => () => {
      window.clearTimeout(timer.current);
    },
    [],
  );
}

/** How the transfers are, for whoever may see it. */
export function useTransferOverview() {
  const isPermitted = usePermission();
  return useQuery({ ...transferOverviewQuery, enabled: isPermitted('transfer.list') });
}

/** How many transfers need somebody. */
export function useAttentionCount(): number {
  const counts = useTransferOverview().data?.counts ?? [];
  return counts.filter(({ state }) => state === 'NEEDS_ATTENTION').reduce((sum, { count }) => sum + count, 0);
}
