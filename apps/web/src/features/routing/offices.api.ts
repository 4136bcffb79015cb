import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, take } from '../../api/client.js';

/** Offices of the official list by name or ABH-Kennung, those of this deployment first. */
export function officesQuery(search: string) {
  return queryOptions({
    queryKey: ['offices', search],
    queryFn: async ({ signal }) =>
      (await take(api.GET('/api/v1/offices', { params: { query: { search } }, signal }))).items,
    staleTime: 5 * 60_000,
    placeholderData: keepPreviousData,
  });
}
