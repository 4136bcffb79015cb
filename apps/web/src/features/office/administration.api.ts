import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, take } from '../../api/client.js';
import type { Administration } from '../../api/messages.js';
import { ApiProblem } from '../../api/problem.js';

/** What the office has set, with its people. */
export const administrationQuery = queryOptions({
  queryKey: ['administration'],
  queryFn: ({ signal }) => take(api.GET('/api/v1/administration', { signal })),
});

/** Who changed what, the newest first. */
export const administrationChangesQuery = infiniteQueryOptions({
  queryKey: ['administration-changes'],
  queryFn: ({ pageParam, signal }) =>
    take(
      api.GET('/api/v1/administration/changes', { params: { query: pageParam ? { cursor: pageParam } : {} }, signal }),
    ),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.nextCursor,
});

/**
 * Sends a change and shows what the office has set now. Where somebody else was first, the new state is fetched; what
 * the person typed stays.
 */
export function useAdministrationChange<Change>(send: (change: Change) => Promise<Administration>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: async (administration) => {
      client.setQueryData(administrationQuery.queryKey, administration);
      // Rights, the undo time and the teams of every picker follow at once.
      const concerned = ['session', 'teams', 'administration-changes'];
      await Promise.all(concerned.map((key) => client.invalidateQueries({ queryKey: [key] })));
    },
    onError: async (problem) => {
      if (problem instanceof ApiProblem && [404, 409, 412].includes(problem.status))
        await client.invalidateQueries({ queryKey: administrationQuery.queryKey });
    },
  });
}

const based = (version: string) => ({ 'If-Match': version });
type TeamChange = { name?: string; code?: Administration['teams'][number]['code']; active?: boolean };

/** The changes of the administration, each with the version that it is based on where something is set as a whole. */
export const administrationCalls = {
  createTeam: (body: Required<Pick<TeamChange, 'name' | 'code'>>) =>
    take(api.POST('/api/v1/administration/teams', { body })),
  changeTeam: ({ id, version, body }: { id: string; version: string; body: TeamChange }) =>
    take(api.PATCH('/api/v1/administration/teams/{id}', { params: { path: { id }, header: based(version) }, body })),
  deleteTeam: ({ id, version }: { id: string; version: string }) =>
    take(api.DELETE('/api/v1/administration/teams/{id}', { params: { path: { id }, header: based(version) } })),
  addMember: (path: { id: string; userId: string }) =>
    take(api.PUT('/api/v1/administration/teams/{id}/members/{userId}', { params: { path } })),
  removeMember: (path: { id: string; userId: string }) =>
    take(api.DELETE('/api/v1/administration/teams/{id}/members/{userId}', { params: { path } })),
  addGroup: (body: Pick<Administration['groups'][number], 'group' | 'role'>) =>
    take(api.POST('/api/v1/administration/groups', { body })),
  removeGroup: (id: string) => take(api.DELETE('/api/v1/administration/groups/{id}', { params: { path: { id } } })),
  setTerritory: ({ version, municipalities }: Administration['territory']) =>
    take(api.PUT('/api/v1/administration/territory', { params: { header: based(version) }, body: { municipalities } })),
  setSettings: ({ version, body }: { version: string; body: Partial<Omit<Administration['settings'], 'version'>> }) =>
    take(api.PATCH('/api/v1/administration/settings', { params: { header: based(version) }, body })),
};
