import { useQuery, useQueryClient } from '@tanstack/react-query';
import Button from '@mui/material/Button';
import { CheckCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, take } from '../../api/client.js';
import type { CommandName } from '../../api/command.api.js';
import type { OwnDecision } from '../../api/messages.js';
import { useDecisionSentence } from '../../case-file/use-decision-sentence.js';
import { useUndo } from '../../case-file/use-undo.js';
import { useCaseWords } from '../../case-file/use-case-words.js';
import { usePane } from '../../keys/panes.js';
import { Notice } from '../../parts/notice.js';
import { PersonName } from '../../parts/person-name.js';
import { ProblemNotice } from '../../parts/problem-notice.js';
import { SkeletonRows } from '../../parts/skeleton.js';
import { useFormat } from '../../use-format.js';
import styles from './decisions-today.module.css';

const QUERY_KEY = ['decisions'];

/** Own decisions of the day, the newest first, each with the way back while it is open. */
export function DecisionsToday() {
  const { t } = useTranslation();
  const pane = usePane('list');
  const query = useQuery({
    queryKey: QUERY_KEY,
    queryFn: ({ signal }) => take(api.GET('/api/v1/decisions', { signal })),
  });
  return (
    <section {...pane} aria-label={t('views.today')} className={styles.page}>
      <h1 className={styles.title}>{t('views.today')}</h1>
      <p className={styles.text}>{t('today.text')}</p>
      {query.isPending && <SkeletonRows count={6} lines={2} />}
      {query.isError && <ProblemNotice problem={query.error} onRetry={() => void query.refetch()} />}
      {query.isSuccess && query.data.length === 0 && (
        <Notice icon={CheckCheck} title={t('today.none')} text={t('today.noneText')} />
      )}
      {query.isSuccess && query.data.length > 0 && (
        <ul className={styles.list}>
          {query.data.map((decision) => (
            <DecisionLine key={decision.commandId} decision={decision} />
          ))}
        </ul>
      )}
    </section>
  );
}

function DecisionLine({ decision: { commandId, name, at, case: row, canUndo } }: { decision: OwnDecision }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const format = useFormat();
  const words = useCaseWords();
  const sentence = useDecisionSentence()(name as CommandName, row, {});
  const undo = useUndo();
  return (
    <li className={styles.line}>
      <time dateTime={at} className={styles.time}>
        {format.time(at)}
      </time>
      <div className={styles.words}>
        <p>
          <Link to={`/vorgang/${row.id}`} className={styles.name}>
            <PersonName person={row} />
          </Link>{' '}
          {sentence}
        </p>
        <p className={styles.matter}>
          {words.matter(row)} · {t(`stage.${row.stage}`)}
        </p>
      </div>
      {canUndo ? (
        <Button
          onClick={() =>
            void undo({
              commandId,
              name: name as CommandName,
              body: {},
              before: row,
              after: row,
              sentence,
              undoUntil: null,
            }).then(() => client.invalidateQueries({ queryKey: QUERY_KEY }))
          }
        >
          {t('today.pullBack')}
        </Button>
      ) : (
        <span className={styles.opened}>{t('today.opened')}</span>
      )}
    </li>
  );
}
