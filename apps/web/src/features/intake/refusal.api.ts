import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../api/client.js';
import type { AdmitRefusal } from '../../api/messages.js';

/** What was refused at the door and waits for a person, the newest first. */
export const refusalsQuery = infiniteQueryOptions({
  queryKey: ['refusals'],
  queryFn: ({ pageParam, signal }) =>
    take(api.GET('/api/v1/refusals', { params: { query: pageParam ? { cursor: pageParam } : {} }, signal })),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.nextCursor,
});

/** Turns a refused submission into a case, and gives the id of the case. */
export function useAdmission(refusalId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: AdmitRefusal) =>
      take(api.POST('/api/v1/refusals/{id}/admit', { params: { path: { id: refusalId } }, body })),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['counts'] });
    },
  });
}
