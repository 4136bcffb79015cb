import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './repair-panel.module.css';
import type { useOtherTransfers } from './use-other-transfers.js';

/** The choice to put the others of the same cause right too, and what would become of them. */
export function OtherTransfers({ others, count }: { others: ReturnType<typeof useOtherTransfers>; count: number }) {
  const { t } = useTranslation();
  const id = useId();
  if (!others.isOffered) return null;
  return (
    <div className={styles.others}>
      <input
        type="checkbox"
        id={id}
        checked={others.isWanted}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          others.setWanted(event.target.checked);
        }}
      />
      <div>
        <label htmlFor={id}>
          <strong>{t('repair.others', { count })}</strong>
        </label>
        <p id={`${id}-hint`} className={styles.hint}>
          {!others.isWanted
            ? t('repair.othersRule')
            : others.isLooking
              ? t('state.loading')
              : [
                  t('repair.othersFit', { count: others.fitting }),
                  others.left > 0 && t('repair.othersLeft', { count: others.left }),
                ]
                  .filter(Boolean)
                  .join(', ')}
        </p>
      </div>
    </div>
  );
}
