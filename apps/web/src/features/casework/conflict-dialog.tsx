import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxRow } from '../../api/messages.js';
import { ApiProblem } from '../../api/problem.js';
import { useSession } from '../../api/session.js';
import { useSignal } from '../../api/signal.js';
import { failedDecision } from '../../case-file/decisions.js';
import { useCommand } from '../../case-file/use-command.js';
import { useSpokenMoment } from '../../use-format.js';
import styles from './conflict-dialog.module.css';
import { ConflictTable } from './conflict-table.js';
import { changedBy, differences, typedTextOf } from './conflict.js';

/**
 * Somebody else changed the case meanwhile: what one wanted and what stands there now, field by field. What was typed
 * is still here, and one's own decision is made anew on the case as it is, or not.
 */
export function ConflictDialog({ row }: { row: InboxRow }) {
  const { t } = useTranslation();
  const id = useId();
  const spoken = useSpokenMoment();
  const command = useCommand();
  const { user } = useSession();
  const failed = useSignal(failedDecision);
  const { decision, problem } = failed ?? {};
  const isConflict = problem instanceof ApiProblem && problem.code === 'case-changed';
  // Until the case is read anew there is nothing to compare with.
  if (!decision || !isConflict || decision.before.id !== row.id || row.version <= decision.before.version) return null;
  const found = differences(decision.before, decision.after, row);
  const last = changedBy(problem.members);
  const isOwn = last?.by === user.name;
  const title = isOwn
    ? t('conflict.titleOwn')
    : last?.by
      ? t('conflict.title', { name: last.by })
      : t('conflict.titleUnknown');
  const text = typedTextOf(decision.body);
  const collides = found.some((one) => one.collides);
  const discard = () => {
    failedDecision.set(null);
  };
  const again = () => {
    discard();
    void command(decision.name, row, decision.body as never);
  };
  return (
    <Dialog open onClose={discard} maxWidth="sm" fullWidth aria-labelledby={id}>
      <form
        className={styles.conflict}
        onSubmit={(event) => {
          event.preventDefault();
          again();
        }}
      >
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        <p className={styles.text}>
          {last && `${spoken(last.at)}. `}
          {t('conflict.kept')}
        </p>
        <ConflictTable differences={found} name={isOwn || !last?.by ? t('conflict.now') : last.by} />
        {text !== null && (
          <div className={styles.typed}>
            <span className={styles.label}>{t('conflict.typed')}</span>
            <p dir="auto">{text}</p>
          </div>
        )}
        <p className={styles.text}>{collides ? t('conflict.collides') : t('conflict.noOverlap')}</p>
        <div className={styles.buttons}>
          <Button variant="text" onClick={discard}>
            {t('conflict.discard')}
          </Button>
          {text !== null && (
            <Button
              onClick={() => {
                discard();
                void command('note', row, { text });
              }}
            >
              {t('conflict.asNote')}
            </Button>
          )}
          <Button type="submit" variant="contained" color="primary" autoFocus={!collides}>
            {collides ? t('conflict.mine') : t('conflict.apply')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
