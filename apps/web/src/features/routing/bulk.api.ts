import { queryOptions } from '@tanstack/react-query';
import { api, take } from '../../api/client.js';
import type { BulkOrder, BulkView } from '../../api/messages.js';

/** Orders a command for many cases, or with `dryRun` asks what it would do to each. @throws ApiProblem */
export function orderBulk(order: BulkOrder): Promise<BulkView> {
  return take(api.POST('/api/v1/bulk', { body: order }));
}

const AGAIN_MS = 700;

/** What has become of an order, asked again until it is finished. */
export function bulkQuery(id: string) {
  return queryOptions({
    queryKey: ['bulk', id],
    queryFn: ({ signal }): Promise<BulkView> =>
      take(api.GET('/api/v1/bulk/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state: { data } }) => (data && (data.finishedAt ?? data.cancelledAt) ? false : AGAIN_MS),
  });
}

/** Stops an order; what is done stays done. */
export function stopBulk(id: string): Promise<BulkView> {
  return take(api.DELETE('/api/v1/bulk/{id}', { params: { path: { id } } }));
}
