import { useTranslation } from 'react-i18next';
import type { CaseTask, CaseView } from '../../api/messages.js';
import { useCommand } from '../../case-file/use-command.js';
import { CopyButton } from '../../parts/copy-button.js';
import { useSpokenMoment } from '../../use-format.js';
import styles from './task-list.module.css';

/** What is left to do in another system, to be ticked by hand. */
export function TaskList({ view: { case: row, tasks } }: { view: CaseView }) {
  const { t } = useTranslation();
  const command = useCommand();
  return (
    <section aria-labelledby="tasks-title">
      <h3 id="tasks-title" className={styles.title}>
        {t('task.title')}
      </h3>
      <ul>
        {tasks.map((task) => (
          <TaskLine key={task.id} task={task} onDone={() => void command('complete-task', row, { taskId: task.id })} />
        ))}
      </ul>
    </section>
  );
}

function TaskLine({ task: { kind, reference, doneAt, doneBy }, onDone }: { task: CaseTask; onDone: () => void }) {
  const { t } = useTranslation();
  const spoken = useSpokenMoment();
  return (
    <li className={styles.task}>
      <label className={styles.line}>
        <input type="checkbox" checked={doneAt !== null} disabled={doneAt !== null} onChange={onDone} />
        {t(`task.${kind}`)}
      </label>
      <p className={styles.note}>
        {reference && (
          <>
            <span className="id">{reference}</span>
            <CopyButton what={t('transfer.fileNumber')} text={reference} />
          </>
        )}
        {doneAt && `${doneBy ? t('task.doneBy', { name: doneBy }) : ''} ${spoken(doneAt)}`}
      </p>
    </li>
  );
}
