import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, take } from '../api/client.js';
import { usePermission } from '../api/permission.js';

/** The teams of the office with their members, for pickers and names. */
export const teamsQuery = queryOptions({
  queryKey: ['teams'],
  queryFn: ({ signal }) => take(api.GET('/api/v1/teams', { signal })),
  staleTime: 5 * 60_000,
});

/** The teams of the office; empty until they are loaded. */
export function useTeams() {
  const isPermitted = usePermission();
  return useQuery({ ...teamsQuery, enabled: isPermitted('case.list') }).data ?? [];
}
