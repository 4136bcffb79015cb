import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { api, take } from '../api/client.js';
import { useLiveEvents } from '../api/live.js';
import type { CaseView } from '../api/messages.js';

/** A case; `reason` is why the person needs to see it, where her role must say so. Every reading is recorded. */
export function caseQuery(id: string, reason: string | null) {
  return queryOptions({
    queryKey: ['case', id, reason],
    queryFn: ({ signal }): Promise<CaseView> => {
      const headers = reason === null ? {} : { 'x-reason': encodeURIComponent(reason) };
      return take(api.GET('/api/v1/cases/{id}', { params: { path: { id } }, headers, signal }));
    },
  });
}

// From the first change on: what never pauses is read again all the same.
const GATHER_MS = 300;

/** A case on screen, read again when something about it changes. */
export function useCase(id: string, reason: string | null, isEnabled: boolean) {
  const client = useQueryClient();
  const timer = useRef<number | undefined>(undefined);
  useLiveEvents((event) => {
    if (event.kind === 'change' && event.caseId !== id) return;
    timer.current ??= window.setTimeout(() => {
      timer.current = undefined;
      void client.invalidateQueries({ queryKey: ['case', id] });
    }, GATHER_MS);
  });
  useEffect(
    () => () => {
      window.clearTimeout(timer.current);
    },
    [],
  );
  return useQuery({ ...caseQuery(id, reason), enabled: isEnabled });
}
