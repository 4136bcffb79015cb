import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sendCommand } from '../../api/command.api.js';
import type { RepairView } from '../../api/messages.js';
import { announce } from '../../parts/announcer.js';
import { fitsBySuggestion, suggestedValues } from './same-cause.js';
import { repairQuery, sameCauseQuery } from './transfers.api.js';

/**
 * The other transfers of the same cause, where a format rule can put them right: each by its own suggestion. What says
 * who somebody is stays out: that is corrected one by one.
 */
export function useOtherTransfers(repair: RepairView) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [isWanted, setWanted] = useState(false);
  const isOffered = repair.sameCause > 0 && fitsBySuggestion(repair);
  const list = useQuery({ ...sameCauseQuery(repair), enabled: isOffered && isWanted });
  const others = (list.data?.rows ?? []).filter(({ jobId }) => jobId !== repair.jobId);
  const views = useQueries({
    queries: others.map(({ jobId }) => ({ ...repairQuery(jobId), enabled: isOffered && isWanted })),
  });
  const known = views.flatMap(({ data }) => (data ? [data] : []));
  const fitting = known.filter(fitsBySuggestion);

  async function send(reason: string): Promise<void> {
    let done = 0;
    for (const { caseId, version, jobId, faults } of fitting) {
      const call = { caseId, version, commandId: crypto.randomUUID() };
      const sent = sendCommand('repair-transfer', call, { jobId, corrections: suggestedValues(faults), reason });
      // One that somebody else has just changed stays in the list.
      done += await sent.then(
        () => 1,
        () => 0,
      );
    }
    announce(t('repair.othersDone', { done, count: fitting.length }));
    await client.invalidateQueries({ queryKey: ['transfers'] });
  }

  return {
    isOffered,
    isWanted,
    setWanted,
    /** Whether all that are looked at have been. */
    isLooking: list.isPending || known.length < others.length,
    fitting: fitting.length,
    left: repair.sameCause - fitting.length,
    send,
  };
}
