import { windowInWords } from '@einkanal/domain/import/target-window';
import Button from '@mui/material/Button';
import { Wrench } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { TargetHealth } from '../../api/messages.js';
import { usePermission } from '../../api/permission.js';
import { announce } from '../../parts/announcer.js';
import { useProblemSentence } from '../../parts/problem-notice.js';
import { useLanguage } from '../../use-format.js';
import { useNow } from '../../use-now.js';
import { useToday } from '../../use-today.js';
import styles from './target-card.module.css';
import { useEndWindow } from './transfers.api.js';

type Props = {
  target: TargetHealth;
  /** A window is gone, and with it the button that had the focus. */
  onEnded: () => void;
};

/** The planned maintenance of a target, each with the way to take it back, or to end it where it lasts. */
export function TargetWindows({ target: { kind, windows }, onEnded }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useNow();
  const today = useToday();
  const isPermitted = usePermission();
  const sentenceOf = useProblemSentence();
  const ending = useEndWindow(kind);
  if (windows.length === 0) return null;
  return (
    <>
      <ul aria-label={t('transfers.window.list', { target: t(`target.${kind}`) })}>
        {windows.map(({ id, beginsAt, endsAt, reason }) => {
          const begins = new Date(beginsAt);
          const is = begins.getTime() <= now ? 'running' : 'planned';
          const window = windowInWords({ beginsAt: begins, endsAt: new Date(endsAt) }, today)[language];
          return (
            <li key={id} className={styles.line}>
              <p className={styles.window}>
                <Wrench size={14} strokeWidth={2.2} aria-hidden />
                <span>
                  <strong>{t(`transfers.window.${is}`, { window })}</strong>, {reason}
                </span>
              </p>
              {isPermitted('target.resume') && (
                <Button
                  variant="text"
                  size="small"
                  aria-label={t(`transfers.window.endOf.${is}`, { window })}
                  onClick={() => {
                    // A button that is disabled meanwhile would lose the focus.
                    if (ending.isPending) return;
                    ending.mutate(id, {
                      onSuccess: () => {
                        announce(t(`transfers.window.ended.${is}`, { window }));
                        onEnded();
                      },
                    });
                  }}
                >
                  {t(`transfers.window.end.${is}`)}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {ending.isError && (
        <p role="alert" className={styles.warning}>
          {sentenceOf(ending.error)}
        </p>
      )}
    </>
  );
}
