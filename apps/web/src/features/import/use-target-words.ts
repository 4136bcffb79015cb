import { useTranslation } from 'react-i18next';
import type { TargetHealth } from '../../api/messages.js';
import { daysBetween } from '../../format.js';
import { useFormat, useLanguage, useSpokenMoment } from '../../use-format.js';
import { useToday } from '../../use-today.js';

// So long before a certificate ends it is worth a line: those who run the target need weeks for a new one.
const CERTIFICATE_WARNING_DAYS = 21;
const LONG_RUN = 50;

/** Says how a target is: its state in a few words, the cause once and plainly, what goes through, what is to come. */
export function useTargetWords() {
  const { t } = useTranslation();
  const language = useLanguage();
  const format = useFormat();
  const spoken = useSpokenMoment();
  const today = useToday();

  function state({ state: is, since, until }: TargetHealth): string {
    if (is === 'MAINTENANCE' && until) return t('transfers.is.MAINTENANCE_UNTIL', { moment: spoken(until) });
    if (is === 'TAKES' || !since) return t(`transfers.is.${is}`);
    return t('transfers.isSince', { state: t(`transfers.is.${is}`), moment: spoken(since) });
  }

  function cause({ state: is, sentence, pausedBy, reason, probeAt }: TargetHealth): string | null {
    if (is === 'PAUSED' && pausedBy) return t('transfers.pausedBy', { name: pausedBy, reason: reason ?? '' });
    if (is === 'MAINTENANCE') return t('transfers.maintenanceExplained');
    if (is !== 'DOWN') return null;
    const probe = probeAt && t('transfers.probeAt', { time: format.time(probeAt) });
    return [sentence?.[language], probe].filter(Boolean).join(' ');
  }

  function flow({ waiting, oldestWaitingAt, lastTransferAt, medianMinutesToday }: TargetHealth): string {
    const parts = [
      waiting > 0 && t('transfers.waiting', { count: waiting, number: format.count(waiting) }),
      waiting > 0 && oldestWaitingAt && t('transfers.oldest', { moment: spoken(oldestWaitingAt) }),
      lastTransferAt ? t('transfers.last', { moment: spoken(lastTransferAt) }) : t('transfers.noneYet'),
      medianMinutesToday !== null && meanOf(medianMinutesToday),
    ];
    return parts.filter(Boolean).join(', ');
  }

  function limits({ limits: { maxInFlight, maxPerMinute } }: TargetHealth): string {
    const atOnce = format.count(maxInFlight);
    return maxPerMinute === null
      ? t('transfers.limits.atOnce', { atOnce })
      : t('transfers.limits.both', { atOnce, perMinute: format.count(maxPerMinute) });
  }

  function meanOf(minutes: number): string {
    return minutes < 1.5
      ? t('transfers.medianSeconds', { count: Math.max(1, Math.round(minutes * 60)) })
      : t('transfers.medianMinutes', { count: Math.round(minutes) });
  }

  /** How far a long run is; few that wait are none. */
  function progress({ state: is, waiting, donePerMinute }: TargetHealth): string | null {
    if (is !== 'TAKES' || waiting < LONG_RUN || donePerMinute <= 0) return null;
    const minutes = Math.max(1, Math.round(waiting / donePerMinute));
    return t('transfers.progress', {
      waiting: format.count(waiting),
      rate: format.count(Math.max(1, Math.round(donePerMinute))),
      minutes: format.count(minutes),
    });
  }

  function warning({ certificateExpiresOn }: TargetHealth): string | null {
    if (!certificateExpiresOn) return null;
    const days = daysBetween(today, certificateExpiresOn);
    if (days < 0 || days > CERTIFICATE_WARNING_DAYS) return null;
    return t('transfers.certificate', { count: days, day: format.day(certificateExpiresOn) });
  }

  return (target: TargetHealth) => ({
    state: state(target),
    cause: cause(target),
    flow: flow(target),
    limits: limits(target),
    progress: progress(target),
    warning: warning(target),
  });
}
