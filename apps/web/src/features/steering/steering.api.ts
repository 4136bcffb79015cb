import { queryOptions } from '@tanstack/react-query';
import { api, take } from '../../api/client.js';

/** The figures of the office, as of now; read again every minute. */
export const steeringQuery = queryOptions({
  queryKey: ['steering'],
  queryFn: ({ signal }) => take(api.GET('/api/v1/steering', { signal })),
  staleTime: 0,
  refetchInterval: 60_000,
});
