import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../api/client.js';
import type { SetConnection, TargetConnection } from '../../api/messages.js';
import { ApiProblem } from '../../api/problem.js';

type Kind = TargetConnection['kind'];

/** How the office is connected with a target, and how it could be. */
export const connectionQuery = (kind: Kind) =>
  queryOptions({
    queryKey: ['connection', kind],
    queryFn: ({ signal }) => take(api.GET('/api/v1/targets/{kind}/connection', { params: { path: { kind } }, signal })),
  });

/** Sets a connection. Where somebody else was first, theirs is fetched; what the person typed stays. */
export function useSetConnection(kind: Kind) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ version, body }: { version: string; body: SetConnection }) =>
      take(
        api.PUT('/api/v1/targets/{kind}/connection', {
          params: { path: { kind }, header: { 'If-Match': version } },
          body,
        }),
      ),
    onSuccess: async (connection) => {
      client.setQueryData(connectionQuery(kind).queryKey, connection);
      const concerned = ['administration-changes', 'transfers'];
      await Promise.all(concerned.map((key) => client.invalidateQueries({ queryKey: [key] })));
    },
    onError: async (problem) => {
      if (problem instanceof ApiProblem && problem.status === 412)
        await client.invalidateQueries({ queryKey: connectionQuery(kind).queryKey });
    },
  });
}

/** Looks at the connection by the way that a transfer takes: at the stored one, or at one that is not saved yet. */
export function useConnectionLook(kind: Kind) {
  return useMutation({
    mutationFn: (unsaved: SetConnection | null) =>
      take(
        unsaved === null
          ? api.POST('/api/v1/targets/{kind}/look', { params: { path: { kind } } })
          : api.POST('/api/v1/targets/{kind}/connection/look', { params: { path: { kind } }, body: unsaved }),
      ),
  });
}
