import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api, take } from '../../api/client.js';
import type { InboxRow } from '../../api/messages.js';
import { useSession } from '../../api/session.js';
import { changeCachedRow } from '../../case-file/case-cache.js';
import { announce } from '../../parts/announcer.js';

const RENEW_MS = 60_000;

/**
 * Says that one works on a case, and again while the person is active. It refuses nothing: colleagues see it, and Next
 * passes over the case. Taking over from a colleague needs a second key press.
 */
export function useLease({ id, lease }: InboxRow) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { user } = useSession();
  const activeAt = useRef(0);
  const askedTwice = useRef(false);
  const isMine = lease?.id === user.id;
  const params = { path: { id } };
  const show = (held: InboxRow['lease']) => changeCachedRow(client, id, (row) => ({ ...row, lease: held }));

  async function put(takeOver: boolean): Promise<boolean> {
    try {
      const { mine, lease: held } = await take(api.PUT('/api/v1/cases/{id}/lease', { params, body: { takeOver } }));
      show(held);
      return mine;
    } catch {
      // It only tells colleagues: that it cannot be taken stops nobody.
      return false;
    }
  }
  const renew = useEffectEvent(() => {
    if (isMine && Date.now() - activeAt.current < RENEW_MS) void put(false);
  });
  useEffect(() => {
    const note = () => {
      activeAt.current = Date.now();
    };
    const timer = window.setInterval(() => renew(), RENEW_MS);
    window.addEventListener('keydown', note);
    window.addEventListener('pointermove', note);
    return () => {
      window.clearInterval(timer);
      window.removeEventListener('keydown', note);
      window.removeEventListener('pointermove', note);
    };
  }, []);

  return {
    /** Takes the lease where nobody has it. */
    begin: () => {
      if (!isMine) void put(false);
    },
    /** Takes it by a key: from a colleague at the second press only; an own one is given back. */
    toggle: async () => {
      if (isMine) {
        show(null);
        announce(t('lease.released'));
        await take(api.DELETE('/api/v1/cases/{id}/lease', { params })).catch(() => undefined);
        return;
      }
      const isTaken = await put(askedTwice.current);
      askedTwice.current = !isTaken;
      announce(isTaken ? t('lease.taken') : t('lease.askAgain', { name: lease?.name ?? '' }));
    },
  };
}
