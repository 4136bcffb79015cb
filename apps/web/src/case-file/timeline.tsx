import { FileText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Note, TimelineEntry } from '../api/messages.js';
import { useSpokenMoment } from '../use-format.js';
import { EVENT_ICONS } from './event-icon.js';
import { isKnownEvent } from './known-event.js';
import styles from './timeline.module.css';
import { useEventSentence } from './use-event-sentence.js';

type Props = { entries: readonly TimelineEntry[]; notes?: readonly Note[] };

/** All that happened to a case, the newest first, with what people wrote about it. */
export function Timeline({ entries, notes = [] }: Props) {
  const newestFirst = entries.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at) || (a.id < b.id ? 1 : -1));
  return (
    <ol className={styles.timeline}>
      {newestFirst.map((entry) => (
        <Entry key={entry.id} entry={entry} note={notes.find(({ id }) => id === entry.data['noteId'])} />
      ))}
    </ol>
  );
}

function Entry({ entry, note }: { entry: TimelineEntry; note: Note | undefined }) {
  const { t } = useTranslation();
  const spoken = useSpokenMoment();
  const sentenceOf = useEventSentence();
  const Icon = isKnownEvent(entry.type) ? EVENT_ICONS[entry.type] : FileText;
  return (
    <li className={styles.entry}>
      <span className={styles.icon} data-type={entry.type} data-actor={entry.actor.kind}>
        <Icon size={13} strokeWidth={2.2} aria-hidden />
      </span>
      <span className={styles.words}>
        {sentenceOf(entry)}
        {note && (
          <span className={styles.note} data-retracted={note.retractedAt !== null} dir="auto">
            {note.retractedAt === null ? note.text : t('timeline.retracted')}
          </span>
        )}
        <span className={styles.actor}>{entry.actor.kind === 'SYSTEM' ? t('timeline.system') : entry.actor.name}</span>
      </span>
      <time dateTime={entry.at} className={styles.time}>
        {spoken(entry.at)}
      </time>
    </li>
  );
}
