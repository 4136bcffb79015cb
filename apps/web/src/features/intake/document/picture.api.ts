import { useQuery } from '@tanstack/react-query';
import { takeFile } from '../../../api/client.js';
import { useCaseReason } from '../../../case-file/case-reason.js';

/** A page of a picture file, and how many pages the file has (a fax has several). */
export function usePicture(url: string, page: number, isWanted: boolean) {
  const { headers } = useCaseReason();
  return useQuery({
    queryKey: ['picture', url, page, headers],
    queryFn: async ({ signal }) => {
      const response = await takeFile(`${url}?page=${String(page)}`, { headers, signal });
      return { blob: await response.blob(), pages: Number(response.headers.get('x-pages') ?? 1) };
    },
    enabled: isWanted,
    staleTime: Infinity,
    gcTime: 60_000,
  });
}
