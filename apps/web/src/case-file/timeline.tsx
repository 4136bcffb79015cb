import { FileText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { TimelineEntry } from '../api/messages.js';
import { useSpokenMoment } from '../use-format.js';
import { EVENT_ICONS } from './event-icon.js';
import { isKnownEvent } from './known-event.js';
import styles from './timeline.module.css';
import { useEventSentence } from './use-event-sentence.js';

/** All that happened to a case, the newest first. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  const { t } = useTranslation();
  const spoken = useSpokenMoment();
  const sentenceOf = useEventSentence();
  const newestFirst = entries.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at) || (a.id < b.id ? 1 : -1));
  return (
    <ol className={styles.timeline}>
      {newestFirst.map((entry) => {
        const Icon = isKnownEvent(entry.type) ? EVENT_ICONS[entry.type] : FileText;
        return (
          <li key={entry.id} className={styles.entry}>
            <span className={styles.icon} data-type={entry.type}>
              <Icon size={13} strokeWidth={2.2} aria-hidden />
            </span>
            <span className={styles.words}>
              {sentenceOf(entry)}
              <span className={styles.actor}>
                {entry.actor.kind === 'SYSTEM' ? t('timeline.system') : entry.actor.name}
              </span>
            </span>
            <time dateTime={entry.at} className={styles.time}>
              {spoken(entry.at)}
            </time>
          </li>
        );
      })}
    </ol>
  );
}
