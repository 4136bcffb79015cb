import { useEffect, useEffectEvent, useRef } from 'react';
import { api, take } from '../../api/client.js';
import type { InboxRow } from '../../api/messages.js';
import { useSession } from '../../api/session.js';

const RENEW_MS = 60_000;

/** Takes the lease of a case when work on it begins, and renews it while the person is active. Refuses nothing. */
export function useLease({ id, lease }: InboxRow): () => Promise<void> {
  const { user } = useSession();
  const isHeld = useRef(false);
  const activeAt = useRef(0);
  const holdsIt = lease?.id === user.id;

  const put = useEffectEvent(async (): Promise<void> => {
    isHeld.current = true;
    // A lease only tells colleagues: that it cannot be taken stops nobody.
    await take(api.PUT('/api/v1/cases/{id}/lease', { params: { path: { id } }, body: { takeOver: false } })).catch(
      () => undefined,
    );
  });
  useEffect(() => {
    const note = () => {
      activeAt.current = Date.now();
    };
    const timer = window.setInterval(() => {
      if ((isHeld.current || holdsIt) && Date.now() - activeAt.current < RENEW_MS) void put();
    }, RENEW_MS);
    window.addEventListener('keydown', note);
    window.addEventListener('pointermove', note);
    return () => {
      window.clearInterval(timer);
      window.removeEventListener('keydown', note);
      window.removeEventListener('pointermove', note);
      if (!isHeld.current) return;
      isHeld.current = false;
      void take(api.DELETE('/api/v1/cases/{id}/lease', { params: { path: { id } } })).catch(() => undefined);
    };
  }, [id, holdsIt]);
  return async () => {
    isHeld.current = true;
    await take(api.PUT('/api/v1/cases/{id}/lease', { params: { path: { id } }, body: { takeOver: false } })).catch(
      () => undefined,
    );
  };
}
