import { useQuery } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { AssignMessage } from '../features/import/assign-message.js';
import { ReturnMessageItem } from '../features/import/return-message-item.js';
import { messagesWithoutCaseQuery } from '../features/import/return-message.api.js';
import { usePane } from '../keys/panes.js';
import { Notice } from '../parts/notice.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { SkeletonRows } from '../parts/skeleton.js';
import { useTitle } from '../use-title.js';
import styles from './messages-page.module.css';

/** Messages of the specialist system of which nobody knows the case, each to be given to one by its number. */
export function MessagesPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const pane = usePane('list');
  const query = useQuery(messagesWithoutCaseQuery);
  const messages = query.data?.rows ?? [];
  useTitle(t('views.messages'));
  return (
    <section {...pane} aria-label={t('views.messages')} className={styles.page}>
      <h1 className={styles.title}>{t('views.messages')}</h1>
      <p className={styles.text}>{t('returned.explained')}</p>
      {query.isPending && <SkeletonRows count={4} lines={3} />}
      {query.isError && !query.data && <ProblemNotice problem={query.error} onRetry={() => void query.refetch()} />}
      {query.isSuccess && messages.length === 0 && (
        <Notice icon={Check} tone="ok" title={t('returned.none')} text={t('returned.noneText')} />
      )}
      <ul className={styles.list}>
        {messages.map((message) => (
          <ReturnMessageItem key={message.id} message={message} level="h2">
            <p className={styles.named}>{t('returned.named', { id: message.applicationId })}</p>
            <AssignMessage messageId={message.id} onAssigned={(caseId) => void navigate(`/vorgang/${caseId}`)} />
          </ReturnMessageItem>
        ))}
      </ul>
    </section>
  );
}
