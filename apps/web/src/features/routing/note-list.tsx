import { useTranslation } from 'react-i18next';
import type { Note } from '../../api/messages.js';
import { useSpokenMoment } from '../../use-format.js';
import styles from './note-list.module.css';

/** What colleagues wrote, the newest first. */
export function NoteList({ notes }: { notes: readonly Note[] }) {
  const { t } = useTranslation();
  const spoken = useSpokenMoment();
  const shown = notes.filter(({ retractedAt }) => retractedAt === null).toReversed();
  if (shown.length === 0) return <p className={styles.none}>{t('notes.none')}</p>;
  return (
    <ul className={styles.notes}>
      {shown.map(({ id, kind, text, author, at }) => (
        <li key={id}>
          <p className={styles.head}>
            {t(`notes.kind.${kind}`)} · {author.name} · {spoken(at)}
          </p>
          <p dir="auto" className={styles.text}>
            {text}
          </p>
        </li>
      ))}
    </ul>
  );
}
