import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { sendUndo } from '../api/command.api.js';
import { changeCachedRow } from './case-cache.js';
import { failedDecision, newestDecision, tellDecision, type Decision } from './decisions.js';

/** Takes an own decision back: what stood before stands again. The promise says whether it did; it never throws. */
export function useUndo() {
  const client = useQueryClient();
  return useCallback(
    async (decision: Decision): Promise<boolean> => {
      newestDecision.set(null);
      try {
        const { version } = await sendUndo(decision.commandId);
        const before = { ...decision.before, version };
        changeCachedRow(client, before.id, (current) => ({ ...current, ...before }));
        tellDecision({ kind: 'undone', decision: { ...decision, before } });
        void client.invalidateQueries({ queryKey: ['case', before.id] });
        return true;
      } catch (problem) {
        failedDecision.set({ decision, problem, retry: () => undefined });
        return false;
      }
    },
    [client],
  );
}
