import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, take } from '../api/client.js';
import { useLiveEvents } from '../api/live.js';
import { usePermission } from '../api/permission.js';

/** What other offices offer to this one, the longest waiting first. */
export const offersQuery = queryOptions({
  queryKey: ['offers'],
  queryFn: async ({ signal }) => (await take(api.GET('/api/v1/handovers', { signal }))).items,
  refetchInterval: 60_000,
});

/** The offers that wait for an answer, followed as they come; empty until they are loaded. */
export function useOffers() {
  const client = useQueryClient();
  const isPermitted = usePermission();
  useLiveEvents((event) => {
    if (event.kind === 'reload' || event.type.startsWith('handover'))
      void client.invalidateQueries({ queryKey: offersQuery.queryKey });
  });
  return useQuery({ ...offersQuery, enabled: isPermitted('handover.accept') });
}

/** How many offers wait. */
export function useOfferCount(): number {
  const isPermitted = usePermission();
  return useQuery({ ...offersQuery, enabled: isPermitted('handover.accept') }).data?.length ?? 0;
}
