import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { CircleCheck, CirclePause, CirclePlay, CloudOff, Wrench, type LucideIcon } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TargetHealth } from '../../api/messages.js';
import { usePermission } from '../../api/permission.js';
import { useProblemSentence } from '../../parts/problem-notice.js';
import { TextDialog } from '../../parts/text-dialog.js';
import { PlanWindow } from './plan-window.js';
import styles from './target-card.module.css';
import { TargetLimits } from './target-limits.js';
import { TargetWindows } from './target-windows.js';
import { useTargetPause } from './transfers.api.js';
import { useTargetWords } from './use-target-words.js';

const ICONS: Record<TargetHealth['state'], LucideIcon> = {
  TAKES: CircleCheck,
  DOWN: CloudOff,
  PAUSED: CirclePause,
  MAINTENANCE: Wrench,
};

/** How one target is: whether it takes, else since when and why; and what goes through it. */
export function TargetCard({ target }: { target: TargetHealth }) {
  const { t } = useTranslation();
  const words = useTargetWords()(target);
  const isPermitted = usePermission();
  const sentenceOf = useProblemSentence();
  const [isAsking, setAsking] = useState(false);
  const planButton = useRef<HTMLButtonElement>(null);
  const pause = useTargetPause(target.kind);
  const Icon = ICONS[target.state];
  const isPaused = target.state === 'PAUSED';
  const name = t(`target.${target.kind}`);
  return (
    <section aria-label={name} className={styles.card} data-state={target.state}>
      <div className={styles.line}>
        <Icon size={17} strokeWidth={2.2} aria-hidden className={styles.icon} />
        <h2 className={styles.name}>{name}</h2>
        <p role="status" className={styles.state}>
          {words.state}
        </p>
        {isPermitted(isPaused ? 'target.resume' : 'target.pause') && (
          <Button
            variant="text"
            loading={pause.isPending}
            aria-label={t(isPaused ? 'transfers.resumeTarget' : 'transfers.pauseTarget', { target: name })}
            onClick={() => {
              if (isPaused) pause.mutate(null);
              else setAsking(true);
            }}
          >
            {isPaused ? (
              <CirclePlay size={15} strokeWidth={2.2} aria-hidden />
            ) : (
              <CirclePause size={15} strokeWidth={2.2} aria-hidden />
            )}
            {t(isPaused ? 'transfers.resume' : 'transfers.pause')}
          </Button>
        )}
      </div>
      {words.cause && <p className={styles.cause}>{words.cause}</p>}
      <div className={styles.line}>
        <p className={styles.flow}>{words.flow}</p>
        <div className={styles.actions}>
          <TargetLimits target={target} />
          <PlanWindow ref={planButton} kind={target.kind} />
        </div>
      </div>
      <TargetWindows target={target} onEnded={() => planButton.current?.focus()} />
      {words.progress && (
        <>
          <LinearProgress
            variant="determinate"
            aria-label={t('transfers.progressOf', { target: name })}
            value={(100 * target.doneToday) / (target.doneToday + target.waiting)}
          />
          <p className={styles.detail}>{words.progress}</p>
        </>
      )}
      {words.warning && <p className={styles.warning}>{words.warning}</p>}
      {pause.isError && (
        <p role="alert" className={styles.warning}>
          {sentenceOf(pause.error)}
        </p>
      )}
      {isAsking && (
        <TextDialog
          draft={`pause ${target.kind}`}
          title={t('transfers.pauseTarget', { target: name })}
          subject={t('transfers.pauseExplained')}
          label={t('transfers.reason')}
          hint={t('transfers.reasonHint')}
          submit={t('transfers.pause')}
          onSubmit={(reason) =>
            pause.mutateAsync(reason).then(
              () => true,
              () => false,
            )
          }
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
    </section>
  );
}
