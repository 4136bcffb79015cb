import Button from '@mui/material/Button';
import { Check } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSignal } from '../api/signal.js';
import { failedDecision, followDecisions, newestDecision } from '../case-file/decisions.js';
import { useUndo } from '../case-file/use-undo.js';
import { KeyCap } from '../keys/key-cap.js';
import { shortcutOf } from '../keys/key-actions.js';
import { useKeyAction } from '../keys/key-registry.js';
import { announce } from '../parts/announcer.js';
import { FailureNotice } from './failure-notice.js';
import styles from './outcome-bar.module.css';
import { useUndoClock } from './use-undo-clock.js';

/** What an own decision did, at the foot, with the way back while there is one; or why it was not carried out. */
export function OutcomeBar() {
  const { t } = useTranslation();
  const decision = useSignal(newestDecision);
  const failed = useSignal(failedDecision);
  const undo = useUndo();
  const clock = useUndoClock(decision?.undoUntil ?? null);
  const isOver = decision !== null && clock.isOver;
  useEffect(() => {
    if (isOver) newestDecision.set(null);
  }, [isOver]);
  useSpokenDecisions();
  const takeBack = () => {
    if (decision) void undo(decision);
  };
  useKeyAction('undo', decision ? takeBack : null);
  if (failed) return <FailureNotice failed={failed} />;
  if (!decision) return null;
  return (
    <div role="region" aria-label={t('outcome.region')} className={styles.bar} {...clock.pauses}>
      <Check size={16} strokeWidth={2.2} aria-hidden />
      <p className={styles.words}>{decision.sentence}</p>
      {decision.undoUntil && (
        <Button className={styles.button} aria-keyshortcuts={shortcutOf('undo')} onClick={takeBack}>
          {t('outcome.undo')}
          <KeyCap cap="ctrl" />
          <KeyCap cap="Z" />
        </Button>
      )}
      <span aria-hidden className={styles.line} style={{ transform: `scaleX(${String(clock.left)})` }} />
    </div>
  );
}

function useSpokenDecisions(): void {
  const { t } = useTranslation();
  useEffect(
    () =>
      followDecisions(({ kind, decision }) => {
        if (kind === 'made') announce(`${decision.sentence} ${t('decision.undoHint')}`);
        if (kind === 'undone') announce(t('outcome.undone'));
      }),
    [t],
  );
}
