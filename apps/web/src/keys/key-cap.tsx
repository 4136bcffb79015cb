import { useTranslation } from 'react-i18next';
import styles from './key-cap.module.css';

/** The key that does it, drawn as on the keyboard. Only for the eye: `aria-keyshortcuts` tells it to the others. */
export function KeyCap({ cap }: { cap: string }) {
  const { t } = useTranslation();
  return (
    <kbd aria-hidden className={styles.cap}>
      {cap === 'shift' || cap === 'ctrl' ? t(`keys.${cap}`) : cap}
    </kbd>
  );
}
