import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../api/client.js';
import type { Cause, RepairView, TargetHealth, TransferOverview, TransferRow } from '../../api/messages.js';
import { transferOverviewQuery } from '../../case-file/transfer-overview.api.js';

type Target = TransferRow['target'];

/** The transfers in one state: what is open with the oldest first, what is settled with the newest. */
export function transfersQuery(state: TransferRow['state']) {
  return infiniteQueryOptions({
    queryKey: ['transfers', 'list', state],
    queryFn: ({ pageParam, signal }) =>
      take(
        api.GET('/api/v1/transfers', {
          params: { query: { state, limit: 100, ...(pageParam === null ? {} : { after: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** The transfers that stopped at the same field for the same reason, as many as one call gives. */
export function sameCauseQuery({ target, faults }: Pick<RepairView, 'target' | 'faults'>) {
  const [first] = faults;
  const cause = { target, code: first?.code ?? '', pointer: first?.pointer ?? '' };
  return queryOptions({
    queryKey: ['transfers', 'cause', cause],
    queryFn: ({ signal }) =>
      take(
        api.GET('/api/v1/transfers', {
          params: { query: { state: 'NEEDS_ATTENTION', ...cause, limit: 50 } },
          signal,
        }),
      ),
  });
}

/** What one transfer was refused for, and how a person can put it right. Every reading is recorded. */
export function repairQuery(jobId: string) {
  return queryOptions({
    queryKey: ['repair', jobId],
    queryFn: ({ signal }) => take(api.GET('/api/v1/transfers/{jobId}/repair', { params: { path: { jobId } }, signal })),
  });
}

/** Where the file for the support of the vendor is. */
export function faultPackageUrl(jobId: string): string {
  return `/api/v1/transfers/${jobId}/fault-package`;
}

/** Has all transfers of one cause tried again, call after call until none of them is left. */
export function useRetryCause(onProgress: (done: { retried: number; left: number }) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (cause: Cause) => {
      let retried = 0;
      for (;;) {
        const answer = await take(api.POST('/api/v1/transfers/retry', { body: cause }));
        retried += answer.retried;
        onProgress({ retried, left: answer.left });
        if (answer.left === 0 || answer.retried === 0) return retried;
      }
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['transfers'] }),
  });
}

/** Changes something at a target and shows how the targets are then; where that was refused, how they are now. */
function useTargetChange<Change>(send: (change: Change) => Promise<TransferOverview>) {
  const client = useQueryClient();
  const { queryKey } = transferOverviewQuery;
  return useMutation({
    mutationFn: send,
    onSuccess: (overview) => {
      client.setQueryData(queryKey, overview);
    },
    onError: () => client.invalidateQueries({ queryKey }),
  });
}

/** Leaves a target alone as a whole, or takes it up again where no reason is given. */
export function useTargetPause(kind: Target) {
  const params = { path: { kind } };
  return useTargetChange((reason: string | null) =>
    reason === null
      ? take(api.POST('/api/v1/targets/{kind}/resume', { params }))
      : take(api.POST('/api/v1/targets/{kind}/pause', { params, body: { reason } })),
  );
}

/** Plans a maintenance of a target. */
export function usePlanWindow(kind: Target) {
  return useTargetChange((body: { beginsAt: string; endsAt: string; reason: string }) =>
    take(api.POST('/api/v1/targets/{kind}/windows', { params: { path: { kind } }, body })),
  );
}

/** Takes a planned maintenance back; one that lasts ends now. */
export function useEndWindow(kind: Target) {
  return useTargetChange((windowId: string) =>
    take(api.DELETE('/api/v1/targets/{kind}/windows/{windowId}', { params: { path: { kind, windowId } } })),
  );
}

/** Sets how much a target gets, over the version that the person has seen. */
export function useTargetLimits(kind: Target) {
  return useTargetChange(({ version, body }: { version: string; body: Omit<TargetHealth['limits'], 'version'> }) =>
    take(
      api.PUT('/api/v1/targets/{kind}/limits', { params: { path: { kind }, header: { 'If-Match': version } }, body }),
    ),
  );
}
