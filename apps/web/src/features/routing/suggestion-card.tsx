import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../api/messages.js';
import { useWhyNot } from '../../case-file/use-why-not.js';
import { KEY_ACTIONS, shortcutOf } from '../../keys/key-actions.js';
import { KeyCap } from '../../keys/key-cap.js';
import { useKeyAction } from '../../keys/key-registry.js';
import { ActionButton } from '../../parts/action-button.js';
import { ReasonChips } from './reason-chips.js';
import { ReasonsPanel } from './reasons-panel.js';
import { shownSuggestion } from './shown-suggestion.js';
import styles from './suggestion-card.module.css';
import { useSuggestionSentence } from './use-suggestion-words.js';

/** The one next step that the rules suggest, why, and the key that takes it. */
export function SuggestionCard({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const id = useId();
  const { case: row } = view;
  const { suggestion } = row;
  const whyNot = useWhyNot(row);
  const sentence = useSuggestionSentence()(row);
  const [isOpen, setOpen] = useState(false);
  const teamId = suggestion?.team?.id ?? null;
  useShown(suggestion ? row.id : null, teamId);
  const toggle = () => {
    setOpen(!isOpen);
  };
  useKeyAction('reasons', toggle);
  if (!suggestion) return null;
  const isSure = suggestion.step === 'ROUTE' && suggestion.team !== null && suggestion.confidence !== 'UNCLEAR';
  const isSuspected = row.urgency === 'EMERGENCY_SUSPECTED';
  return (
    <section aria-label={t('suggestion.title')} className={styles.card}>
      <div className={styles.line}>
        <div className={styles.words}>
          <p className={styles.head}>
            <strong>{t('suggestion.title')}</strong>
            <span className={styles.confidence}>{t(`suggestion.confidence.${suggestion.confidence}`)}</span>
            <button
              type="button"
              className={styles.why}
              aria-expanded={isOpen}
              aria-controls={id}
              aria-keyshortcuts={shortcutOf('reasons')}
              onClick={toggle}
            >
              <KeyCap cap={KEY_ACTIONS.reasons.caps[0]} />
              {t('suggestion.why')}
            </button>
          </p>
          <h3 className={styles.sentence}>{sentence}</h3>
        </div>
        <div className={styles.buttons}>
          <ActionButton
            action="accept"
            variant={isSuspected ? 'outlined' : 'contained'}
            label={t(isSure && !isSuspected ? 'suggestion.accept' : 'suggestion.check')}
            refusal={isSuspected ? null : whyNot('accept-suggestion')}
          />
          <ActionButton action="route" label={t('suggestion.change')} refusal={whyNot('route')} />
        </div>
      </div>
      <ReasonChips row={row} />
      <div id={id} hidden={!isOpen}>
        {isOpen && <ReasonsPanel view={view} />}
      </div>
    </section>
  );
}

// Only what is painted counts as shown: an effect runs after that.
function useShown(caseId: string | null, teamId: string | null): void {
  useEffect(() => {
    if (caseId === null) return;
    shownSuggestion.set({ caseId, teamId, since: performance.now() });
    return () => {
      shownSuggestion.set(null);
    };
  }, [caseId, teamId]);
}
