import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../api/client.js';

/** Messages of the specialist system of which nobody knows the case. */
export const messagesWithoutCaseQuery = queryOptions({
  queryKey: ['messages-without-case'],
  queryFn: ({ signal }) => take(api.GET('/api/v1/messages/without-case', { signal })),
});

/** Says which case a message is about, and gives the id of the case. */
export function useAssignment(messageId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (caseNumber: string) =>
      take(api.POST('/api/v1/messages/{id}/assign', { params: { path: { id: messageId } }, body: { caseNumber } })),
    onSuccess: ({ caseId }) => {
      // Who has looked at the case a moment ago must not see it as it was then.
      void client.invalidateQueries({ queryKey: ['case', caseId] });
      void client.invalidateQueries({ queryKey: messagesWithoutCaseQuery.queryKey });
      void client.invalidateQueries({ queryKey: ['counts'] });
    },
  });
}
