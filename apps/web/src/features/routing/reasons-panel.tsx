import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/messages.js';
import { useFormat } from '../../use-format.js';
import styles from './reasons-panel.module.css';
import { useReasonWords, useUrgencyWords } from './use-suggestion-words.js';

/** All reasons of the urgency with their points and the sum, and the rule behind each part of the suggestion. */
export function ReasonsPanel({ view: { case: row, urgencyReasons } }: { view: CaseView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const wordsOf = useUrgencyWords();
  const reasonOf = useReasonWords();
  const { suggestion } = row;
  const signed = (points: number) => `${points > 0 ? '+' : points < 0 ? '−' : ''}${format.count(Math.abs(points))}`;
  return (
    <div className={styles.panel}>
      <table className={styles.table}>
        <caption>{t('reasons.urgency')}</caption>
        <tbody>
          {urgencyReasons.map((reason) => (
            <tr key={reason.code}>
              <th scope="row">{wordsOf(reason)}</th>
              <td>{signed(reason.points)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('reasons.sum', { word: t(`urgencyWord.${row.urgency}`) })}</th>
            <td>{format.count(row.urgencyValue)}</td>
          </tr>
        </tfoot>
      </table>
      {suggestion && (
        <table className={styles.table}>
          <caption>{t('reasons.rules')}</caption>
          <tbody>
            {suggestion.reasons.map((reason, at) => (
              <tr key={`${reason.code} ${String(at)}`}>
                <th scope="row">{reasonOf(reason, row)}</th>
                <td>{reason.rule}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
