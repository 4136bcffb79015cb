import { useTranslation } from 'react-i18next';
import type { InboxRow } from '../../api/messages.js';
import styles from './reason-chips.module.css';
import { useReasonWords } from './use-suggestion-words.js';

/** Why something is suggested: one chip a reason, with its rule as tip. */
export function ReasonChips({ row }: { row: InboxRow }) {
  const { t } = useTranslation();
  const wordsOf = useReasonWords();
  return (
    <ul aria-label={t('suggestion.reasons')} className={styles.chips}>
      {row.suggestion?.reasons.map((reason, at) => (
        <li
          key={`${reason.code} ${String(at)}`}
          className={styles.chip}
          data-tip={t('suggestion.rule', { rule: reason.rule })}
        >
          {wordsOf(reason, row)}
        </li>
      ))}
    </ul>
  );
}
