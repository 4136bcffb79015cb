import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { api, sessionLost, take } from './client.js';
import { createSignal } from './signal.js';
import type { Preferences, Session } from './messages.js';
import { ApiProblem } from './problem.js';

/** Who is signed in; null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<Session | null> => {
    try {
      return await take(api.GET('/api/v1/session', { signal }));
    } catch (problem) {
      if (!(problem instanceof ApiProblem) || problem.status !== 401) throw problem;
      sessionLost.set(false);
      return null;
    }
  },
  staleTime: Infinity,
});

/** The session, on pages that only exist with one. */
export function useSession(): Session {
  const { data } = useSuspenseQuery(sessionQuery);
  if (!data) throw new Error('This page needs a session.');
  return data;
}

/** The change of preferences that the server did not take; null while all are saved. */
export const unsavedPreferences = createSignal<Partial<Preferences> | null>(null);

/** Changes preferences at once on screen and then on the server. */
export function usePreferences(): [Preferences, (change: Partial<Preferences>) => void] {
  const { preferences } = useSession();
  const client = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: (change: Partial<Preferences>) => take(api.PATCH('/api/v1/session/preferences', { body: change })),
    onError: (_problem, change) => {
      unsavedPreferences.set(change);
    },
    onMutate: (change) => {
      unsavedPreferences.set(null);
      client.setQueryData(sessionQuery.queryKey, (session) =>
        session ? { ...session, preferences: { ...session.preferences, ...change } } : session,
      );
    },
  });
  return [preferences, mutate];
}

/** Where signing in starts; the person comes back to the page that she is on. */
export function signInUrl(): string {
  return `/api/auth/login?returnTo=${encodeURIComponent(window.location.pathname + window.location.search)}`;
}

/** Ends the session on the server and shows the sign-in page. */
export async function signOut(): Promise<void> {
  await take(api.POST('/api/auth/logout'));
  window.location.assign('/');
}

/** Works for another of the person's offices from now on; everything is read anew. */
export async function changeOffice(officeId: string): Promise<void> {
  await take(api.PUT('/api/v1/session/office', { body: { officeId } }));
  window.location.assign('/');
}
