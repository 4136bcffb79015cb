import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/messages.js';
import { useLanguage } from '../../use-format.js';
import { ReturnMessageItem } from './return-message-item.js';
import styles from './return-message.module.css';

/** What the specialist system has said of a case, the newest first, and how far it is. */
export function ReturnMessageList({ view: { messages, specialistState } }: { view: CaseView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      {specialistState && <p className={styles.state}>{t('returned.state', { state: specialistState[language] })}</p>}
      <ul className={styles.list}>
        {messages.map((message) => (
          <ReturnMessageItem key={message.id} message={message} level="h4" />
        ))}
      </ul>
    </>
  );
}
