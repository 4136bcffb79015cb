import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../parts/announcer.js';

/** Says how many new cases wait, and how many hits a search has (null while there is none). */
export function useSpokenCounts(waitingCount: number, hitCount: number | null): void {
  const { t } = useTranslation();
  useEffect(() => {
    if (waitingCount > 0) announce(t('list.waiting', { count: waitingCount }));
  }, [waitingCount, t]);
  useEffect(() => {
    if (hitCount !== null) announce(t('list.hits', { count: hitCount }));
  }, [hitCount, t]);
}
