import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../api/session.js';
import { useSignal } from '../api/signal.js';
import { drawnCaps, KEY_ACTIONS, type KeyAction } from '../keys/key-actions.js';
import { KeyCap } from '../keys/key-cap.js';
import { pendingKey, useOfferedActions } from '../keys/key-registry.js';
import { announce } from '../parts/announcer.js';
import styles from './key-bar.module.css';

const GROUPS = [
  { actions: ['nextRow', 'previousRow'], words: 'nextRow' },
  { actions: ['accept'], words: 'accept' },
  { actions: ['route'], words: 'route' },
  { actions: ['handOver'], words: 'handOver' },
  { actions: ['followUp'], words: 'followUp' },
  { actions: ['note'], words: 'note' },
  { actions: ['transfer'], words: 'transfer' },
  { actions: ['nextStep'], words: 'nextStep' },
  { actions: ['sendBack'], words: 'sendBack' },
  { actions: ['select'], words: 'select' },
  { actions: ['emergency'], words: 'emergency' },
  { actions: ['openCase'], words: 'openCase' },
  { actions: ['back'], words: 'back' },
  { actions: ['nextDocument'], words: 'nextDocument' },
  { actions: ['zoomIn', 'zoomOut'], words: 'zoomIn' },
  { actions: ['rotate'], words: 'rotate' },
  { actions: ['search'], words: 'search' },
  { actions: ['showNew'], words: 'showNew' },
] as const satisfies readonly { actions: readonly KeyAction[]; words: KeyAction }[];

/** The foot: the keys that do something now. */
export function KeyBar({ onHelp }: { onHelp: () => void }) {
  const { t } = useTranslation();
  const [{ singleKeys, leaderKey }] = usePreferences();
  const offered = useOfferedActions();
  const pending = useSignal(pendingKey);
  const told = pending && t(`keys.pending.${pending}`, { key: leaderKey });
  useEffect(() => {
    if (told) announce(told);
  }, [told]);
  return (
    <footer className={styles.bar} aria-label={t('keys.title')}>
      {told && <strong className={styles.waiting}>{told}</strong>}
      {!told && !singleKeys && (
        <span className={styles.key}>
          <KeyCap cap={leaderKey} />
          {t('keys.leaderFirst')}
        </span>
      )}
      <div className={styles.keys}>
        {GROUPS.filter(({ actions }) => actions.every((action) => offered.has(action))).map(({ actions, words }) => (
          <span key={words} className={styles.key}>
            {actions
              .flatMap((action: KeyAction) => drawnCaps(action))
              .map((cap) => (
                <KeyCap key={cap} cap={cap} />
              ))}
            {t(`keys.short.${words}`)}
          </span>
        ))}
      </div>
      {offered.has('undo') && (
        <span className={styles.key}>
          {KEY_ACTIONS.undo.caps.map((cap) => (
            <KeyCap key={cap} cap={cap} />
          ))}
          {t('keys.short.undo')}
        </span>
      )}
      <button type="button" className={styles.help} aria-keyshortcuts="?" onClick={onHelp}>
        <KeyCap cap="?" />
        {t('keys.all')}
      </button>
    </footer>
  );
}
